import { expect, it } from 'vitest';
import { soundOf } from '#core/words/transliterate.ts';

it.each([
  ['отношений', ['otnosheniy', 'otnoshenij', 'otnoshenii']],
  ['отношение', ['otnoshenie', 'otnosheniye', 'otnoshenije']],
  ['цінність', ['tsinnist', 'cinnist', 'tsinist']],
  ['щукин', ['shchukin', 'schukin', 'shukin']],
  ['характер', ['kharakter', 'harakter', 'haracter']],
  ['гаманець', ['hamanets', 'gamanets']],
  ['лояльность', ['loyalnost', 'lojalnost', 'loialnost']],
  ['компания', ['kompaniya', 'kompanija', 'kompania', 'companiya']],
  ['менеджмент', ['menedzhment']],
  ['отчет', ['otchet']],
  ['район', ['rayon']],
  ['життєва', ['zhyttieva', 'zhittyeva', 'zhittieva']],
  ['обєкт', ['obiekt', 'obyekt', 'obekt']],
  ['съезд', ['syezd', 'sezd']],
  ['советский', ['sovetskiy', 'sovetsky']],
  ['котлер', ['kotler']],
  ['сегмент', ['segment']],
])('%s is what %j sound like', (word, spellings) => {
  expect(spellings.map((spelling) => soundOf(spelling, 'latin'))).toEqual(
    spellings.map(() => soundOf(word, 'cyrillic')),
  );
});

it('keeps words apart that differ in more than their spelling', () => {
  expect(soundOf('цена', 'cyrillic')).not.toBe(soundOf('ценность', 'cyrillic'));
  expect(soundOf('shum', 'latin')).not.toBe(soundOf('zhum', 'latin'));
});
