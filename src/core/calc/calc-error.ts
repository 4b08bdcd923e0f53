/** Why an input has no answer; each has a sentence in the catalogue of the window. */
export type CalcErrorCode =
  | 'unknown-model'
  | 'unknown-input'
  | 'unknown-convention'
  | 'missing'
  | 'not-a-number'
  | 'not-finite'
  | 'not-whole'
  | 'too-small'
  | 'too-large'
  | 'not-a-choice'
  | 'not-a-list'
  | 'not-a-table'
  | 'not-a-text'
  | 'empty'
  | 'diverges'
  | 'rises'
  | 'inconsistent'
  | 'undefined'
  | 'no-tail'
  | 'does-not-converge'
  | 'cancelled'
  | 'bad-source'
  | 'no-source'
  | 'no-figure'
  | 'faulty-source'
  | 'faulty-row'
  | 'circular'
  | 'unbound';

/** What a figure should not be read without. */
export type CalcWarningCode =
  | 'negative-margin'
  | 'no-discounting'
  | 'negative-value'
  | 'few-cases'
  | 'skipped-rows'
  | 'heuristic'
  | 'not-applicable'
  | 'no-fit'
  | 'assumption'
  | 'undefined-ratio'
  | 'extrapolated'
  | 'never-pays-back';

/** An input without an answer: where it is and why. Never NaN, never a number cut to fit. */
export class CalcError extends Error {
  readonly code: CalcErrorCode;
  /** Name of the input; within a list or table with the place: `customers[3].wallet`. */
  readonly field: string;
  readonly details: Readonly<Record<string, number | string>>;

  constructor(code: CalcErrorCode, field: string, details: Readonly<Record<string, number | string>> = {}) {
    super(`${field}: ${code}`);
    this.name = 'CalcError';
    this.code = code;
    this.field = field;
    this.details = details;
  }
}
