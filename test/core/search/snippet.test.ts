import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSnippet } from '#core/search/snippet.ts';
import { createTermMatcher } from '#core/search/term-match.ts';
import { theTerms } from './the-terms.ts';

const filler = 'Nothing of interest stands here at all. ';

/** The snippet as one text, hits in brackets. */
function show(body: string, terms: readonly string[]): string {
  return makeSnippet(body, createTermMatcher(theTerms(...terms)))
    .parts.map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('');
}

describe('makeSnippet', () => {
  it.each([
    ['под ЁЛКОЙ стоит ЁЛКА', ['елка'], 'под [ЁЛКОЙ] стоит [ЁЛКА]'],
    ['под ЁЛКОЙ стоит ЁЛКА', ['"елка"'], 'под ЁЛКОЙ стоит [ЁЛКА]'],
    ['Az Ügyfél és az ügyfelek', ['ugyfel'], 'Az [Ügyfél] és az [ügyfelek]'],
    ['Az Ügyfél és az ügyfelek', ['ugyf*'], 'Az [Ügyfél] és az [ügyfelek]'],
    ['我们的客户终身价值很高', ['客户', '价值'], '我们的[客户]终身[价值]很高'],
    ['CRM系统', ['crm'], '[CRM]系统'],
    ['Дослідження об’єкта й обʼєкт', ['обєкт'], 'Дослідження [об’єкта] й [обʼєкт]'],
    ['lifetime value and value of a lifetime', ['"lifetime value"'], '[lifetime value] and value of a lifetime'],
    ['one\n\n  two\tthree', ['two'], 'one [two] three'],
    ['no hit here', ['missing'], 'no hit here'],
    ['', ['x'], ''],
  ])('marks hits by the same analysis: %s', (body, terms, snippet) => {
    expect(show(body, terms)).toBe(snippet);
  });

  it('takes no longer in a text that goes on without an end of line', () => {
    const timeOf = (text: string): number => {
      const start = performance.now();
      makeSnippet(text, createTermMatcher(theTerms('absent')));
      return performance.now() - start;
    };
    const [endless, lines] = [' ', '\n\n'].map((end) => filler.trim().concat(end).repeat(60_000)) as [string, string];
    timeOf(lines);
    expect(timeOf(endless)).toBeLessThan(5 * timeOf(lines));
  });

  it('marks decomposed text', () => {
    expect(show('Ez egy ügyfél.'.normalize('NFD'), ['ugyfel'])).toBe('Ez egy [ügyfél].'.normalize('NFD'));
  });

  it('says of no whole sentence that it goes on', () => {
    const ends = Array.from({ length: 30 }, (_, length) => {
      const { parts } = makeSnippet(
        `A customer${' comes'.repeat(20)} ${'b'.repeat(length + 1)}. ${filler.repeat(5)}`,
        createTermMatcher(theTerms('customer')),
      );
      return parts.at(-1)?.text.slice(-2);
    });
    expect(ends.filter((end) => end === '.…')).toEqual([]);
    expect(ends.filter((end) => /^[a-z]\.$/.test(end ?? ''))).not.toEqual([]);
  });

  it('shows the stretch with most of the words, cut between words', () => {
    const body = `${filler.repeat(5)}\nA customer.\n${filler.repeat(5)}\nThe customer has a value.\n${filler.repeat(5)}`;
    const { parts, line } = makeSnippet(body, createTermMatcher(theTerms('customer', 'value')));
    expect(parts.filter((part) => part.hit).map((part) => part.text)).toEqual(['customer', 'value']);
    expect(line).toBe(4);
    expect(parts[0]?.text).toMatch(/^…[A-Za-z]+ /);
    expect(parts.at(-1)?.text).toMatch(/[a-z.]…$/);
    const width = parts.map((part) => part.text).join('').length;
    expect(width).toBeGreaterThan(110);
    expect(width).toBeLessThanOrEqual(162);
  });

  it('names the line of the first hit shown, none where the text has none', () => {
    expect(makeSnippet('a\nb\nc b', createTermMatcher(theTerms('b'))).line).toBe(2);
    expect(makeSnippet('a\nb', createTermMatcher(theTerms('x'))).line).toBeNull();
    expect(makeSnippet(`${'line\n'.repeat(20_000)}needle`, createTermMatcher(theTerms('needle'))).line).toBe(20_001);
  });

  it('keeps to its width in Han text', () => {
    const { parts } = makeSnippet(
      `${'好的'.repeat(300)}客户${'好的'.repeat(300)}`,
      createTermMatcher(theTerms('客户')),
    );
    expect(parts.map((part) => part.text).join('').length).toBeLessThan(90);
    expect(parts.filter((part) => part.hit)).toEqual([{ text: '客户', hit: true }]);
  });

  it('is made of the text and nothing else', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '客', '𠀀', 'é', '-'), maxLength: 400 });
    fc.assert(
      fc.property(words, fc.constantFrom('a', 'b', '客', '"a b"', 'a*', '𠀀'), (body, term) => {
        const { parts, line } = makeSnippet(body, createTermMatcher(theTerms(term)));
        const text = parts
          .map((part) => part.text)
          .join('')
          .replace(/^…|…$/g, '');
        expect(body.replace(/\s+/g, ' ')).toContain(text);
        expect(text.isWellFormed()).toBe(true);
        expect(parts.some((part) => part.hit)).toBe(line !== null);
      }),
      { numRuns: 1500 },
    );
  });
});
