import { describe, expect, it } from 'vitest';
import { insideOfFence, replaceFence } from '#core/note/blocks/fence-text.ts';

describe('a fence', () => {
  it('puts the text into its fence, with the indentation and line ends of the note', () => {
    expect(replaceFence('a\n```clv\nold\n```\nb\n', 2, 'new\nlines')).toBe('a\n```clv\nnew\nlines\n```\nb\n');
    expect(replaceFence('- x\r\n  ~~~~clv\r\n  old\r\n  ~~~\r\n  ~~~~\r\n', 2, 'new')).toBe(
      '- x\r\n  ~~~~clv\r\n  new\r\n  ~~~~\r\n',
    );
    expect(replaceFence('a\nb\n', 2, 'x')).toBeUndefined();
    expect(replaceFence('```clv\nnever closed', 1, 'x')).toBeUndefined();
  });

  it('takes out what it would replace, a line that only begins like the end of the fence included', () => {
    const note = '- x\r\n  ```clv\r\n  title: |\r\n    ```js\r\n  m: 1\r\n  ```\r\n';
    const inside = insideOfFence(note, 2);
    expect(inside).toBe('title: |\n  ```js\nm: 1');
    expect(replaceFence(note, 2, inside ?? '')).toBe(note);
    expect(insideOfFence('```clv\nnever closed', 1)).toBeUndefined();
  });

  it.each(['> ', '>', '> [!note]\n> ', '- ', '1. > '])('may stand behind %j', (first) => {
    const rest =
      first
        .split('\n')
        .at(-1)
        ?.replace(/[^\s>]/g, ' ') ?? '';
    const line = first.split('\n').length;
    const note = `${first}\`\`\`vpc\n${rest}a:\n${rest}  - b\n${rest.trimEnd()}\n${rest}\`\`\`\nAfter\n`;
    expect(insideOfFence(note, line)).toBe('a:\n  - b\n');
    expect(replaceFence(note, line, 'a:\n  - b\n')).toBe(note);
    expect(replaceFence(note, line, 'c')).toBe(`${first}\`\`\`vpc\n${rest}c\n${rest}\`\`\`\nAfter\n`);
  });
});
