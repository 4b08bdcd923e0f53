import { describe, expect, it, test } from 'vitest';
import { changeProperty, readProperties } from '#core/note/properties/change-property.ts';
import type { PropertyChange, PropertyValue } from '#core/note/properties/property-change.ts';

const set = (text: string, name: string, value: PropertyValue): string =>
  changeProperty(text, { kind: 'set', name, value });
const front = (yaml: string): string => `---\n${yaml}---\n# Text\n`;
const refusal = (run: () => unknown): string => {
  try {
    run();
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

describe('setting a property', () => {
  test.each<[string, string, string, PropertyValue, string]>([
    ['text', 'a: one # why\nb: 2\n', 'a', 'two', 'a: two # why\nb: 2\n'],
    ['text that YAML would take for something else', 'a: one\n', 'a', 'yes', 'a: "yes"\n'],
    ['text with a colon', 'a: one\n', 'a', 'x: y', 'a: "x: y"\n'],
    ['text in its own quotation marks', "a: 'one'\n", 'a', 'two', "a: 'two'\n"],
    ['text behind nothing but a comment', 'a: # later\nb: 1\n', 'a', 'now', 'a: now # later\nb: 1\n'],
    ['nothing', 'a: one # why\nb: 2\n', 'a', null, 'a: # why\nb: 2\n'],
    ['a link', 'a: one\n', 'a', '[[Note|x]]', 'a: "[[Note|x]]"\n'],
    ['a date, bare', 'd: 2026-01-01\n', 'd', '2026-02-28', 'd: 2026-02-28\n'],
    ['a date in the quotation marks it had', 'd: "2026-01-01"\n', 'd', '2026-02-28', 'd: "2026-02-28"\n'],
    ['a number', 'n: 1\n', 'n', 2.5, 'n: 2.5\n'],
    ['a number as it is written', 'n: 1.50\n', 'n', '1.75', 'n: 1.75\n'],
    ['a box', 'x: true\n', 'x', false, 'x: false\n'],
    ['several lines', 'a: |\n  one\n  two\nb: 1\n', 'a', 'three\nfour', 'a: |-\n  three\n  four\nb: 1\n'],
    ['one line in place of several', 'a: |\n  one\n  two\nb: 1\n', 'a', 'three', 'a: three\nb: 1\n'],
    ['one line in place of one that runs on', 'a: one\n  two\nb: 1\n', 'a', 'three', 'a: three\nb: 1\n'],
    ['the last of two of the same name', 'a: 1\na: 2\n', 'a', 3, 'a: 1\na: 3\n'],
    ['the name with a space in it', 'a b: 1\n', 'a b', 2, 'a b: 2\n'],
    ['a new one behind the others', 'a: 1\n# end\n', 'b', 'x', 'a: 1\n# end\nb: x\n'],
    ['a new one as far in as the others', '  a: 1\n', 'b', 'x', '  a: 1\n  b: x\n'],
    ['a new one with a name that needs marks', 'a: 1\n', 'b: c', 'x', 'a: 1\n"b: c": x\n'],
    ['a new empty one', 'a: 1\n', 'b', null, 'a: 1\nb:\n'],
    ['a new one in an empty block', '', 'b', 'x', 'b: x\n'],
  ])('writes %s', (_, before, name, value, after) => {
    expect(set(front(before), name, value)).toBe(front(after));
  });

  test.each<[string, string, readonly string[], string]>([
    ['adds to the end', 'l:\n  - a # first\n  - b\nz: 1\n', ['a', 'b', 'c'], 'l:\n  - a # first\n  - b\n  - c\nz: 1\n'],
    ['adds in front', 'l:\n- b\n', ['a', 'b'], 'l:\n- a\n- b\n'],
    [
      'takes one away, its comment with it',
      'l:\n  - a\n  - b # x\n  # y\n  - c\n',
      ['a', 'c'],
      'l:\n  - a\n  # y\n  - c\n',
    ],
    ['exchanges one', 'l:\n  - a\n  - "b" # x\n', ['a', 'c'], 'l:\n  - a\n  - "c" # x\n'],
    ['empties', 'l: # mine\n  - a\n  - b\nz: 1\n', [], 'l: [] # mine\nz: 1\n'],
    ['keeps brackets', 'l: [a, "b"] # x\n', ['a', 'b', 'c, d'], 'l: [a, "b", "c, d"] # x\n'],
    ['keeps room in brackets', 'l: [ a ]\n', ['a', 'b'], 'l: [ a, b ]\n'],
    ['fills empty brackets', 'l: []\n', ['a'], 'l: [a]\n'],
    ['fills nothing', 'l:\nz: 1\n', ['a', 'b'], 'l:\n  - a\n  - b\nz: 1\n'],
    ['fills nothing as the lists beside it', 'k: [x]\nl:\n', ['a', 'b'], 'k: [x]\nl: [a, b]\n'],
    ['makes a list of a word', 'l: a # x\n', ['a', 'b'], 'l: [a, b] # x\n'],
    ['writes a new one', 'k:\n    - x\n', ['a'], 'k:\n    - x\nl:\n    - a\n'],
  ])('of a list %s', (_, before, value, after) => {
    expect(set(front(before), 'l', value)).toBe(front(after));
  });

  it('makes a word of a list', () => {
    expect(set(front('l:\n  - a\n  - b\nz: 1\n'), 'l', 'c')).toBe(front('l: c\nz: 1\n'));
    expect(set(front('l: [a, b] # x\n'), 'l', 'c')).toBe(front('l: c # x\n'));
  });

  it('begins front matter where there is none, behind the byte order mark and with the line ends of the text', () => {
    expect(set('# Text\n', 'tags', ['a'])).toBe('---\ntags:\n  - a\n---\n# Text\n');
    expect(set('\uFEFF# Text\r\nMore\r\n', 'lang', 'en')).toBe('\uFEFF---\r\nlang: en\r\n---\r\n# Text\r\nMore\r\n');
    expect(set('---\nnever closed\n', 'lang', 'en')).toBe('---\nlang: en\n---\n---\nnever closed\n');
    expect(set('', 'lang', 'en')).toBe('---\nlang: en\n---\n');
  });

  it('keeps Windows line ends in lists and blocks', () => {
    const text = '\uFEFF---\r\na: 1\r\nl:\r\n  - x\r\n---\r\nText\r\n';
    expect(set(text, 'l', ['x', 'z'])).toBe('\uFEFF---\r\na: 1\r\nl:\r\n  - x\r\n  - z\r\n---\r\nText\r\n');
    expect(set(text, 'a', 'b\nc')).toBe('\uFEFF---\r\na: |-\r\n  b\r\n  c\r\nl:\r\n  - x\r\n---\r\nText\r\n');
  });

  test.each([
    ['broken YAML', 'a: [1\nb: 2\n'],
    ['a map', 'a:\n  b: 1\n'],
    ['a list of maps', 'a:\n  - b: 1\n'],
    ['an anchor', 'a: &x 1\nb: *x\n'],
    ['an alias', 'b: &x 1\na: *x\n'],
    ['a tag', 'a: !x 1\n'],
    ['one long line of braces', '{a: 1}\n'],
    ['a marked key', '? a\n: 1\n'],
    ['comments among brackets', 'a: [x, # why\n  y]\n'],
  ])('refuses %s', (_, yaml) => {
    expect(refusal(() => set(front(yaml), 'a', yaml.includes('[x') ? ['z'] : 'z'))).toBe('property-complex');
  });

  it('leaves maps beside it alone', () => {
    const beside = 'm:\n  deep: {x: 1} # c\n  list:\n    - y\n\n# about b\n';
    expect(set(front(`${beside}b: 1\n`), 'b', 2)).toBe(front(`${beside}b: 2\n`));
  });
});

describe('renaming a property', () => {
  const rename = (text: string, name: string, to: string): string => changeProperty(text, { kind: 'rename', name, to });
  it('changes the name alone', () => {
    expect(rename(front('"a": [x] # c\nb: 1\n'), 'a', 'Kérdés')).toBe(front('Kérdés: [x] # c\nb: 1\n'));
    expect(rename(front('a: 1\n'), 'a', 'true')).toBe(front('"true": 1\n'));
  });
  it('refuses a name that is taken, and one that is not there', () => {
    expect(refusal(() => rename(front('a: 1\nb: 2\n'), 'a', 'b'))).toBe('property-exists');
    expect(refusal(() => rename(front('a: 1\n'), 'c', 'b'))).toBe('property-changed');
    expect(refusal(() => rename('# Text\n', 'c', 'b'))).toBe('property-changed');
  });
});

describe('removing a property', () => {
  const remove = (text: string, name: string): string => changeProperty(text, { kind: 'remove', name });
  it('takes its lines and no others', () => {
    expect(remove(front('a: 1\n# on b\nb:\n  - x\n  - y # z\n# on c\nc: 2\n'), 'b')).toBe(
      front('a: 1\n# on b\n# on c\nc: 2\n'),
    );
    expect(remove(front('a: |\n  one\n\n  two\nb: 1\n'), 'a')).toBe(front('b: 1\n'));
    expect(remove(front('m:\n  deep: {x: 1}\n  more: 2\nb: 1\n'), 'm')).toBe(front('b: 1\n'));
    expect(remove(front('a: 1\nb: 2\na: 3\n'), 'a')).toBe(front('b: 2\n'));
  });
  it('takes the block with the last one, but not its comments, nor where front matter would come of what follows', () => {
    expect(remove(front('a: 1\n'), 'a')).toBe('# Text\n');
    expect(remove('\uFEFF---\r\na: 1\r\n---\r\nText\r\n', 'a')).toBe('\uFEFFText\r\n');
    expect(remove(front('# kept\na: 1\n'), 'a')).toBe(front('# kept\n'));
    expect(remove('---\na: 1\n---\n---\nb: 2\n---\n', 'a')).toBe('---\n---\n---\nb: 2\n---\n');
  });
  it('refuses one that others refer to', () => {
    expect(refusal(() => remove(front('a: &x 1\nb: *x\n'), 'a'))).toBe('property-complex');
  });
});

describe('moving a property', () => {
  const move = (yaml: string, name: string, before: string | null): string =>
    changeProperty(front(yaml), { kind: 'move', name, before });
  it('puts its lines before another one, or last', () => {
    const yaml = 'a: 1\nb:\n  - x # y\nc: 3\n';
    expect(move(yaml, 'c', 'a')).toBe(front('c: 3\na: 1\nb:\n  - x # y\n'));
    expect(move(yaml, 'a', null)).toBe(front('b:\n  - x # y\nc: 3\na: 1\n'));
    expect(move(yaml, 'b', 'c')).toBe(front(yaml));
    expect(move(yaml, 'b', 'b')).toBe(front(yaml));
  });
  it('refuses where the order matters', () => {
    expect(refusal(() => move('a: &x 1\nb: *x\n', 'b', 'a'))).toBe('property-complex');
  });
});

it('reads what the note view reads', () => {
  expect(readProperties(front('a: 1.50\nd: 2026-01-01\nl: [x, 2]\n'))).toEqual({
    a: '1.50',
    d: '2026-01-01',
    l: ['x', 2],
  });
  const change: PropertyChange = { kind: 'set', name: 'b', value: 'x' };
  expect(refusal(() => changeProperty(front('a: [\n'), change))).toBe('property-complex');
});
