import { expect, it } from 'vitest';
import { looseName } from '#core/check/loose-name.ts';

it.each([
  ['Кошелёк', 'КОШЕЛЕК'],
  ['Кошелёк', 'Кошелёк'.normalize('NFD')],
  ['Пам’ять', "Пам'ять"],
  ['Памʼять', 'Пам`ять'],
  ['ＣＬＶ（５）', 'clv(5)'],
  ['Share of wallet', 'share-of_wallet'],
  ['Jobs — to be done', 'Jobs to be  done'],
  ['«Доля»', '“Доля”'],
  ['Őr', 'őr'.normalize('NFD')],
  ['soft\u00ADhyphen', 'softhyphen'],
])('takes %s and %s for one name', (a, b) => {
  expect(looseName(a)).toBe(looseName(b));
});

it.each([
  ['kor', 'kór'],
  ['Value', 'Values'],
  ['гніт', 'ґніт'],
  ['C++', 'C#'],
])('tells %s from %s', (a, b) => {
  expect(looseName(a)).not.toBe(looseName(b));
});
