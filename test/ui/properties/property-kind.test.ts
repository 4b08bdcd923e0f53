import { describe, expect, it, test } from 'vitest';
import { convert, itemsOf, kindOf, readNumber } from '#ui/properties/property-kind.ts';

test.each<[string, unknown, ReturnType<typeof kindOf>]>([
  ['tags', null, 'list'],
  ['aliases', 'a, b', 'list'],
  ['people', ['a', 1], 'list'],
  ['people', [{ a: 1 }], 'other'],
  ['source', { a: 1 }, 'other'],
  ['draft', false, 'checkbox'],
  ['pages', 12, 'number'],
  ['lang', 'en', 'lang'],
  ['lang', null, 'lang'],
  ['id', 'churn', 'concept'],
  ['id', 42, 'concept'],
  ['updated', null, 'date'],
  ['read', '2026-05-01', 'date'],
  ['read', '2026-05-01 10:00', 'text'],
  ['author', null, 'text'],
])('%s with %j is edited as %s', (name, value, kind) => {
  expect(kindOf(name, value)).toBe(kind);
});

it('takes a list for its items, and aliases on one line apart at the commas', () => {
  expect(itemsOf('tags', ['a', 2, null])).toEqual(['a', 2, null]);
  expect(itemsOf('aliases', 'CLV, LTV')).toEqual(['CLV', 'LTV']);
  expect(itemsOf('tags', 'a, b')).toEqual(['a, b']);
  expect(itemsOf('tags', null)).toEqual([]);
});

describe('a number', () => {
  test.each([
    ['12', 12],
    ['-0,5', -0.5],
    ['1.50', '1.50'],
    ['+3', 3],
    ['12345678901234567890', '12345678901234567890'],
  ])('%s is read', (typed, number) => expect(readNumber(typed)).toBe(number));
  test.each(['', 'x', '1 000', '1.2.3', '0x10', '012', 'Infinity'])('%j is none', (typed) =>
    expect(readNumber(typed)).toBeUndefined(),
  );
});

it('becomes another kind where something sensible is left', () => {
  expect(convert('a', 'x', 'list')).toEqual(['x']);
  expect(convert('a', ['x', 'y'], 'text')).toBe('x, y');
  expect(convert('a', 'x', 'number')).toBeUndefined();
  expect(convert('a', '2026-05-01 10:00', 'date')).toBe('2026-05-01');
  expect(convert('a', 'soon', 'date')).toBeUndefined();
  expect(convert('a', null, 'checkbox')).toBe(false);
  expect(convert('a', [], 'text')).toBeNull();
});
