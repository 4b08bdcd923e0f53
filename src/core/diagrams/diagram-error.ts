/** Why a block cannot be drawn; each has a sentence in `words`. */
export type DiagramErrorCode =
  | 'unknown-type'
  | 'bad-yaml'
  | 'empty'
  | 'unknown-key'
  | 'duplicate-key'
  | 'missing'
  | 'not-a-text'
  | 'not-a-number'
  | 'not-a-yes-or-no'
  | 'not-a-list'
  | 'not-a-map'
  | 'too-small'
  | 'too-large'
  | 'too-many'
  | 'not-a-choice'
  | 'dangling'
  | 'duplicate-id'
  | 'inconsistent';

/** What is wrong, where: `line` counts from 1 at the first line of the block's text. */
export type DiagramError = {
  readonly code: DiagramErrorCode;
  /** `customer_profile.pains[2].severity`; '' for the block as a whole. */
  readonly field: string;
  readonly line: number;
  readonly details: Readonly<Record<string, number | string>>;
};
