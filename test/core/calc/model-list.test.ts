import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calculate } from '#core/calc/calculate.ts';
import { mainOutput } from '#core/calc/main-output.ts';
import { findModel, modelList } from '#core/calc/model-list.ts';
import { parseNote } from '#core/note/parse-note.ts';
import type { NotePath } from '#core/note/note.ts';

const code = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** What the bundled notebook explains in a language: terms of its glossary, and its concept notes. */
const conceptsIn = (lang: string): ReadonlySet<string> =>
  new Set(
    globSync(`notes/${lang}/**/*.md`).flatMap((path) => {
      const { id, terms } = parseNote(path as NotePath, readFileSync(path, 'utf8'));
      return [...terms.map(({ concept }) => String(concept)), ...(id === null ? [] : [String(id)])];
    }),
  );
const concepts = new Map(['en', 'ru', 'uk', 'zh', 'hu'].map((lang) => [lang, conceptsIn(lang)]));

describe('the list of models', () => {
  it('has each id and alias once', () => {
    const names = modelList.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(code);
    expect(findModel('CAC_payback')?.id).toBe('unit-economics');
    expect(findModel('astrology')).toBeUndefined();
  });

  it.each(modelList.map((model) => ({ id: model.id, model })))('works $id out by its defaults', ({ model }) => {
    for (const convention of model.conventions) {
      const { outputs } = calculate(model, {}, convention).evaluation;
      expect(Object.keys(outputs).toSorted()).toEqual(model.outputs.map(({ name }) => name).toSorted());
      for (const [name, value] of Object.entries(outputs))
        if (typeof value === 'number') expect(Number.isFinite(value), name).toBe(true);
    }
  });

  it.each(modelList.map((model) => ({ id: model.id, model })))('knows what a reader of $id comes for', ({ model }) => {
    expect(model.outputs.map(({ name }) => name)).toContain(mainOutput(model));
    expect(calculate(model, {}).evaluation.outputs[mainOutput(model) ?? '']).not.toBeNull();
  });

  it('leads with the figure a model is for, not with the first one worked out', () => {
    const leading = ['five-a', 'customer-equity', 'bg-nbd', 'btyd', 'clv-retention'].map((id) => findModel(id));
    expect(leading.map((model) => model && mainOutput(model))).toEqual([
      'par',
      'equity',
      'expected-later',
      'value',
      'clv',
    ]);
  });

  it.each(modelList.map((model) => ({ id: model.id, model })))('names everything of $id by codes', ({ model }) => {
    const { tables = [], charts = [], derivation } = calculate(model, {}).evaluation;
    const names = [
      model.block,
      ...model.conventions,
      ...[...model.inputs, ...model.outputs, ...derivation].map(({ name }) => name),
      ...tables.flatMap(({ name, columns }) => [name, ...columns.map((column) => column.name)]),
      ...charts.flatMap(({ name, x, y, series }) => [name, x.name, y.name, ...series.map((each) => each.name)]),
    ];
    for (const name of names) expect(name).toMatch(code);
    for (const { rows, columns } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it.each(modelList.map((model) => ({ id: model.id, model })))(
    'takes each formula of $id from what is known by then',
    ({ model }) => {
      const known = new Set([...model.inputs, ...model.outputs].map(({ name }) => name));
      for (const { name, formula } of calculate(model, {}).evaluation.derivation) {
        for (const [, used = ''] of formula.matchAll(/«([^»]*)»/g)) expect([...known]).toContain(used);
        known.add(name);
      }
    },
  );

  it.each(modelList.map((model) => ({ id: model.id, model })))('knows where $id is explained', ({ model }) => {
    expect(model.concepts.length).toBeGreaterThan(0);
    for (const [lang, known] of concepts) {
      expect(known.size).toBeGreaterThan(90);
      expect([...known], lang).toEqual(expect.arrayContaining([...model.concepts]));
    }
    expect(model.source.length).toBeGreaterThan(0);
  });

  it.each(modelList.map((model) => ({ id: model.id, model })))(
    'reads each input of $id by one name only',
    ({ model }) => {
      const names = model.inputs.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
      expect(new Set(names).size).toBe(names.length);
      for (const input of model.inputs)
        if (input.kind === 'table') {
          const columns = input.columns.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
          expect(new Set(columns).size).toBe(columns.length);
          for (const row of input.default) expect(Object.keys(row)).toEqual(input.columns.map(({ name }) => name));
        }
    },
  );
});
