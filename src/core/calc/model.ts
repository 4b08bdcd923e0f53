import type { CalcWarningCode } from './calc-error.ts';

/** What a number is counted in, for whoever writes it: shares are fractions of one, money has no currency. */
export type Unit =
  | 'money'
  | 'share'
  | 'ratio'
  | 'count'
  | 'periods'
  | 'years'
  | 'months'
  | 'weeks'
  | 'days'
  | 'score'
  | 'points'
  | 'number';

/** Where the numbers an input takes lie; `open` leaves the ends themselves out. */
export type Bounds = {
  readonly least?: number;
  readonly most?: number;
  readonly open?: 'least' | 'most' | 'both';
  readonly whole?: boolean;
};

type Named = {
  readonly name: string;
  /** Other names it may be given by, such as the letter formulas use. */
  readonly aliases?: readonly string[];
};
export type NumberInput = Named &
  Bounds & {
    readonly kind: 'number';
    /** As formulas write it, in TeX. */
    readonly symbol: string;
    readonly unit: Unit;
    /** Null: may be left out, and is then what the model's words say: no end, nothing, unknown. */
    readonly default: number | null;
    /** Another input that says the same: where that is given and this is not, the default does not count and this is null. */
    readonly unless?: string;
    /** Whether it may be left out or null. */
    readonly optional?: boolean;
    /** Whether it may be infinite, which is the same as left out. */
    readonly isEndless?: boolean;
    /** A word that may be given for leaving it out, such as `median` where that is what counts then. */
    readonly word?: string;
    /** What a slider offers; more may be typed. */
    readonly slider: { readonly from: number; readonly to: number; readonly step: number };
  };
export type ChoiceInput = Named & {
  readonly kind: 'choice';
  readonly options: readonly string[];
  readonly default: string;
};
export type ListInput = Named &
  Bounds & {
    readonly kind: 'list';
    readonly unit: Unit;
    readonly default: readonly number[];
    readonly optional?: boolean;
  };
export type Column =
  | (Named & Bounds & { readonly kind: 'number'; readonly unit: Unit; readonly optional?: boolean })
  | (Named & { readonly kind: 'text'; readonly optional?: boolean })
  | (Named & Bounds & { readonly kind: 'list'; readonly unit: Unit; readonly optional?: boolean });
/** A table in, row by row; in YAML a list of maps, or of lists in the order of the columns. */
export type TableInput = Named & {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly default: readonly Row[];
  readonly optional?: boolean;
};
export type Input = NumberInput | ChoiceInput | ListInput | TableInput;

export type Cell = number | string | readonly number[] | null;
export type Row = Readonly<Record<string, Cell>>;
export type Value = Cell | readonly Row[];
/** Every input of a model by its name, checked: numbers are finite and within their bounds. */
export type Values = Readonly<Record<string, Value>>;

export type Output = { readonly name: string; readonly unit: Unit; readonly symbol?: string };

/**
 * One step of the way to a figure. `formula` is TeX in which «name» stands for an input, an output or an earlier step:
 * with symbols it is the formula, with numbers the reader's own case.
 */
export type Step = {
  readonly name: string;
  /** TeX of what is worked out. */
  readonly symbol: string;
  readonly formula: string;
  readonly value: number | null;
};

export type Warning = {
  readonly code: CalcWarningCode;
  /** The input or output it is about. */
  readonly field?: string;
  readonly details?: Readonly<Record<string, number | string>>;
};

/** Figures row by row, such as one per customer or period; columns are words of the catalogue. */
export type ResultTable = {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly unit: Unit | 'text' }[];
  readonly rows: readonly (readonly (number | string | null)[])[];
};

/** Lines or bars over a common axis; `null` breaks a line. */
export type Chart = {
  readonly kind: 'line' | 'bar' | 'points' | 'stairs';
  readonly name: string;
  readonly x: { readonly name: string; readonly unit: Unit | 'text' };
  readonly y: { readonly name: string; readonly unit: Unit };
  readonly series: readonly {
    readonly name: string;
    /** An `x` of several words is read one after the other. */
    readonly points: readonly {
      readonly x: number | string | readonly string[];
      readonly y: number | null;
      readonly label?: string;
    }[];
  }[];
};

export type Evaluation = {
  /** Every output by its name; null where it is not defined for these inputs. Texts are codes of the catalogue (an archetype). */
  readonly outputs: Readonly<Record<string, number | string | null>>;
  readonly derivation: readonly Step[];
  readonly warnings: readonly Warning[];
  readonly tables?: readonly ResultTable[];
  readonly charts?: readonly Chart[];
};

/** Told how much of long work is done, from 0 to 1. */
export type Report = (share: number) => void;

/** A marketing model: pure, and the same in window, slide and command line. */
export type Model = {
  readonly id: string;
  /** Info string of its fenced block; several models may share one, told apart by `model:` in it. */
  readonly block: string;
  readonly aliases?: readonly string[];
  readonly inputs: readonly Input[];
  /** Ways to define the figure; the first is used where none is named. One: there is no choice. */
  readonly conventions: readonly string[];
  readonly outputs: readonly Output[];
  /** Name of the output a reader comes for; the first where it is not said. */
  readonly main?: string;
  /** Author, year, title. */
  readonly source: readonly string[];
  /** Whether it is a rule of thumb of this app, without a canonical definition. */
  readonly isHeuristic?: boolean;
  /** Ids of concepts that explain it. */
  readonly concepts: readonly string[];
  /** @throws CalcError where the inputs have no answer */
  evaluate(values: Values, convention: string, report?: Report): Evaluation;
};
