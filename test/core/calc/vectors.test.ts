import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findModel } from '#core/calc/model-list.ts';
import type { Evaluation, Model } from '#core/calc/model.ts';
import { expectNear } from './expect-near.ts';
import { columnOf, outputsOf } from './outputs-of.ts';

const file = '../shared/domain/calculator-vectors.json';
type Vector = Readonly<Record<string, unknown>>;
const vectors = (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}) as Readonly<Record<string, unknown>>;

function modelOf(id: string): Model {
  const model = findModel(id);
  if (model === undefined) throw new Error(`No model ${id}`);
  return model;
}
const all = (name: string): readonly Vector[] => vectors[name] as readonly Vector[];
const only = (name: string): Vector => vectors[name] as Vector;
const outputs = (id: string, given: Vector, convention?: unknown): Evaluation['outputs'] =>
  outputsOf(modelOf(id), given, convention as string | undefined);

function expectFigure(actual: unknown, expected: unknown): void {
  if (expected === null) expect(actual).toBeNull();
  else expectNear(actual, expected as number);
}
function expectFigures(actual: readonly unknown[], expected: unknown): void {
  expect(actual).toHaveLength((expected as readonly unknown[]).length);
  for (const [at, each] of (expected as readonly unknown[]).entries()) expectFigure(actual[at], each);
}

/** Per cent of customers left after each year: Fader & Hardie 2007, table 1. */
const curves: Readonly<Record<string, readonly number[]>> = {
  regular: [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, 22.3, 20.7, 19.4, 18.3, 17.3],
  high_end: [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1, 46.8, 44.5, 42.7, 40.9, 39.4],
};

describe.skipIf(!existsSync(file))('the models beside the figures worked out elsewhere', () => {
  it('retention CLV', () => {
    for (const { timing, expect: clv, ...given } of all('clv_retention'))
      expectFigure(outputs('clv-retention', given, timing).clv, clv);
    for (const { r, i, expect: multiple } of all('gupta_lehmann_margin_multiple'))
      expectFigure(outputs('clv-retention', { r, d: i }, 't1-survived').multiple, multiple);
  });

  it('simple CLV', () => {
    for (const { revenue, gross, net, ...given } of all('clv_simple')) {
      const found = outputs('clv-simple', given);
      expectFigures([found.revenue, found.clv, found.net], [revenue, gross, net]);
    }
  });

  it('cohort CLV', () => {
    for (const { curve, d, m, horizon_t: horizon, clv_t0: t0, clv_t1: t1 } of all('clv_cohort')) {
      const H = Number(String(horizon).split('..')[1]);
      const given = { survivors: curves[String(curve)], d, m, H };
      expectFigure(outputs('clv-cohort', given, 't0').clv, t0);
      expectFigure(outputs('clv-cohort', given, 't1').clv, t1);
    }
  });

  it('pooled cohorts', () => {
    const { pooled_r: rates, S, clv_t0: clv, ...given } = only('clv_cohort_pooled');
    const model = modelOf('clv-cohort');
    expectFigures(columnOf(model, given, ['survival', 'retention']).slice(1), rates);
    expectFigures(columnOf(model, given, ['survival', 'survival']), S);
    expectFigure(outputs('clv-cohort', given).clv, clv);
  });

  it('customer equity', () => {
    for (const { timing, expect: equity, each, ...given } of all('customer_equity')) {
      expectFigure(outputs('customer-equity', given, timing).equity, equity);
      if (each !== undefined) expectFigures(columnOf(modelOf('customer-equity'), given, ['parts', 'value']), each);
    }
  });

  it('share of wallet', () => {
    const { data, scr, ...expected } = only('share_of_wallet');
    const found = outputs('share-of-wallet', { data });
    expectFigure(found['share-of-requirements'], scr);
    expectFigure(found['mean-over-buyers'], expected.mean_of_ratios_buyers);
    for (const name of ['ratio_of_sums', 'mean_of_ratios', 'penetration_share', 'heavy_usage_index'])
      expectFigure(found[name.replaceAll('_', '-')], expected[name]);
  });

  it('wallet allocation rule', () => {
    for (const { scores, ranks, was } of all('wallet_allocation_rule')) {
      const ratings = (scores as readonly number[]).map((score, at) => ['one', at, score]);
      const column = (name: string): readonly unknown[] =>
        columnOf(modelOf('wallet-allocation'), { ratings }, ['ratings', name]);
      expectFigures(column('rank'), ranks);
      const shares = (was as readonly string[]).map((each) => {
        const [above = 0, below = 1] = each.split('/').map(Number);
        return above / below;
      });
      expectFigures(column('share'), shares);
    }
  });

  it('five A', () => {
    for (const { counts, CR, PAR, BAR, archetype } of all('five_a')) {
      const found = outputs('5a', counts as Vector);
      expectFigures([found.attraction, found.curiosity, found.commitment, found.affinity], CR);
      expectFigures([found.par, found.bar], [PAR, BAR]);
      expect(found.archetype).toBe(archetype);
    }
  });

  it('chance of being active', () => {
    for (const { expect: chance, ...given } of all('p_active_rule'))
      expectFigure(outputs('p-active-rule', given)['p-active'], chance);
  });

  it('RFM', () => {
    const {
      recency_days: days,
      frequency,
      monetary,
      R,
      F,
      M,
      cell,
    } = only('rfm') as Readonly<Record<string, readonly number[]>>;
    const customers = days?.map((each, at) => [each, frequency?.[at], monetary?.[at]]);
    const column = (name: string): readonly unknown[] => columnOf(modelOf('rfm'), { customers }, ['customers', name]);
    expect(column('recency-score')).toEqual(R);
    expect(column('frequency-score')).toEqual(F);
    expect(column('monetary-score')).toEqual(M);
    expect(column('cell')).toEqual(cell);
  });

  it('net promoter score', () => {
    for (const { counts_0_to_10: counts, n, P, D, nps, se, moe95 } of all('nps')) {
      const found = outputs('nps', { counts });
      expectFigures([found.answers, found.promoters, found.detractors], [n, P, D]);
      expectFigures([found.nps, found['standard-error'], found['margin-of-error']], [nps, se, moe95]);
    }
  });

  it('payback of acquisition', () => {
    for (const { simple, churn_adjusted: adjusted, ...given } of all('cac_payback')) {
      const found = outputs('cac-payback', given);
      expectFigures([found.payback, found['payback-adjusted']], [simple, adjusted]);
    }
  });
});
