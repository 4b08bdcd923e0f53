import type { StoredLink } from '#core/indexing/note-index.ts';
import type { NotePath } from '#core/note/note.ts';

export type ProblemKind =
  | 'unresolved-link'
  | 'ambiguous-link'
  | 'alias-only-link'
  | 'missing-heading'
  | 'missing-block'
  | 'missing-attachment'
  | 'duplicate-id'
  | 'duplicate-term'
  | 'missing-language'
  | 'stale-translation'
  | 'not-nfc'
  | 'mixed-script'
  | 'bad-front-matter'
  | 'bad-block'
  | 'bad-deck'
  | 'orphan'
  | 'empty-note';

/** Something the owner of a notebook may want to mend. `fix` says in one sentence how, or is null. */
export type Problem = {
  readonly kind: ProblemKind;
  readonly path: NotePath;
  readonly line: number;
  readonly message: string;
  readonly fix: string | null;
};

/** Something of a deck note that could not be understood. */
export type DeckFault = {
  readonly code: 'unknown-ask' | 'not-a-day' | 'not-a-number' | 'not-a-list' | 'empty-deck';
  readonly property: string;
  readonly value: string;
  readonly line: number;
};

/** What is said of a problem; some kinds are said in more than one way. */
export type Saying =
  | Exclude<ProblemKind, 'bad-block' | 'bad-deck'>
  | `deck-${DeckFault['code']}`
  | 'duplicate-entry'
  | 'unsaid-language'
  | 'unreadable'
  | 'simplified'
  | 'bad-diagram'
  | 'bad-calculator';

/** A problem before it is put into words. */
export type Finding = {
  readonly kind: ProblemKind;
  readonly path: NotePath;
  readonly line: number;
  /** Absent: the kind itself. */
  readonly saying?: Saying;
  /** What the words are filled with; a list stands for languages by their tags. */
  readonly values?: Readonly<Record<string, string | readonly string[]>>;
  /** Why it is so, in every language: `{reason}` of the words. */
  readonly reasons?: Readonly<Record<string, string>>;
  /** The links of the note that it is about. */
  readonly links?: readonly StoredLink[];
};

/** A finding's name, which stays while lines move; findings of one name in a note are told apart by their order. */
export function nameOfFinding({ kind, path, saying, values = {} }: Finding): string {
  const { line: _line, link: _link, ...rest } = values;
  return [kind, path, saying ?? '', ...Object.values(rest).flat()].join('\n').normalize('NFC');
}
