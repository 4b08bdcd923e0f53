import fc from 'fast-check';
import { randomCustomers } from '../random-customers.ts';
import { some, given, whole, type Given } from './draw-cases.ts';

const parameter = some(-1.5, 2.5).map(Math.exp);
const discount = fc.oneof(fc.constantFrom(0, 0.0027, 0.1), some(0.005, 0.5));
const share = some(0.01, 0.99);
/** From the first purchase on; sometimes all on one day, or the last at the end. */
const history = fc
  .record({ x: whole(0, 12), part: fc.oneof(share, fc.constant(1)), age: some(1, 100) })
  .map(({ x, part, age }) => ({ purchases: x, recency: x === 0 ? 0 : part * age, age }));
const spend = some(1, 200);

/** Survivors of a cohort of unlike customers: shares or percentages, rounded to a tenth of one per cent, or counts. */
const curve = fc
  .record({
    alpha: some(-1, 1.2),
    beta: some(-0.5, 2),
    start: fc.constantFrom(1, 100, 1000, 20_000),
    length: whole(4, 13),
  })
  .map(({ alpha: logAlpha, beta: logBeta, start, length }) => {
    const [alpha, beta] = [Math.exp(logAlpha), Math.exp(logBeta)];
    const digits = start < 1000 ? 1000 / start : 1;
    let share = start;
    return Array.from({ length }, (_, t) => {
      if (t > 0) share *= (beta + t - 1) / (alpha + beta + t - 1);
      return Math.round(share * digits) / digits;
    });
  });

/** Cohorts of the same customers, each counted less long than the one before. */
const cohorts = fc
  .tuple(curve, fc.array(whole(1, 3), { maxLength: 2 }))
  .map(([counts, shorter]) => [counts, ...shorter.map((by) => counts.slice(0, Math.max(1, counts.length - by)))]);

const merged = (parts: fc.Arbitrary<Given>, others: fc.Arbitrary<Given>): fc.Arbitrary<Given> =>
  fc.tuple(parts, others).map(([one, other]) => ({ ...one, ...other }));

type Cases = {
  readonly id: string;
  readonly valid: fc.Arbitrary<Given>;
  readonly runs: number;
  /** How near the figures of an estimate must come: they are as good as the search for it. */
  readonly loose?: Readonly<Record<string, number>>;
};

/** Models over a distribution of customers: integrals and searches, which cost more. */
export const costlyCases: readonly Cases[] = [
  {
    id: 'clv-cohort',
    valid: given(
      { cohorts, margin: some(1, 500), discount, tail: fc.constantFrom('sBG', 'sbg') },
      { growth: fc.constantFrom(-0.1, 0, 0.05), horizon: whole(0, 40), acquisition: some(0, 100) },
    ),
    runs: 300,
    loose: { value: 2e-6, clv: 2e-6 },
  },
  {
    id: 'sbg',
    valid: given(
      { alpha: parameter, beta: parameter, margin: some(-50, 500), discount },
      { renewal: whole(1, 40), periods: whole(1, 40) },
    ),
    runs: 300,
  },
  {
    id: 'sbg-fit',
    valid: given(
      { survivors: curve, margin: some(1, 500), discount },
      { customers: some(1, 5000), calibration: whole(2, 6) },
    ),
    runs: 300,
    loose: { alpha: 1e-5, beta: 1e-5, 'mean-retention': 1e-6, del: 2e-6, clv: 2e-6, 'largest-miss': 1e-6 },
  },
  {
    id: 'bg-nbd',
    valid: merged(
      history,
      given(
        { r: parameter, alpha: parameter, a: parameter, b: parameter },
        { horizon: some(0, 100, 0), count: whole(0, 20) },
      ),
    ),
    runs: 300,
  },
  {
    id: 'pareto-nbd',
    valid: merged(
      history,
      given(
        { r: parameter, alpha: parameter, s: fc.oneof(parameter, fc.constant(1)), beta: parameter },
        { horizon: some(0, 100, 0), delta: fc.oneof(some(0.0005, 0.1), fc.constant(0)) },
      ),
    ),
    runs: 300,
  },
  {
    id: 'gamma-gamma',
    valid: given({ p: parameter, q: parameter.map((q) => q + 0.9), gamma: parameter, purchases: whole(0, 30), spend }),
    runs: 300,
  },
  {
    id: 'clv-individual',
    valid: merged(
      history,
      given(
        { spend, weeks: whole(1, 30), discount },
        {
          margin: some(-0.2, 1),
          r: parameter,
          alpha: parameter,
          a: parameter,
          b: parameter,
          'pareto-r': parameter,
          'pareto-alpha': parameter,
          s: parameter,
          beta: parameter,
          q: parameter.map((q) => q + 1.1),
        },
      ),
    ),
    runs: 200,
  },
];

/** Tables of customers whose models are to be fitted. */
export const customerTables: fc.Arbitrary<Given> = fc
  .record({
    histories: fc
      .record({ count: whole(30, 50), weeks: whole(26, 78), rate: some(0.1, 0.5), dropout: some(0.05, 0.4) })
      .map(({ count, weeks, rate, dropout }) => randomCustomers(count, weeks, [rate, dropout])),
    spend: fc.array(fc.tuple(some(2.5, 4.5).map(Math.exp), some(-0.8, 0.8)), { minLength: 50, maxLength: 50 }),
    weeks: whole(1, 6),
    discount: fc.constantFrom(0, 0.15),
  })
  .map(({ histories: { x, tx, T }, spend, weeks, discount }) => ({
    // What a customer spends on average strays the less, the more purchases it is the average of.
    customers: Array.from(x, (purchases, at) => {
      const [own = 1, stray = 0] = spend[at] ?? [];
      return { purchases, recency: tx[at], age: T[at], spend: own * (1 + stray / Math.sqrt(Math.max(1, purchases))) };
    }),
    weeks,
    discount,
  }));
