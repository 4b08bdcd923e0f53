import type { Random } from './seeded-random.ts';

/** Which figures of a model a learner can work out by hand, and numbers to do it with: round, and such as are met. */
export type DrillRecipe = {
  readonly model: string;
  readonly outputs: readonly string[];
  draw(random: Random): Readonly<Record<string, unknown>>;
};

/** A round number between two others, in steps. */
function round(random: Random, from: number, to: number, step: number): number {
  const steps = Math.round((to - from) / step);
  return Number((from + Math.floor(random() * (steps + 1)) * step).toFixed(6));
}

function oneOf<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

function several<Item>(count: number, make: (at: number) => Item): readonly Item[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

export const drillRecipes: readonly DrillRecipe[] = [
  {
    model: 'clv-retention',
    outputs: ['clv', 'multiple'],
    draw: (random) => ({
      margin: round(random, 40, 500, 20),
      retention: round(random, 0.5, 0.9, 0.05),
      discount: oneOf(random, [0.05, 0.08, 0.1, 0.12, 0.15]),
      acquisition: oneOf(random, [0, 20, 50, 80]),
    }),
  },
  {
    model: 'clv-simple',
    outputs: ['clv', 'net', 'revenue'],
    draw: (random) => ({
      'order-value': round(random, 20, 200, 10),
      frequency: round(random, 2, 12, 1),
      lifespan: round(random, 2, 8, 1),
      'gross-margin': round(random, 0.2, 0.7, 0.05),
      acquisition: round(random, 10, 60, 10),
    }),
  },
  {
    model: 'customer-equity',
    outputs: ['equity', 'clv'],
    draw: (random) => ({
      margin: round(random, 40, 300, 20),
      retention: round(random, 0.6, 0.9, 0.05),
      discount: oneOf(random, [0.05, 0.1, 0.12, 0.15]),
      existing: round(random, 500, 5000, 500),
    }),
  },
  {
    model: 'share-of-wallet',
    outputs: ['ratio-of-sums', 'mean-of-ratios', 'penetration-share'],
    draw: (random) => ({
      customers: several(4, (at) => {
        const wallet = round(random, 50, 400, 50);
        // One who buys nothing, so that share of wallet and share among buyers are two figures.
        return {
          name: String(at + 1),
          spend: at === 3 ? 0 : Number((wallet * oneOf(random, [0.2, 0.4, 0.5, 0.8])).toFixed(2)),
          wallet,
        };
      }),
    }),
  },
  {
    model: 'wallet-size',
    outputs: ['wallet', 'gap'],
    draw: (random) => ({
      spend: round(random, 60, 600, 20),
      share: oneOf(random, [0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6]),
    }),
  },
  {
    model: 'five-a',
    outputs: ['attraction', 'curiosity', 'commitment', 'affinity', 'par', 'bar'],
    draw(random) {
      const aware = round(random, 60, 100, 5);
      const appeal = round(random, 45, aware - 10, 5);
      const ask = round(random, 30, appeal - 5, 5);
      const act = round(random, 15, ask - 5, 5);
      return { aware, appeal, ask, act, advocate: round(random, 5, act - 5, 5) };
    },
  },
  {
    model: 'p-active',
    outputs: ['p-active'],
    draw(random) {
      const periods = oneOf(random, [10, 12, 20, 24]);
      const last = round(random, periods / 2, periods - 2, 1);
      const before = several(round(random, 1, 3, 1), (at) => at + 1);
      return { purchases: [...before, last], periods };
    },
  },
  {
    model: 'nps',
    outputs: ['nps'],
    draw(random) {
      const low = several(7, () => round(random, 0, 4, 1));
      const passive = several(2, () => round(random, 5, 25, 5));
      return { counts: [...low, ...passive, round(random, 5, 30, 5), round(random, 5, 30, 5)] };
    },
  },
  {
    model: 'retention',
    outputs: ['retention', 'churn', 'kept', 'lost'],
    draw(random) {
      const start = round(random, 200, 2000, 100);
      const kept = Math.round(start * round(random, 0.6, 0.95, 0.05));
      const won = round(random, 20, 300, 10);
      return { start, end: kept + won, new: won };
    },
  },
  {
    model: 'rate-conversion',
    outputs: ['retention', 'churn'],
    draw(random) {
      const [from, to] = oneOf(random, [
        ['month', 'year'],
        ['year', 'month'],
        ['quarter', 'year'],
        ['month', 'quarter'],
      ]);
      const of = oneOf(random, ['retention', 'churn']);
      const kept = from === 'year' ? round(random, 0.5, 0.9, 0.05) : round(random, 0.9, 0.98, 0.01);
      return { rate: of === 'churn' ? Number((1 - kept).toFixed(6)) : kept, of, from, to };
    },
  },
  {
    model: 'revenue-retention',
    outputs: ['net', 'gross'],
    draw: (random) => ({
      start: round(random, 50_000, 200_000, 10_000),
      expansion: round(random, 5000, 20_000, 1000),
      contraction: round(random, 1000, 6000, 1000),
      churned: round(random, 2000, 12_000, 1000),
    }),
  },
  {
    model: 'unit-economics',
    outputs: ['payback', 'ltv', 'ltv-to-cac'],
    draw: (random) => ({
      acquisition: round(random, 100, 600, 50),
      margin: round(random, 20, 80, 5),
      retention: round(random, 0.9, 0.98, 0.01),
    }),
  },
  {
    model: 'touchpoints',
    outputs: ['emotion-mean', 'peak-end', 'survival'],
    draw: (random) => ({
      stages: several(round(random, 3, 5, 1), (at) => ({
        name: String(at + 1),
        emotion: oneOf(random, [-2, -1, 1, 2, 3]),
        pass: round(random, 0.4, 0.95, 0.05),
      })),
    }),
  },
  {
    model: 'sbg',
    outputs: ['mean-retention'],
    draw: (random) => ({ alpha: round(random, 0.5, 2, 0.1), beta: round(random, 0.6, 4, 0.2) }),
  },
  {
    model: 'gamma-gamma',
    outputs: ['expected-spend', 'own-weight', 'population-spend'],
    draw: (random) => ({
      p: round(random, 2, 8, 0.5),
      q: round(random, 3, 6, 0.5),
      gamma: round(random, 10, 30, 1),
      purchases: round(random, 1, 10, 1),
      spend: round(random, 20, 150, 5),
    }),
  },
];
