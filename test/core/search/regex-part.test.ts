import { expect, it } from 'vitest';
import { compileRegex, literalOf } from '#core/search/regex-part.ts';

it.each<[string, string, string | undefined]>([
  ['customer value', '', 'customer value'],
  ['customer\\s+value', '', 'customer'],
  ['ab+cdef', '', 'cdef'],
  ['abcd?', '', 'abc'],
  ['ab{2}cde', '', 'cde'],
  ['(abc)def[ghi]', '', 'def'],
  ['a\\.b\\/c', '', 'a.b/c'],
  ['\\u0041bcd ef', '', ' ef'],
  ['abc|def', '', undefined],
  ['(?:abc|def)', '', undefined],
  ['customer', 'i', undefined],
  ['клиент', '', 'клиент'],
  // May be written with a letter and a mark.
  ['приёмы', '', undefined],
  ['ab', '', undefined],
])('every match of /%s/%s holds %s', (source, flags, literal) => {
  expect(literalOf(source, flags)).toBe(literal);
});

it('takes no pattern that is broken or longer than anybody types', () => {
  expect(compileRegex('a(', '')).toBeUndefined();
  expect(compileRegex('\\p{Nothing}', 'u')).toBeUndefined();
  expect(compileRegex('a'.repeat(501), '')).toBeUndefined();
  expect(compileRegex('^b$', 'iu')?.test('a\nB\nc')).toBe(true);
});
