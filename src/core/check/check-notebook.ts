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
export type CheckResult = { readonly problems: readonly Problem[] };
