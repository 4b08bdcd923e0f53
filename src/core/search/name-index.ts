import { withoutExtension } from '#core/note/link-key.ts';
import type { ConceptId, NotePath } from '#core/note/note.ts';
import { analysedText } from '#core/words/analyse.ts';
import { initialsOf } from './initials.ts';
import { createTextScan, type TextScan } from './text-scan.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a note is called, and what its glossary calls things. */
export type NamedNote = {
  readonly title: string;
  readonly aliases: readonly string[];
  readonly terms: readonly NamedTerm[];
  readonly lang: string | null;
  readonly mtime: number;
};
export type NamedTerm = {
  readonly concept: ConceptId;
  readonly line: number;
  /** The preferred ones. */
  readonly names: readonly string[];
  readonly accepted: readonly string[];
  readonly deprecated: readonly string[];
};
export type NamedHeading = { readonly text: string; readonly line: number };

export type Name = {
  readonly text: string;
  readonly kind: 'title' | 'alias' | 'term' | 'heading' | 'path';
  /** The lower, the better a name it is; absent for the best. */
  readonly standing?: number;
  readonly line?: number;
  readonly concept?: ConceptId;
};

/** Names of one thing to be found: a note, an entry of a glossary, or the headings of a note. */
export type Entry = {
  readonly path: NotePath;
  readonly note: NamedNote;
  readonly names: readonly Name[];
  /** The names as they are compared, each in a line of its own. */
  readonly folded: string;
  readonly initials: string;
};

/** Entries of many notes, to be looked through. The words are in a vocabulary shared with others. */
export type NameIndex = {
  readonly names: TextScan<Entry>;
  readonly initials: TextScan<Entry>;
  has(entry: Entry): boolean;
  set(path: NotePath, entries: readonly Entry[]): void;
  remove(path: NotePath): void;
};

export function createNameIndex(vocabulary: Vocabulary<Entry>): NameIndex {
  const entries = new Map<NotePath, readonly Entry[]>();
  const all = function* (): Generator<Entry> {
    for (const list of entries.values()) yield* list;
  };
  const names = createTextScan(all, (entry) => entry.folded);
  const initials = createTextScan(all, (entry) => entry.initials);
  const replace = (path: NotePath, next: readonly Entry[]): void => {
    for (const entry of entries.get(path) ?? []) vocabulary.remove(entry, wordsOf(entry));
    if (next.length > 0) entries.set(path, next);
    else entries.delete(path);
    for (const entry of next) vocabulary.add(entry, wordsOf(entry));
    names.invalidate();
    initials.invalidate();
  };
  return {
    names,
    initials,
    has: (entry) => entries.get(entry.path)?.includes(entry) === true,
    set: replace,
    remove: (path) => replace(path, []),
  };
}

/** The note itself, and each entry of its glossary. */
export function entriesOf(path: NotePath, note: NamedNote): readonly Entry[] {
  const own: readonly Name[] = [
    { text: note.title, kind: 'title' },
    ...note.aliases.map((text): Name => ({ text, kind: 'alias' })),
    { text: withoutExtension(path), kind: 'path' },
  ];
  const terms = note.terms.map(({ concept, line, names, accepted, deprecated }): readonly Name[] =>
    [names, accepted, deprecated].flatMap((list, standing) =>
      list.map((text): Name => ({ text, kind: 'term', line, concept, standing })),
    ),
  );
  return [own, ...terms].map((names) => toEntry(path, note, names, true));
}

/** The headings of a note but for the one that is its title. */
export function entryOfHeadings(path: NotePath, note: NamedNote, headings: readonly NamedHeading[]): readonly Entry[] {
  const names = headings.flatMap(({ text, line }, at): Name[] =>
    text === '' || (at === 0 && text === note.title) ? [] : [{ text, kind: 'heading', line }],
  );
  return names.length === 0 ? [] : [toEntry(path, note, names, false)];
}

function toEntry(path: NotePath, note: NamedNote, names: readonly Name[], withInitials: boolean): Entry {
  const folded = names.map(({ text }) => analysedText(text));
  const initials = withInitials
    ? names.flatMap(({ text, kind }, at) => (kind === 'path' ? [] : initialsOf(text, folded[at])))
    : [];
  return {
    path,
    note,
    names,
    folded: `\n${folded.join('\n')}\n`,
    initials: initials.length === 0 ? '' : `\n${initials.join('\n')}\n`,
  };
}

function wordsOf(entry: Entry): string[] {
  return entry.folded.replaceAll('\n', ' ').trim().split(' ');
}
