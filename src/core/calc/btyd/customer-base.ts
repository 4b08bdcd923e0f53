import { CalcError } from '../calc-error.ts';
import { aliveByBgNbd, expectedByBgNbd } from './bg-nbd.ts';
import { fitBgNbd } from './fit-bg-nbd.ts';
import { fitParetoNbd } from './fit-pareto-nbd.ts';
import { fitGammaGamma, type GammaGammaFit } from './gamma-gamma.ts';
import type { History } from './history.ts';
import { expectedLater, type BuyingModel } from './individual-clv.ts';
import { aliveByParetoNbd, expectedByParetoNbd } from './pareto-nbd.ts';

/** Customers as a table has them; `spend` is null for those of whom it is not known. */
export type CustomerBase = {
  readonly histories: readonly History[];
  readonly spend: readonly (number | null)[];
};
export type BaseFit = {
  readonly model: BuyingModel;
  readonly logLikelihood: number;
  /** Purchases expected of a customer week by week, a running total that begins with 0 and is at least that long. */
  courseOf(history: History, weeks: number): readonly number[];
  aliveOf(history: History): number;
  /** Of a customer won a while ago, t weeks after the first purchase. */
  expectedOfNew(t: number): number;
};

type Kept<Fit> = { readonly convention: string; readonly column: Float64Array; readonly fit: Fit | undefined };
/** Fits that were made last: moving anything but the customers themselves does not fit them again. */
const fits: Kept<BaseFit>[] = [];
const spendings: Kept<GammaGammaFit>[] = [];
const MOST_KEPT = 6;
/** Figures kept of the courses of one base. */
const MOST_FIGURES = 4_000_000;

/** The model that fits these customers best, or nothing where the search for one runs off. */
export function fitBase({ histories }: CustomerBase, convention: string): BaseFit | undefined {
  const column = Float64Array.from(histories.flatMap(({ x, tx, T }) => [x, tx, T]));
  return kept(fits, convention, column, () => {
    const columns = {
      x: histories.map(({ x }) => x),
      tx: histories.map(({ tx }) => tx),
      T: histories.map(({ T }) => T),
    };
    if (convention === 'bg-nbd') {
      const { r, alpha, a, b, logLikelihood } = fitBgNbd(columns);
      return baseFit({ kind: 'bg-nbd', parameters: { r, alpha, a, b } }, logLikelihood);
    }
    const { r, alpha, s, beta, logLikelihood } = fitParetoNbd(columns);
    return baseFit({ kind: 'pareto-nbd', parameters: { r, alpha, s, beta } }, logLikelihood);
  });
}

/** What customers spend per purchase, that of every repeater being known; nothing where the search runs off. */
export function fitSpending({ histories, spend }: CustomerBase): GammaGammaFit | undefined {
  const columns = { x: histories.map(({ x }) => x), spend: spend.map((each) => each ?? 0) };
  return kept(spendings, '', Float64Array.from([...columns.x, ...columns.spend]), () => fitGammaGamma(columns));
}

/** A fit that runs off has no parameters to show; what the table itself says is shown all the same. */
function kept<Fit>(all: Kept<Fit>[], convention: string, column: Float64Array, work: () => Fit): Fit | undefined {
  const known = all.find((one) => one.convention === convention && isEqual(one.column, column));
  if (known !== undefined) return known.fit;
  let fit: Fit | undefined;
  try {
    fit = work();
  } catch (error) {
    if (!(error instanceof CalcError) || (error.code !== 'does-not-converge' && error.code !== 'undefined'))
      throw error;
  }
  all.push({ convention, column, fit });
  if (all.length > MOST_KEPT) all.shift();
  return fit;
}

function isEqual(one: Float64Array, other: Float64Array): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}

function baseFit(model: BuyingModel, logLikelihood: number): BaseFit {
  const courses = new Map<string, number[]>();
  let figures = 0;
  return {
    model,
    logLikelihood,
    courseOf: (history, weeks) => {
      const key = keyOf(history);
      const course = courses.get(key) ?? [0];
      const before = course.length;
      if (before <= weeks) {
        const later = expectedLater(model, history);
        for (let week = before; week <= weeks; week++) course.push(later(week));
      }
      if (figures < MOST_FIGURES) {
        courses.set(key, course);
        figures += course.length - before;
      }
      return course;
    },
    aliveOf: remembered(keyOf, (history) =>
      model.kind === 'bg-nbd' ? aliveByBgNbd(model.parameters, history) : aliveByParetoNbd(model.parameters, history),
    ),
    expectedOfNew: remembered(String, (t) =>
      model.kind === 'bg-nbd' ? expectedByBgNbd(model.parameters, t) : expectedByParetoNbd(model.parameters, t),
    ),
  };
}

function keyOf({ x, tx, T }: History): string {
  return `${x} ${tx} ${T}`;
}

/** The same, asked of each value once. */
function remembered<Given>(nameOf: (given: Given) => string, work: (given: Given) => number): (given: Given) => number {
  const known = new Map<string, number>();
  return (given) => {
    const name = nameOf(given);
    const answer = known.get(name) ?? work(given);
    if (known.size < MOST_FIGURES / 10) known.set(name, answer);
    return answer;
  };
}
