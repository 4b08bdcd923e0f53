import { describe, expect, it } from 'vitest';
import { passageAt, replacePassage } from '#ui/study/session/card-passage.ts';

const note = `# Value

What is it::Worth

What does it cost
?
Money
and time

- **Term** — What it means. ^term
    - Also: another

    More of it.
- **Next** — Another.

## Steps
1. One
2. Two

### Below
Words

## After

| a | b |
|---|---|
| 1 | 2 |
\`\`\`calc
model: clv

x: 1
\`\`\`
`;
const lines = note.split('\n');
const said = (line: string): string => {
  const { start, end } = passageAt(lines, lines.indexOf(line) + 1);
  return lines.slice(start, end).join('\n');
};

describe('what a card was made of', () => {
  it.each([
    ['a line', 'What is it::Worth', 'What is it::Worth'],
    ['a block of several lines', 'What does it cost', 'What does it cost\n?\nMoney\nand time'],
    ['the same from its middle', 'Money', 'What does it cost\n?\nMoney\nand time'],
    [
      'an item with what is nested in it',
      '- **Term** — What it means. ^term',
      '- **Term** — What it means. ^term\n    - Also: another\n\n    More of it.',
    ],
    ['the last item', '- **Next** — Another.', '- **Next** — Another.'],
    ['a heading with what is below it', '## Steps', '## Steps\n1. One\n2. Two\n\n### Below\nWords'],
    ['one step', '1. One', '1. One'],
    ['a fenced block with empty lines', '```calc', '```calc\nmodel: clv\n\nx: 1\n```'],
  ])('is %s', (_, line, passage) => {
    expect(said(line)).toBe(passage);
  });

  it('is nothing beyond the note', () => {
    expect(passageAt([''], 7)).toEqual({ start: 0, end: 1 });
  });

  it('can be replaced, with more lines or fewer', () => {
    expect(replacePassage(['a', 'b', 'c'], { start: 1, end: 2 }, 'x\ny')).toEqual(['a', 'x', 'y', 'c']);
  });
});
