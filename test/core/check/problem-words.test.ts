import { describe, expect, it } from 'vitest';
import { problemWords } from '#core/check/problem-words.ts';
import type { NotePath } from '#core/note/note.ts';
import { en } from '#core/check/words/en.ts';
import { hu } from '#core/check/words/hu.ts';
import { ru } from '#core/check/words/ru.ts';
import { uk } from '#core/check/words/uk.ts';
import { zh } from '#core/check/words/zh.ts';

const slots = (sentence: string): string[] => [...new Set(sentence.match(/\{\w+\}/g))].toSorted();
const finding = {
  kind: 'missing-language',
  path: 'a.md' as NotePath,
  line: 1,
  values: { concept: 'clv', langs: ['hu', 'uk'] },
} as const;

describe.each(Object.entries({ hu, ru, uk, zh }))('the words in %s', (_lang, catalogue) => {
  it.each(Object.keys(en) as (keyof typeof en)[])('say as much as the English ones about %s', (saying) => {
    expect(catalogue[saying].map(slots)).toEqual(en[saying].map(slots));
    expect(catalogue[saying]).not.toEqual(en[saying]);
  });
});

it('names languages in the language of the words', () => {
  expect(problemWords('ru')(finding).message).toBe('У понятия «clv» нет заметки на языках: венгерский, украинский.');
  expect(problemWords('zh-Hans')(finding).message).toContain('匈牙利语、乌克兰语');
});

it('speaks English where a language has no words', () => {
  expect(problemWords('de')(finding).message).toBe('The concept “clv” has no note in: Hungarian, Ukrainian.');
});

it('keeps a language that is none as it is written', () => {
  const odd = { ...finding, values: { concept: 'clv', langs: ['not a language'] } };
  expect(problemWords('en')(odd).message).toBe('The concept “clv” has no note in: not a language.');
});
