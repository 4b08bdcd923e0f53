import type { ElementContent, Root, RootContent } from 'hast';
import { describe, expect, it } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { parseMarkdown } from '#core/note/parse-markdown.ts';
import { renderNote } from '#core/note/view/render-note.ts';
import { footnotePart, previewPart } from '#ui/preview/preview-part.ts';

const render = (text: string): Promise<Root> =>
  renderNote(
    { path: 'a.md' as NotePath, tree: parseMarkdown(text).tree, text },
    { resolve: () => ({ status: 'unresolved', path: null, kind: null }), readNote: () => undefined },
  );
const wordsOf = (node: Root | RootContent | ElementContent): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : '';
const words = (part: Root | undefined): string => (part === undefined ? '' : wordsOf(part).replace(/\s+/g, ' ').trim());

describe('a preview', () => {
  it('begins after the title and leaves the footnotes out', async () => {
    const tree = await render('# Title\n\nFirst.[^1]\n\nSecond.\n\n[^1]: A note.\n');
    expect(words(previewPart(tree, null))).toBe('First.1Second.');
  });

  it('ends where the section it was asked for ends', async () => {
    const tree = await render('## A\n\none\n\n### A1\n\ntwo\n\n## B\n\nthree\n');
    expect(words(previewPart(tree, 'a'))).toBe('AoneA1two');
  });

  it('shows a named block alone', async () => {
    const tree = await render('one\n\ntwo ^sum\n\nthree\n');
    expect(words(previewPart(tree, '^sum'))).toBe('two');
  });

  it('shows the beginning where nothing bears the name', async () => {
    expect(words(previewPart(await render('one\n'), 'gone'))).toBe('one');
  });

  it('is short, whatever the note', async () => {
    const text = words(previewPart(await render('word '.repeat(5000)), null));
    expect(text.length).toBeLessThan(500);
    expect(text.endsWith('…')).toBe(true);
  });

  it('never cuts a diagram in two', async () => {
    const source = `flowchart LR\n${Array.from({ length: 80 }, (_, at) => `  a${at} --> a${at + 1}`).join('\n')}`;
    const tree = await render(`\`\`\`mermaid\n${source}\n\`\`\`\n\nAfter.\n`);
    expect(wordsOf(previewPart(tree, null)).trim().startsWith(source)).toBe(true);
  });

  it('repeats no id of the page and leads into no footnotes', async () => {
    const tree = await render('## A\n\none[^1] ^x\n\n[^1]: A note.\n');
    const shown = JSON.stringify(previewPart(tree, null));
    expect(shown).not.toMatch(/"id"|dataLine|dataFootnote/);
  });
});

it('shows the text of a footnote without the way back', async () => {
  const tree = await render('One.[^a]\n\n[^a]: The *source*.\n');
  expect(words(footnotePart(tree, 'fn-1'))).toBe('The source.');
  expect(footnotePart(tree, 'fn-2')).toBeUndefined();
});
