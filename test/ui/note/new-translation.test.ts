import { expect, it } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { newTranslation } from '#ui/note/new-translation.ts';

const aNote = (path: string, more: { concept?: string; type?: string } = {}) => ({
  path: path as NotePath,
  title: 'Share of wallet',
  lang: 'en',
  type: more.type ?? null,
  concept: more.concept ?? 'share-of-wallet',
});

it('begins a translation in the folder of its language', () => {
  expect(newTranslation(aNote('notes/en/Share of wallet.md', { type: 'concept' }), 'hu')).toEqual({
    path: 'notes/hu/Share of wallet (hu).md',
    text: '---\nid: share-of-wallet\nlang: hu\ntype: concept\n---\n\n# Share of wallet\n',
  });
});

it('stays beside the note where languages have no folders', () => {
  expect(newTranslation(aNote('Wallet.md'), 'zh').path).toBe('Wallet (zh).md');
});

it('writes an id that YAML would read otherwise in quotation marks', () => {
  expect(newTranslation(aNote('a.md', { concept: 'price: 5' }), 'no').text).toContain('id: "price: 5"\nlang: "no"\n');
});
