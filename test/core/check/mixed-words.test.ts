import { expect, it } from 'vitest';
import { findMixedWords } from '#core/check/mixed-words.ts';

const found = (text: string): string[] =>
  findMixedWords(text).map(({ word, letters, fixed }) => `${word} (${letters}) ${fixed}`);

it('finds a letter that passes for one of the other alphabet', () => {
  expect(found('Целевой cегмент')).toEqual(['cегмент (c) сегмент']);
  expect(found('Опоpа и cocтав')).toEqual(['Опоpа (p) Опора', 'cocтав (c, o) состав']);
  expect(found('Купiвля, їжа, ïжа')).toEqual(['Купiвля (i) Купівля', 'ïжа (ï) їжа']);
  expect(found('The сustomer и клиент')).toEqual(['сustomer (с) customer']);
});

it('finds it in an abbreviation too', () => {
  expect(found('СRM и B2В')).toEqual(['СRM (С) CRM', 'B2В (B) В2В']);
});

it.each([
  'CRM-система',
  'Концепция 5A',
  'B2B-рынок',
  'α-версия',
  'SMMщик и PRом',
  'PDFка',
  'e-mail рассылка',
  'IT‑рынок',
  'Customer и клиент',
  'Apple/Яблоко',
  'Йога & Yoga'.normalize('NFD'),
  '顾客终身价值 CLV',
])('finds nothing in “%s”', (text) => {
  expect(findMixedWords(text)).toEqual([]);
});
