import fc from 'fast-check';
import { some, given, table, whole, type Given } from './draw-cases.ts';

const money = some(0, 1000, 0, 100);
const signedMoney = some(-200, 1000, 0, 100);
const share = some(0, 1, 0, 1, 0.5);
const discount = some(0, 1, 0, 0.1);
const growth = some(-0.5, 0.3, 0, 0.1);
const name = fc.constantFrom('a', 'b', 'c');
/** Few values, so that many are equal. */
const tied = fc.oneof(whole(0, 6), fc.constantFrom(0.1, 0.2, 0.3, 8.1, 2.675), some(0, 500));

/** Rates of staying; once in a while somebody comes back, who must be refused. */
const staying = fc.oneof({ weight: 40, arbitrary: share }, fc.constant(1.1));
const falling = fc
  .tuple(fc.oneof(whole(1, 3000), some(1, 100)), fc.array(staying, { maxLength: 8 }))
  .map(([first, rates]) => rates.reduce((counts, rate) => [...counts, (counts.at(-1) ?? 0) * rate], [first]));

const scores = some(0, 10, 0, 5, 8.1, 10);
const rated = fc
  .record({ importance: scores, satisfaction: scores }, { requiredKeys: [] })
  .map(({ importance, satisfaction }) =>
    importance === undefined || satisfaction === undefined ? {} : { importance, satisfaction },
  );

const ratings = fc
  .uniqueArray(fc.tuple(whole(1, 5), fc.constantFrom('A', 'B', 'C', 'D')), { minLength: 1, selector: String })
  .chain((pairs) =>
    fc
      .array(fc.constantFrom(0, 5, 7.5, 9, 10), { minLength: pairs.length, maxLength: pairs.length })
      .map((values) =>
        pairs.map(([customer, brand], at) => ({ customer: String(customer), brand, score: values[at] ?? 0 })),
      ),
  );

/** Cheap models: any case within the domain, and those on its ends. */
export const cases: Readonly<Record<string, fc.Arbitrary<Given>>> = {
  'clv-retention': given(
    { margin: signedMoney, retention: share, discount },
    { periods: fc.oneof(whole(1, 60), whole(1, 5000)), growth, acquisition: money },
  ),
  'clv-simple': given(
    { 'order-value': money, frequency: some(0, 50, 0), lifespan: some(0, 30, 0), 'gross-margin': some(-0.5, 1, 0, 1) },
    { acquisition: money, churn: some(0.001, 1, 1), 'revenue-per-period': money },
  ),
  'clv-cohort': given(
    { cohorts: fc.array(falling, { minLength: 1, maxLength: 4 }), margin: signedMoney, discount },
    { growth, horizon: whole(0, 20), acquisition: money, tail: fc.constantFrom('none', 'last-r', 'last_r') },
  ),
  'customer-equity': given(
    { margin: signedMoney, retention: share, discount },
    {
      growth: fc.constantFrom(-0.2, 0, 0.02, 0.1),
      existing: some(0, 5000, 0),
      cohorts: fc.array(some(0, 2000, 0), { minLength: 1, maxLength: 5 }),
      acquisition: money,
      segments: table({ customers: some(0, 900, 0), margin: signedMoney, retention: share }, { name }, 3),
    },
  ),
  'share-of-wallet': given({
    customers: fc.array(
      fc
        .tuple(some(-10, 500, 0, 100), fc.oneof({ weight: 40, arbitrary: share }, fc.constant(1.001)), fc.boolean())
        .map(([wallet, part, isBuyer]) => ({ spend: isBuyer ? Math.max(0, wallet * part) : 0, wallet })),
      { minLength: 1, maxLength: 12 },
    ),
  }),
  'wallet-size': given({ spend: money, share: some(0.001, 1, 1) }),
  'wallet-allocation': given({ ratings }),
  'five-a': fc.oneof(
    given({ aware: whole(0, 9), appeal: whole(0, 9), ask: whole(0, 9), act: whole(0, 9), advocate: whole(0, 9) }),
    given(
      {
        aware: whole(1, 1000),
        appeal: whole(1, 1000),
        ask: whole(1, 1000),
        act: whole(1, 1000),
        advocate: whole(1, 1000),
      },
      { population: whole(500, 1500) },
    ),
    given({
      aware: whole(18, 20),
      appeal: whole(17, 20),
      ask: whole(1, 20),
      act: whole(15, 20),
      advocate: whole(17, 20),
    }),
  ),
  'relationship-groups': given(
    { customers: table({ profitability: fc.oneof(tied, some(-100, 300)), loyalty: fc.oneof(tied, share) }, { name }) },
    {
      'profitability-threshold': fc.constantFrom(0, 2, 8.1, 'median', 'Median', null),
      'loyalty-threshold': fc.constantFrom(0.5, 2, 'median'),
    },
  ),
  'p-active': given({
    purchases: fc.array(some(0.1, 12, 1, 12), { minLength: 1, maxLength: 8 }),
    periods: fc.constantFrom(6, 12, 12.5),
  }),
  rfm: given({ customers: table({ days: tied, frequency: tied, monetary: tied }, { name }, 30) }),
  nps: fc.oneof(
    given({ counts: fc.array(fc.oneof(fc.constant(0), whole(0, 500)), { minLength: 11, maxLength: 11 }) }),
    given({ scores: fc.array(whole(0, 10), { minLength: 1, maxLength: 40 }) }),
  ),
  abcdx: given(
    {
      customers: table(
        {
          cycle: some(0, 90, 14, 45),
          check: some(0, 2000, 300, 1000),
          frequency: some(0, 12, 0, 2, 6),
          load: some(0, 8, 1, 4),
        },
        { potential: some(0, 3000, 1000), blocker: fc.constantFrom('SSO', ''), name },
      ),
    },
    { 'cycle-good': some(0, 45), 'check-bad': some(0, 1000), 'load-bad': some(1, 9) },
  ),
  retention: fc
    .tuple(whole(1, 1000), share, whole(0, 500))
    .map(([start, part, won]) => ({ start, end: Math.round(start * part) + won, new: won })),
  'rate-conversion': given(
    { rate: some(0, 1, 0, 1, 0.8) },
    {
      of: fc.constantFrom('retention', 'churn'),
      from: fc.constantFrom('year', 'quarter', 'month', 'week'),
      to: fc.constantFrom('year', 'quarter', 'month', 'week'),
    },
  ),
  'revenue-retention': given({
    start: some(500, 1000),
    expansion: money,
    contraction: some(0, 250, 0),
    churned: some(0, 250, 0),
  }),
  'unit-economics': given(
    { acquisition: money, margin: some(1, 500), retention: some(0, 1, 0, 1, 0.9) },
    {
      spend: money,
      'new-customers': whole(1, 100),
      'revenue-per-month': some(1, 300),
      'gross-margin': some(0.01, 1, 1),
    },
  ),
  touchpoints: given(
    {
      stages: fc.array(
        fc
          .tuple(
            given(
              {},
              { emotion: fc.oneof(whole(-2, 2), some(-2, 2)), weight: some(0.1, 5, 1), pass: some(0, 1, 1, 0.5), name },
            ),
            rated,
          )
          .map((parts) => Object.assign({}, ...parts) as Given),
        { minLength: 1, maxLength: 12 },
      ),
    },
    {
      'raise-to': some(0.5, 1, 1),
      'importance-crossing': scores,
      'satisfaction-crossing': scores,
    },
  ),
};
