import { describe, expect, it } from 'vitest';
import { calculate } from '#core/calc/calculate.ts';
import { modelList } from '#core/calc/model-list.ts';
import { nps } from '#core/calc/models/nps.ts';
import { drillable, drillOf, isDrillable, judgeDrill, type Drill } from '#core/review/answers/drill.ts';

const part = (model: string, output: string, source = '') => ({ kind: 'drill', model, output, source }) as const;

describe('drills', () => {
  it('are made of models and outputs there are', () => {
    for (const { model, outputs } of drillable()) {
      const found = modelList.find(({ id }) => id === model);
      expect(found?.outputs.map(({ name }) => name)).toEqual(expect.arrayContaining([...outputs]));
    }
    expect(drillable().length).toBe(15);
    expect(isDrillable('net-promoter-score', 'nps')).toBe(true);
    expect(isDrillable('btyd', 'value')).toBe(false);
    expect(isDrillable('no-such', 'value')).toBe(false);
  });

  it.each(drillable().map(({ model, outputs }) => [model, outputs] as const))(
    '%s: 1,000 seeds give questions that can be answered',
    (model, outputs) => {
      const questions = new Set<string>();
      for (let seed = 0; seed < 1000; seed++) {
        const output = outputs[seed % outputs.length] ?? '';
        const drill = drillOf(part(model, output), seed);
        if (drill === undefined) throw new Error(`${model} ${output} ${seed}`);
        questions.add(JSON.stringify([output, drill.inputs.map(({ value }) => value)]));
        if (!Number.isFinite(drill.answer) || drill.answer === 0) throw new Error(`${model} ${seed}: ${drill.answer}`);
        const given = Object.entries(drill.values).filter(([, value]) => !Array.isArray(value) || value.length > 0);
        const worked = calculate(drill.model, Object.fromEntries(given), drill.convention).evaluation.outputs[output];
        expect(worked).toBe(drill.answer);
        expect(drill.inputs.length).toBeGreaterThan(0);
        expect(drill.derivation.every(({ value }) => value === null || Number.isFinite(value))).toBe(true);
        expect(judgeDrill(String(drill.answer), drill).verdict).toBe('right');
        expect(judgeDrill(String(drill.answer * 1.5), drill).verdict).toBe('wrong');
      }
      // New numbers nearly every time.
      expect(questions.size).toBeGreaterThan(60);
    },
    30_000,
  );

  it('are the same for the same seed and others for another', () => {
    const [first, again, other] = ['a', 'a', 'b'].map((seed) => drillOf(part('clv-retention', 'clv'), seed)?.values);
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('ask for no number the answer does not depend on, and show the way to it', () => {
    const drill = drillOf(part('clv-retention', 'multiple'), 1);
    expect(drill?.inputs.map(({ input }) => input.name)).toEqual(['retention', 'discount']);
    expect(drillOf(part('five-a', 'par'), 1)?.inputs.map(({ input }) => input.name)).toEqual(['aware', 'act']);
    expect(drillOf(part('five-a', 'par'), 1)?.derivation.map(({ name }) => name)).toEqual(['par']);
    expect(drillOf(part('unit-economics', 'ltv-to-cac'), 1)?.derivation.map(({ name }) => name)).toEqual([
      'cac',
      'monthly-margin',
      'ltv',
      'ltv-to-cac',
    ]);
  });

  it('have a number for every name in the derivation', () => {
    const drill = drillOf(part('nps', 'nps'), 1);
    expect(Object.keys(drill?.figures ?? {})).toEqual(
      expect.arrayContaining(['counts', 'promoters', 'detractors', 'answers']),
    );
  });

  it('keep the convention of the block they are made of', () => {
    const source = 'margin: 100\nconvention: t1-survived\n';
    const drill = drillOf(part('clv-retention', 'clv', source), 3);
    expect(drill?.convention).toBe('t1-survived');
    const given = (name: string): number => Number(drill?.values[name]);
    const kept = given('retention');
    expect(drill?.answer).toBeCloseTo(
      (given('margin') * kept) / (1 + given('discount') - kept) - given('acquisition'),
      8,
    );
    expect(drillOf(part('clv-retention', 'clv', 'no: [yaml'), 3)?.convention).toBe('t0');
  });

  it('are judged with a tolerance, shares in either writing', () => {
    const aDrill = (unit: Drill['unit'], answer: number): Drill => ({
      model: nps,
      convention: 'standard',
      output: 'nps',
      inputs: [],
      values: {},
      figures: {},
      tolerance: 0.005,
      derivation: [],
      unit,
      answer,
    });
    expect(judgeDrill('366,67', aDrill('money', 366.666))).toMatchObject({ verdict: 'right', grade: 3 });
    expect(judgeDrill('370', aDrill('money', 366.666))).toMatchObject({
      verdict: 'nearly',
      reasons: ['inexact'],
      grade: 2,
    });
    expect(judgeDrill('22 %', aDrill('share', 0.2222))).toMatchObject({ verdict: 'right', grade: 3 });
    expect(judgeDrill('22', aDrill('share', 0.2222))).toMatchObject({
      verdict: 'nearly',
      reasons: ['percent'],
      grade: 3,
    });
    expect(judgeDrill('25 %', aDrill('points', 25))).toMatchObject({
      verdict: 'nearly',
      reasons: ['percent'],
      grade: 3,
    });
    expect(judgeDrill('26', aDrill('points', 25))).toMatchObject({ verdict: 'wrong', grade: 1 });
  });
});
