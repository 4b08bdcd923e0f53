import { expect, it } from 'vitest';
import type { Tree, TreeNote } from '#api/contract.ts';
import {
  narrow,
  offeredConcepts,
  offeredLanguages,
  offeredTypes,
  readLanguage,
} from '#ui/properties/offered-values.ts';

const note = (facts: Partial<TreeNote>): TreeNote => ({
  path: 'a.md' as TreeNote['path'],
  title: 'A',
  lang: null,
  type: null,
  concept: null,
  tags: [],
  ...facts,
});
const tree: Tree = {
  notes: [
    note({ lang: 'hu', concept: 'churn', title: 'Lemorzsolódás', type: 'concept' }),
    note({ lang: 'hu', type: 'case' }),
    note({ lang: 'en', concept: 'churn', title: 'Churn' }),
  ],
  attachments: [],
};

it('offers the languages of the notebook first, and finds one by its name in any language one speaks', () => {
  const offered = offeredLanguages(tree, 'en');
  expect(offered.slice(0, 2)).toEqual([
    { value: 'hu', detail: 'Hungarian' },
    { value: 'en', detail: 'English' },
  ]);
  expect(readLanguage('hungarian', offered)).toBe('hu');
  expect(readLanguage('magyar', offered)).toBe('hu');
  expect(readLanguage('русский', offered)).toBe('ru');
  expect(readLanguage('zh-hant', offered)).toBe('zh-Hant');
  expect(readLanguage('klingonish', offered)).toBeUndefined();
  expect(readLanguage('e', offered)).toBeUndefined();
});

it('offers concepts with a title one can read, and kinds of notes', () => {
  expect(offeredConcepts(tree, 'en')).toEqual([{ value: 'churn', detail: 'Churn' }]);
  expect(offeredConcepts(tree, 'hu')).toEqual([{ value: 'churn', detail: 'Lemorzsolódás' }]);
  expect(offeredTypes(tree).map(({ value }) => value)).toContain('case');
});

it('narrows down to what holds the typed words, those that begin with them first', () => {
  const all = ['theory', 'retention', 'Тренд', 'trend'].map((value) => ({ value }));
  expect(narrow(all, 't').map(({ value }) => value)).toEqual(['theory', 'trend', 'retention']);
  expect(narrow(all, 'тр').map(({ value }) => value)).toEqual(['Тренд']);
  expect(narrow(all, 'trend')).toEqual([]);
});
