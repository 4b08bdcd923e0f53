import { mergeTexts } from './merge-texts.ts';

/** A text with the hash it had as a file. */
export type FileText = { readonly text: string; readonly hash: string };

/** A text being edited: what was typed, what it was made from, and what stands on disk if that is something else. */
export type Editing = {
  readonly text: string;
  readonly base: FileText;
  /** Set while somebody else's version waits for a decision. */
  readonly theirs: FileText | null;
  readonly saving: boolean;
};

export type EditState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';

/** Begins with the file as read, or with the draft that was left behind. */
export function beginEditing(
  file: FileText,
  draft: { readonly text: string; readonly baseHash: string } | null,
): Editing {
  const fresh = { text: file.text, base: file, theirs: null, saving: false };
  if (draft === null || draft.text === file.text) return fresh;
  if (draft.baseHash === file.hash) return { ...fresh, text: draft.text };
  // What the draft was made from is no longer known; its hash is enough to go on.
  return { text: draft.text, base: { text: '', hash: draft.baseHash }, theirs: file, saving: false };
}

/**
 * The file was read again: taken over when nothing was typed; put together with what was typed where they touch different
 * places; else kept apart for a decision.
 */
export function meetFile(editing: Editing, file: FileText): Editing {
  const { text, base } = editing;
  if (file.hash === base.hash) return editing.theirs === null ? editing : { ...editing, theirs: null };
  const met = { base: file, theirs: null, saving: editing.saving };
  if (text === file.text || text === base.text) return { ...met, text: file.text };
  const merged = mergeTexts(base.text, text, file.text);
  return merged === null ? { ...editing, theirs: file } : { ...met, text: merged };
}

/** The note shall say this, whatever stands on disk. */
export function decide(editing: Editing, text: string): Editing {
  return { text, base: editing.theirs ?? editing.base, theirs: null, saving: false };
}

/** The text `saved` reached the disk under `hash`; what was typed meanwhile stays unsaved. */
export function afterSave(editing: Editing, saved: string, hash: string): Editing {
  return { ...editing, base: { text: saved, hash }, theirs: null, saving: false };
}

/** How the text stands, for showing; `failed` when the last attempt to save it did not succeed. */
export function editState(editing: Editing, failed = false): EditState {
  if (editing.theirs !== null) return 'conflict';
  if (editing.saving) return 'saving';
  if (editing.text === editing.base.text) return 'saved';
  return failed ? 'failed' : 'unsaved';
}

/** Whether there is something to save, and nobody else's version waits for a decision. */
export function isUnsaved({ text, base, theirs }: Editing): boolean {
  return theirs === null && text !== base.text;
}
