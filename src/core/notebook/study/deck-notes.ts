import type { NoteFiles } from '#core/indexing/note-files.ts';
import { foldName } from '#core/note/link-key.ts';
import type { NotePath } from '#core/note/note.ts';
import { parseMarkdown } from '#core/note/parse-markdown.ts';
import type { DeckScope } from '#core/review/deck.ts';
import type { DeckMaterial } from '#core/review/decks/deck-material.ts';
import { readDeckNote, type DeckNote } from '#core/review/decks/deck-note.ts';
import { readText } from '../examination.ts';
import type { LiveIndex } from '../live-index.ts';

export type DeckNotes = {
  /** Notes of `type: deck`. */
  paths(): readonly NotePath[];
  /** Undefined where there is no such deck note. */
  read(path: string): DeckNote | undefined;
};

/** Reads deck notes from their files, and keeps what they say while they are the same. */
export function createDeckNotes(files: Pick<NoteFiles, 'read'>, live: LiveIndex): DeckNotes {
  const kept = new Map<string, { readonly hash: string; readonly note: DeckNote }>();
  return {
    paths: () =>
      [...live.heads.values()]
        .filter(({ type }) => type === 'deck')
        .map(({ path }) => path)
        .toSorted(),
    read(path) {
      const head = live.heads.get(path as NotePath);
      if (head?.type !== 'deck') return undefined;
      const hash = live.known.get(head.path)?.hash ?? '';
      const before = kept.get(path);
      if (before?.hash === hash) return before.note;
      const text = readText(files, head.path);
      if (text === undefined) return undefined;
      const { frontMatter, source } = parseMarkdown(text);
      const note = readDeckNote(frontMatter, source);
      kept.set(path, { hash, note });
      return note;
    },
  };
}

/** The scopes of a deck note as the notebook knows them: chapters by their number, notes by any link to them. */
export function resolvedScopes(
  { scopes }: DeckNote,
  from: NotePath,
  { chapters }: DeckMaterial,
  live: LiveIndex,
): readonly DeckScope[] {
  return scopes.flatMap(({ by, of }): DeckScope[] => {
    if (by === 'chapter') {
      const ids = [...chapters.values()].map(({ id }) => id);
      const numbered = ids.filter((id) => /\d+$/.exec(id)?.[0] === of);
      return (chapters.has(foldName(of)) ? [of] : numbered).map((id) => ({ by, of: id }));
    }
    if (by !== 'note') return [{ by, of }];
    const lang = live.heads.get(from)?.lang ?? null;
    const found = live.resolver.resolve({ kind: 'wiki', target: of }, { path: from, lang });
    return found?.kind === 'note' ? [{ by, of: found.path }] : [];
  });
}
