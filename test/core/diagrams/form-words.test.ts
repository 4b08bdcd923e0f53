import { describe, expect, it } from 'vitest';
import { diagramList } from '#core/diagrams/diagram-list.ts';
import { blankItem } from '#core/diagrams/form-value.ts';
import type { Spec } from '#core/diagrams/reading/spec.ts';
import { placeName } from '#core/diagrams/words/form-words.ts';
import { enForm } from '#core/diagrams/words/en-form.ts';
import { huForm } from '#core/diagrams/words/hu-form.ts';
import { ruForm } from '#core/diagrams/words/ru-form.ts';
import { ukForm } from '#core/diagrams/words/uk-form.ts';
import { zhForm } from '#core/diagrams/words/zh-form.ts';

/** Keys of fields and choices of a form, wherever they stand in it. */
function codesOf(spec: Spec): { readonly names: readonly string[]; readonly options: readonly string[] } {
  if (spec.kind === 'list') return codesOf(spec.item);
  if (spec.kind === 'choice') return { names: [], options: spec.options };
  if (spec.kind !== 'map') return { names: [], options: [] };
  const below = spec.fields.map((field) => codesOf(field.spec));
  return {
    names: [...spec.fields.map(({ key }) => key), ...below.flatMap(({ names }) => names)],
    options: below.flatMap(({ options }) => options),
  };
}
const codes = diagramList.map(({ form }) => codesOf(form));
const sorted = (given: Iterable<string>): string[] => [...new Set(given)].toSorted();

describe.each(Object.entries({ enForm, ruForm, ukForm, zhForm, huForm }))(
  'the words of %s',
  (_, { names, options }) => {
    it('name every field and choice there is, and no others', () => {
      const own = ['loyalty-ladder.id'];
      expect(sorted(Object.keys(names))).toEqual(sorted([...codes.flatMap((one) => one.names), ...own]));
      const choices = codes.flatMap((one) => one.options);
      expect(choices.filter((option) => options[option] === undefined)).toEqual([]);
      expect(Object.keys(options).filter((option) => !choices.includes(option) && option !== 'median')).toEqual([]);
      expect(Object.values({ ...names, ...options }).filter((words) => words.trim() === '')).toEqual([]);
    });
  },
);

it('a new item of a list has what it has to have', () => {
  const listOf = (type: string, key: string): Spec => {
    const spec = diagramList.find((one) => one.type === type)?.form.fields.find((field) => field.key === key)?.spec;
    if (spec?.kind !== 'list') throw new Error('no list');
    return spec.item;
  };
  expect(blankItem(listOf('funnel', 'stages'))).toEqual({ name: '', count: 0 });
  expect(blankItem(listOf('loyalty-ladder', 'rungs'))).toBe('prospect');
  const rung = { kind: 'scalar', line: 1, value: 'prospect', raw: 'prospect' } as const;
  expect(blankItem(listOf('loyalty-ladder', 'rungs'), [rung])).toBe('purchaser');
  expect(blankItem(listOf('touchpoint-map', 'chains'))).toEqual({ points: [''] });
  expect(blankItem(listOf('cjm', 'stages'))).toBe('');
});

it('names the place of an error as the form does', () => {
  expect(placeName(enForm, 'vpc', 'customer_profile.pains[2].text')).toBe('Customer profile › Pains 3 › Words');
  expect(placeName(ruForm, 'loyalty-ladder', 'rungs[0].id')).toBe('Ступени 1 › Ступень');
  expect(placeName(enForm, 'vpc', '')).toBe('');
});
