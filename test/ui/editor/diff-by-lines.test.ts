import { expect, it } from 'vitest';
import { diffByLines } from '#ui/editor/diff-by-lines.ts';

/** The second text, made out of the first by the changes. */
const applied = (a: string, b: string): string => {
  let text = '';
  let at = 0;
  for (const { fromA, toA, fromB, toB } of diffByLines(a, b)) {
    text += a.slice(at, fromA) + b.slice(fromB, toB);
    at = toA;
  }
  return text + a.slice(at);
};
const many = Array.from({ length: 1000 }, (_, at) => `Line ${at} of a long note, ${at * 7}.`);

it.each([
  ['nothing', 'a\nb', 'a\nb'],
  ['a word', 'one two\nthree', 'one 2\nthree'],
  ['from nothing', '', 'one\ntwo\n'],
  ['to nothing', 'one\ntwo\n', ''],
  ['the last line end', 'one\ntwo', 'one\ntwo\n'],
  ['lines that come and go', 'a\nb\nc\nd\n', 'x\na\nc\ny\nz\nd\n'],
  ['lines that repeat', 'a\na\na\nb\n', 'a\nb\na\na\n'],
  ['signs beyond the first plane', '😀 one\n😁\n', '😂 one\n😁\n😀'],
  ['characters of old line ends', 'a\r\nb\r\n', 'a\nb\r\n'],
])('tells what changed: %s', (_name, a, b) => {
  expect(applied(a, b)).toBe(b);
});

it('tells words, not whole lines', () => {
  expect(diffByLines('one two three\nfour\n', 'one 2 three\nfour\n')).toMatchObject([
    { fromA: 4, toA: 7, fromB: 4, toB: 5 },
  ]);
});

it('finds every one of hundreds of changed lines', () => {
  const before = many.join('\n');
  const after = many.map((line, at) => (at % 4 === 0 ? line.toUpperCase() : line)).join('\n');
  const lineEnds = [...before.matchAll(/\n/g)].map(({ index }) => index);
  const changed = new Set(diffByLines(before, after).map(({ fromA }) => lineEnds.findIndex((end) => end >= fromA)));
  expect(changed.size).toBe(250);
});
