import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '#core/errors.ts';
import { changeProperty, readProperties } from '#core/note/properties/change-property.ts';
import type { PropertyChange, PropertyScalar } from '#core/note/properties/property-change.ts';
import type { FrontMatter, NotePath } from '#core/note/note.ts';
import { parseNote } from '#core/note/parse-note.ts';

const names = ['a', 'b c', 'tags', 'Мова', '标签'];
/** Values in the many ways people and programs write them. */
const written = fc.constantFrom(
  '',
  ' x',
  ' "x: y"',
  " 'it''s'",
  ' 1.50',
  ' true # why',
  ' 2026-05-01',
  ' [a, "b c", 3]',
  ' [ ]',
  '\n  - a\n  - b # c\n  # d\n  - "e"',
  '\n- a\n- b',
  '\n  -\n  - x',
  ' |\n  one\n\n  two',
  ' >-\n  one\n  two',
  ' one\n  two',
  '\n  deep: 1\n  list: [x]',
  ' {x: 1}',
  ' # only a remark',
  ' &anchor x',
  ' !tag x',
);
const frontMatter = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...names), written), { selector: ([name]) => name, maxLength: 5 })
  .chain((entries) =>
    fc
      .array(fc.constantFrom('', '# remark\n', '\n'), { minLength: entries.length + 1, maxLength: entries.length + 1 })
      .map((between) =>
        [...entries.map(([name, value], at) => `${between[at] ?? ''}${name}:${value}\n`), between.at(-1)].join(''),
      ),
  );
const body = fc.constantFrom('', '# Text\n', '---\na: 1\n---\n', 'no end', '\n\n---\n');
const text = fc.tuple(fc.boolean(), fc.boolean(), fc.option(frontMatter), body).map(([mark, windows, yaml, rest]) => {
  const whole = yaml === null ? rest : `---\n${yaml}---\n${rest}`;
  return (mark ? '\uFEFF' : '') + (windows ? whole.replaceAll('\n', '\r\n') : whole);
});
const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    'yes',
    '1',
    '1.0',
    'null',
    '- x',
    '[a]',
    '# x',
    'a: b',
    '---',
    '...',
    '2026-01-01',
    ' x ',
    "'",
    '"',
    '\\',
    '\t',
    '~',
    '*x',
    '&x',
    '!x',
    '@x',
    '`x`',
    '%x',
    '|',
    '>',
    '\n',
    'a\nb',
    'a\n\nb\n',
    ' a\nb',
    'длинное слово '.repeat(20),
    '0x1F',
    '1e3',
    '12:30',
    '=',
    '<<',
  ),
);
const scalar: fc.Arbitrary<PropertyScalar> = fc.oneof(
  word,
  fc.boolean(),
  fc.constant(null),
  fc.integer(),
  fc.constantFrom(0.5, -2.25),
);
const name = fc.oneof(
  fc.constantFrom(...names),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((each) => /\S/.test(each) && !/[\r\n]/.test(each)),
);
const change: fc.Arbitrary<PropertyChange> = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), name, value: fc.oneof(scalar, fc.array(scalar, { maxLength: 4 })) }),
  fc.record({ kind: fc.constant('rename' as const), name, to: name }),
  fc.record({ kind: fc.constant('remove' as const), name }),
  fc.record({ kind: fc.constant('move' as const), name, before: fc.option(name) }),
);

test('a change gives the value it was asked for, and leaves every other property as it was', () => {
  fc.assert(
    fc.property(text, change, (before, wanted) => {
      const was = read(before);
      let after: string;
      try {
        after = changeProperty(before, wanted);
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
        return;
      }
      const now = read(after);
      const { [wanted.name]: old, ...others } = was;
      if (wanted.kind === 'set') {
        expect(JSON.stringify(now[wanted.name] ?? null)).toBe(numbersAsText(wanted.value, now[wanted.name]));
        const { [wanted.name]: _, ...left } = now;
        expect(left).toEqual(others);
      } else if (wanted.kind === 'remove') expect(now).toEqual(others);
      else if (wanted.kind === 'move') expect(now).toEqual(was);
      else expect(now).toEqual({ ...others, [wanted.to]: old });
      expect(readProperties(after)).toEqual(now);
    }),
    { numRuns: 600 },
  );
}, 60_000);

test('a change touches no byte of the text, nor the mark and the line ends', () => {
  fc.assert(
    fc.property(text, change, (before, wanted) => {
      let after: string;
      try {
        after = changeProperty(before, wanted);
      } catch {
        return;
      }
      expect(after.startsWith('\uFEFF')).toBe(before.startsWith('\uFEFF'));
      expect(restOf(after)).toBe(restOf(before));
      if (before.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
      else expect(after.slice(0, after.length - restOf(after).length)).not.toContain('\r\n');
    }),
    { numRuns: 600 },
  );
}, 60_000);

test('nearly everything ordinary can be set', () => {
  const yaml = 'a: x\ntags:\n  - one\n  - two # c\nl: [p, "q"]\n# remark\nd: 2026-01-01\n';
  fc.assert(
    fc.property(
      fc.constantFrom('a', 'tags', 'l', 'd', 'new'),
      fc.oneof(scalar, fc.array(scalar, { maxLength: 4 })),
      (key, value) => {
        const after = changeProperty(`---\n${yaml}---\n`, { kind: 'set', name: key, value });
        expect(after).toContain('# remark\n');
      },
    ),
    { numRuns: 600 },
  );
}, 60_000);

function restOf(whole: string): string {
  const found = /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)??---[ \t]*(?:\r?\n|$)/.exec(whole);
  return whole.slice(found?.[0].length ?? (whole.startsWith('\uFEFF') ? 1 : 0));
}

/** As every note is read: its mark is taken off with the file. */
function read(whole: string): FrontMatter {
  return parseNote('a.md' as NotePath, whole.replace(/^\uFEFF/, '')).frontMatter;
}

/** A number typed as text may come back as the number it is. */
function numbersAsText(value: unknown, found: unknown): string {
  if (typeof value === 'string' && typeof found === 'number' && String(found) === value) return JSON.stringify(found);
  return JSON.stringify(value ?? null);
}
