import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalcError } from '#core/calc/calc-error.ts';
import { findModel, modelList } from '#core/calc/model-list.ts';
import type { Model } from '#core/calc/model.ts';
import { askReference, hasPython } from './reference/ask-reference.ts';
import { cases } from './reference/cases.ts';
import { costlyCases, customerTables } from './reference/cases-of-distributions.ts';
import { differencesOf, outcomeOf, type Answer } from './reference/compare.ts';
import { spoilt, type Given } from './reference/draw-cases.ts';

/** By default fewer; `THOROUGH=1` takes all. */
const RUNS = process.env['THOROUGH'] === '1' ? 300 : 100;
const SEED = 2026;

type Case = { readonly model: string; readonly given: Given; readonly convention: string };
type Suite = {
  readonly id: string;
  readonly valid: fc.Arbitrary<Given>;
  readonly runs: number;
  readonly loose?: Readonly<Record<string, number>>;
  /** Largest number put in the place of one of theirs. */
  readonly most?: number;
};

const suites: readonly Suite[] = [
  ...Object.entries(cases).map(([id, valid]) => ({ id, valid, runs: RUNS })),
  ...costlyCases.map((each) => ({ ...each, most: 20 })),
];

function modelOf(id: string): Model {
  const model = findModel(id);
  if (model === undefined) throw new Error(`No model ${id}`);
  return model;
}

/** Cases of a model by each of its conventions, the same ones every time. */
function drawn({ id, conventions }: Model, arbitrary: fc.Arbitrary<Given>, runs: number): readonly Case[] {
  return fc
    .sample(fc.tuple(arbitrary, fc.constantFrom(...conventions)), { numRuns: runs, seed: SEED })
    .map(([given, convention]) => ({ model: id, given, convention }));
}

/** Holds a model to the reference case by case; answers how many had figures. */
function compareAll(model: Model, all: readonly Case[], loose?: Suite['loose']): number {
  const answers = askReference<Answer>(all);
  return all.filter((each, at) => {
    const mine = outcomeOf(model, each.given, each.convention);
    expect(differencesOf(mine, answers[at] ?? {}, loose), JSON.stringify(each)).toEqual([]);
    return !(mine instanceof CalcError);
  }).length;
}

describe.skipIf(!hasPython)('a reference in another language agrees', { timeout: 60_000 }, () => {
  it('on every model', () => {
    expect(new Set([...suites.map(({ id }) => id), 'btyd'])).toEqual(new Set(modelList.map(({ id }) => id)));
  });

  it.each(suites)('on $runs cases of $id', ({ id, valid, runs, loose }) => {
    const model = modelOf(id);
    expect(compareAll(model, drawn(model, valid, runs), loose)).toBeGreaterThan(runs / 2);
  });

  it.each(suites)('on what $id refuses', ({ id, valid, runs, loose, most }) => {
    const model = modelOf(id);
    const answered = compareAll(model, drawn(model, spoilt(model, valid, most), runs), loose);
    expect(answered).toBeGreaterThan(0);
    expect(answered).toBeLessThan(runs * 0.9);
  });

  it('on fitted tables of customers, and finds nothing likelier beside the parameters', () => {
    const model = modelOf('btyd');
    const fitted = drawn(model, customerTables, 20).map((each) => {
      const mine = outcomeOf(model, each.given, each.convention);
      if (mine instanceof CalcError) throw mine;
      return { each: { ...each, found: mine.outputs }, mine };
    });
    const answers = askReference<Answer & { readonly gains?: readonly (number | null)[] }>(
      fitted.map(({ each }) => each),
    );
    const found = fitted.filter(({ each, mine }, at) => {
      const answer = answers[at] ?? {};
      if (mine.outputs.r === null) return false;
      expect(differencesOf(mine, answer), JSON.stringify(each)).toEqual([]);
      for (const gain of answer.gains ?? []) expect(gain ?? 0).toBeLessThan(1e-9);
      return true;
    });
    expect(found.length).toBeGreaterThan(4);
    expect(found.filter(({ mine }) => mine.outputs.value !== null).length).toBeGreaterThan(2);
  });

  it('and tells where it does not', () => {
    const given = { margin: 100, retention: 0.8, discount: 0.1 };
    const mine = outcomeOf(modelOf('clv-retention'), given, 't0');
    expect(differencesOf(mine, { outputs: { clv: 366.66667 } })).toHaveLength(1);
    expect(differencesOf(mine, { outputs: { clv: null } })).toHaveLength(1);
    expect(differencesOf(mine, { fields: ['margin'] })).toHaveLength(1);
    const refused = outcomeOf(modelOf('clv-retention'), { ...given, retention: 2 }, 't0');
    expect(differencesOf(refused, { fields: ['retention'] })).toEqual([]);
    expect(differencesOf(refused, { fields: ['discount'] })).toHaveLength(1);
    expect(differencesOf(refused, { outputs: {} })).toHaveLength(1);
  });
});
