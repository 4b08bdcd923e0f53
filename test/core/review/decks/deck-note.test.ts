import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '#core/note/parse-markdown.ts';
import { readDeckNote, type DeckNote } from '#core/review/decks/deck-note.ts';

function read(yaml: string): DeckNote {
  const { frontMatter, source } = parseMarkdown(`---\n${yaml}\n---\n\nText.\n`);
  return readDeckNote(frontMatter, source);
}

describe('A note of a deck', () => {
  it('names its material and what is asked of it', () => {
    const note = read(
      [
        'type: deck',
        'title: Before the exam',
        'chapters: [glossary-6, 7]',
        'concepts: [nps, customer-loyalty]',
        'related: share-of-wallet',
        'notes: ["[[Loyalty ladder|ladder]]"]',
        'folders: [/hu/]',
        'tags: ["#exam"]',
        'search: lang:hu loyalty, or not',
        'languages: [hu]',
        'ask: [term-definition, hu>en, cloze]',
        'exam: {date: 2026-12-14, minutes: 15, target: 95%}',
        'new-per-day: 30',
      ].join('\n'),
    );
    expect(note.warnings).toEqual([]);
    expect(note.scopes).toEqual([
      { by: 'chapter', of: 'glossary-6' },
      { by: 'chapter', of: '7' },
      { by: 'concepts', of: 'nps' },
      { by: 'concepts', of: 'customer-loyalty' },
      { by: 'concepts', of: 'related(share-of-wallet)' },
      { by: 'note', of: 'Loyalty ladder' },
      { by: 'folder', of: 'hu' },
      { by: 'tag', of: 'exam' },
      { by: 'search', of: 'lang:hu loyalty, or not' },
    ]);
    expect(note.settings).toEqual({
      kinds: ['term-definition', 'cloze', 'translation'],
      langs: ['hu'],
      pairs: [['hu', 'en']],
      exam: { date: '2026-12-14', minutes: 15, target: 0.95 },
      newPerDay: 30,
    });
  });

  it('takes a day alone for an exam', () => {
    expect(read('type: deck\nchapter: 6\nexam: 2026-12-14').settings.exam).toEqual({
      date: '2026-12-14',
      minutes: 20,
      target: 0.9,
    });
  });

  it('says where it cannot be understood, and keeps the rest', () => {
    const note = read(
      'type: deck\nchapters: [6]\nask:\n  - term-definition\n  - poems\nlanguages: [magyar]\nexam: soon\nnew-per-day: many\nnotes: [{a: 1}]',
    );
    expect(note.scopes).toEqual([{ by: 'chapter', of: '6' }]);
    expect(note.settings).toEqual({ kinds: ['term-definition'] });
    expect(note.warnings).toEqual([
      { code: 'not-a-list', property: 'notes', value: '{"a":1}', line: 10 },
      { code: 'unknown-ask', property: 'ask', value: 'poems', line: 6 },
      { code: 'unknown-ask', property: 'languages', value: 'magyar', line: 7 },
      { code: 'not-a-number', property: 'new-per-day', value: 'many', line: 9 },
      { code: 'not-a-day', property: 'exam', value: 'soon', line: 8 },
    ]);
    expect(read('type: deck').warnings.map(({ code }) => code)).toEqual(['empty-deck']);
  });

  it('names what of an exam cannot be understood', () => {
    const exam = (more: string) => read(`type: deck\nchapters: [6]\nexam: {date: 2026-12-14, ${more}}`).warnings;
    expect(exam('minutes: 20, target: 90')).toMatchObject([
      { code: 'not-a-number', property: 'exam.target', value: '90' },
    ]);
    expect(exam('minutes: 0')).toMatchObject([{ code: 'not-a-number', property: 'exam.minutes', value: '0' }]);
    expect(exam('minutes: 20')).toEqual([]);
  });

  it('is harmless whatever stands in it', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nchapters: [*c,*c,*c,*c,*c]`;
    const hostile = [
      bomb,
      '__proto__: {polluted: yes}\nchapters: {__proto__: [x]}',
      'chapters: !!js/function "function () {}"\nexam: {date: {date: {}}}',
      `chapters: [${'6, '.repeat(50_000)}]`,
      `ask: ${'hu>en,'.repeat(10_000)}`,
      'exam: [2026-12-14]\nlanguages: 7\nnew-per-day: -1e999\nconstructor: 1',
      `notes: ${'['.repeat(500)}`,
    ];
    for (const yaml of hostile) {
      const { scopes, warnings } = read(`type: deck\n${yaml}`);
      expect(scopes.length).toBeLessThanOrEqual(20_000);
      for (const { line, value } of warnings) {
        expect(line).toBeGreaterThan(0);
        expect(value.length).toBeLessThanOrEqual(60);
      }
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('chapters', 'ask', 'languages', 'exam', 'search', 'tags'), fc.jsonValue()),
        (values) => {
          expect(() => readDeckNote(values, { values: [] })).not.toThrow();
        },
      ),
    );
  });
});
