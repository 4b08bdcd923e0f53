import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import type { Client } from '#api/client.ts';
import type { FindItem } from '#api/contract.ts';
import type { NotePath } from '#core/note/note.ts';
import { completeLinks } from '#ui/editor/link-completion.ts';

const item = (path: string, lang: string, matched: string, kind: FindItem['kind']): FindItem => ({
  path: path as NotePath,
  title: path,
  lang,
  matched,
  kind,
});

async function offered(lang: string, items: readonly FindItem[]): Promise<readonly string[]> {
  const client = {
    find: async () => ({ ms: 0, items }),
  } as unknown as Client;
  const from = { path: 'Draft.md' as NotePath, lang };
  const cache = new QueryClient();
  cache.setQueryData(['tree'], { notes: [], attachments: [], folders: [] });
  cache.setQueryData(['settings'], { linkForm: 'wiki', linkPath: 'shortest' });
  const complete = completeLinks({ client, cache, from });
  const state = EditorState.create({ doc: 'See [[clv' });
  const result = await complete(new CompletionContext(state, state.doc.length, false));
  return (result?.options ?? []).map(({ detail }) => detail ?? '');
}

it('offers of equal names those in the language of the note first', async () => {
  const found = [
    item('zh/价值.md', 'zh', 'CLV', 'alias'),
    item('en/Value.md', 'en', 'CLV', 'alias'),
    item('ru/Ценность.md', 'ru', 'clv', 'alias'),
    item('ru/CLV в деле.md', 'ru', 'CLV в деле', 'title'),
  ];
  expect(await offered('en', found)).toEqual(['en/Value', 'zh/价值', 'ru/Ценность', 'ru/CLV в деле']);
  expect((await offered('ru', found))[0]).toBe('ru/Ценность');
});
