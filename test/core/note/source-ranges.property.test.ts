import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Link, NotePath } from '#core/note/note.ts';
import { formatLinkText, parseLinkText } from '#core/note/link-text.ts';
import { parseNote } from '#core/note/parse-note.ts';

const path = 'a.md' as NotePath;
const facts = ({ kind, target, heading, block, alias, embed }: Link): unknown => ({
  kind,
  target,
  heading,
  block,
  alias,
  embed,
});

/** Pieces of Markdown that meet in odd ways. */
const piece = fc.constantFrom(
  '[[a]]',
  '![[b c|d]]',
  '[[e#f#^g|h i]]',
  '[[',
  ']]',
  '[',
  ']',
  '(',
  ')',
  '[j](k%20l.md "m")',
  '![n](o.png)',
  'https://p.org/q_r',
  '<https://s.org>',
  '**',
  '*',
  '_',
  '==',
  '~~',
  '`',
  '```',
  '%%',
  '$',
  '$$',
  '^[',
  '^id',
  '#tag',
  '# ',
  '> ',
  '> [!note] ',
  '- ',
  '1. ',
  '- [ ] ',
  '|',
  '|-|',
  '---',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  ' ',
  '    ',
  '\\',
  '&amp;',
  '<b>',
  '<!--',
  '-->',
  '[^1]',
  '[^1]: ',
  '::',
  '?',
  'слово',
  '客户',
  '👩‍🎓',
  'e\u0301',
  '\u0000',
);
const markdown = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('Whatever the text', () => {
  test('parsing never fails, and the plain text has no more lines than the file', () => {
    fc.assert(
      fc.property(fc.oneof(markdown, fc.string({ unit: 'grapheme', maxLength: 200 })), (text) => {
        const note = parseNote(path, text);
        expect(note.body.split('\n').length).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/u).length);
      }),
      { numRuns: 1500 },
    );
  });

  test('a link’s range, read by itself, is the same link', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        for (const link of parseNote(path, text).links) {
          const written = text.slice(link.start, link.end);
          expect(text.slice(0, link.start).split(/\r\n|\r|\n/u)).toHaveLength(link.line);
          // In a quote or a list a link of several lines holds the marks of its container.
          if (/[\r\n]/u.test(written)) continue;
          const read = parseNote(path, written).links;
          // The words of a Markdown link may hold links of their own.
          const whole = read.filter(({ start, end }) => start === 0 && end === written.length);
          expect(whole.map(facts)).toEqual([facts(link)]);
          expect(link.kind === 'wiki' ? read.length : 1).toBe(1);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('headings and blocks stand where their ranges say', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const { headings, blocks } = parseNote(path, text);
        for (const { start, end } of [...headings, ...blocks])
          expect(start >= 0 && end >= start && end <= text.length).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('The text of a link', () => {
  test('is the same after taking it apart and writing it again', () => {
    const word = fc.stringMatching(/^[a-zа-я0-9 /.]*[a-zа-я0-9]$/u).map((text) => text.trim());
    const parts = fc.record({
      target: word,
      heading: fc.option(word),
      block: fc.option(fc.stringMatching(/^[a-z0-9-]+$/u)),
      alias: fc.option(word),
    });
    fc.assert(
      fc.property(parts, (link) => {
        expect(parseLinkText(formatLinkText(link))).toMatchObject(link);
      }),
      { numRuns: 300 },
    );
  });
});
