import { expect, it } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { createLinkResolver } from '#core/note/resolve-link.ts';
import { writeHtml } from '#core/note/view/write-html.ts';
import { readSide } from '#ui/study/session/card-tree.ts';

const path = (name: string): NotePath => name as NotePath;
const resolver = createLinkResolver([
  { path: path('F.md'), kind: 'note', title: 'F', lang: null },
  { path: path('p.png'), kind: 'attachment' },
]);
const read = async (text: string): Promise<string> =>
  writeHtml((await readSide(text, path('H.md'), resolver)).children);

it('a card names a note it embeds, and says nothing of one that is missing', async () => {
  const html = await read('Show ![[F]] and ![[p.png]]');
  expect(html).not.toMatch(/data-embed/);
  expect(html).toContain('F');
  expect(html).toMatch(/<img|data-path="p\.png"/);
});

it('a card leaves out the footnotes of its note', async () => {
  expect((await read('What is churn[^1]?')).replace(/<[^>]*>/g, '').trim()).toBe('What is churn?');
});
