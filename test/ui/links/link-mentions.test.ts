import { describe, expect, it } from 'vitest';
import { sentenceAround } from '#core/links/sentence-around.ts';
import type { NotePath } from '#core/note/note.ts';
import { parseNote } from '#core/note/parse-note.ts';
import { linkMentions } from '#ui/links/link-mentions.ts';

const path = 'a.md' as NotePath;

/** The nth mention of words in a note's text, as the notebook finds it. */
const aMention = (source: string, text: string, nth = 0) => {
  const { body } = parseNote(path, source);
  let at = body.indexOf(text);
  for (let count = 0; count < nth; count += 1) at = body.indexOf(text, at + text.length);
  const { text: context, mark, line } = sentenceAround(body, at, at + text.length);
  return { line, text, context, mark };
};
const linked = (source: string, text: string, name: string, nth = 0): string | null => {
  const result = linkMentions(path, source, [aMention(source, text, nth)], { target: name, form: 'wiki' });
  return result.linked === 0 ? null : result.text;
};

describe('a mention made a link', () => {
  it('leaves the YAML of figures alone, where a word may be the name of something', () => {
    const figure = '```vpc\nsegment: students want loyalty here\n```\n';
    expect(linked(figure, 'loyalty', 'L')).toBe(null);
    expect(linked(`${figure}\nSome loyalty.\n`, 'loyalty', 'L', 1)).toBe(`${figure}\nSome [[L|loyalty]].\n`);
  });

  it('keeps the words as they are written', () => {
    expect(linked('On loyalty.\n', 'loyalty', 'Loyalty')).toBe('On [[Loyalty|loyalty]].\n');
    expect(linked('Loyalty first.\n', 'Loyalty', 'Loyalty')).toBe('[[Loyalty]] first.\n');
  });

  it('is the one that was chosen, whichever sentence of the line it stands in', () => {
    const source = '---\nlang: en\n---\n\nThey have loyalty. But loyalty fades, says loyalty.\n';
    expect(linked(source, 'loyalty', 'L', 1)).toContain('They have loyalty. But [[L|loyalty]] fades, says loyalty.');
    expect(linked(source, 'loyalty', 'L', 0)).toContain('They have [[L|loyalty]]. But loyalty fades');
  });

  it('leaves longer words and other links alone', () => {
    expect(linked('Disloyalty and loyalty.\n', 'loyalty', 'L', 1)).toBe('Disloyalty and [[L|loyalty]].\n');
    expect(linked('[[Other|loyalty]] is no loyalty.\n', 'loyalty', 'L', 1)).toBe(
      '[[Other|loyalty]] is no [[L|loyalty]].\n',
    );
    expect(linked('[[Other|loyalty]] alone.\n', 'loyalty', 'L')).toBe(null);
  });

  it('is found in Chinese, which has no spaces', () => {
    expect(linked('这里说忠诚度很高。\n', '忠诚度', '忠诚度')).toBe('这里说[[忠诚度]]很高。\n');
  });

  it('escapes the bar in a table', () => {
    expect(linked('| a | b |\n| - | - |\n| loyalty | 1 |\n', 'loyalty', 'L')).toContain('| [[L\\|loyalty]] | 1 |');
  });

  it('is not made inside code', () => {
    expect(linked('Say `loyalty` now.\n', 'loyalty', 'L')).toBe(null);
    expect(linked('```\nloyalty\n```\n', 'loyalty', 'L')).toBe(null);
  });
});

it('links all mentions of a note at once', () => {
  const source = 'A loyalty, a loyalty.\n\nLoyalty; `loyalty`.\n';
  const all = [aMention(source, 'loyalty', 0), aMention(source, 'loyalty', 1), aMention(source, 'Loyalty', 0)];
  expect(
    linkMentions(path, source, [...all, aMention(source, 'loyalty', 2)], { target: 'Loyalty', form: 'wiki' }),
  ).toEqual({
    text: 'A [[Loyalty|loyalty]], a [[Loyalty|loyalty]].\n\n[[Loyalty]]; `loyalty`.\n',
    linked: 3,
  });
});

it('is a Markdown link where a person wants those', () => {
  const source = 'On loyalty.\n';
  const link = { target: 'a b/Loyalty.md', form: 'markdown' } as const;
  expect(linkMentions(path, source, [aMention(source, 'loyalty')], link).text).toBe(
    'On [loyalty](<a b/Loyalty.md>).\n',
  );
});
