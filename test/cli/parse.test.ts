import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aVault } from './a-vault.ts';

const note = `---
id: share-of-wallet
lang: en
aliases: [SOW]
tags: [metrics]
---
# Share of wallet

See [[Customer lifetime value#Formula|CLV]], ![[chart.png|200x100]] and [a site](https://example.org). #metrics/sales

Question::Answer

\`\`\`clv
margin: 10
\`\`\`

A block. ^here
`;

describe('konspekt parse', () => {
  it('answers the facts of one note in the fixed shape', async () => {
    const { konspekt, vault } = aVault({ 'Share.md': note });
    const { status, json } = await konspekt(['parse', join(vault, 'Share.md'), '--json']);
    expect(status).toBe(0);
    expect(json).toMatchObject({
      title: 'Share of wallet',
      id: 'share-of-wallet',
      lang: 'en',
      type: null,
      frontmatter: { id: 'share-of-wallet', lang: 'en', aliases: ['SOW'], tags: ['metrics'] },
      aliases: ['SOW'],
      tags: ['metrics', 'metrics/sales'],
      headings: [{ text: 'Share of wallet', level: 1, line: 7 }],
      blocks: [{ id: 'here', line: 17 }],
      links: [
        {
          kind: 'wiki',
          target: 'Customer lifetime value',
          heading: 'Formula',
          block: null,
          alias: 'CLV',
          embed: false,
          line: 9,
        },
        { kind: 'wiki', target: 'chart.png', heading: null, block: null, alias: '200x100', embed: true, line: 9 },
        {
          kind: 'external',
          target: 'https://example.org',
          heading: null,
          block: null,
          alias: 'a site',
          embed: false,
          line: 9,
        },
      ],
      terms: [],
      cards: [{ kind: 'basic', front: 'Question', back: 'Answer', line: 11 }],
      fences: [{ type: 'clv', line: 13 }],
      warnings: [],
    });
    expect(json).toHaveProperty('words', expect.any(Number));
  });

  it('reads the standard input and takes the name from --path', async () => {
    const { konspekt } = aVault({});
    const { json } = await konspekt('parse - --path concepts/Охват.md --json', { stdin: '\uFEFFtext' });
    expect(json).toMatchObject({ title: 'Охват', words: 1 });
  });

  it('tells a person', async () => {
    const { konspekt, vault } = aVault({ 'Share.md': note });
    const { out } = await konspekt(['parse', join(vault, 'Share.md')]);
    expect(out).toContain('Share of wallet');
    expect(out).toMatch(/9 +wiki +Customer lifetime value +Formula +CLV/);
  });

  it('refuses what is not UTF-8 instead of guessing', async () => {
    const { konspekt } = aVault({});
    const { status, json } = await konspekt('parse - --json', { stdin: new Uint8Array([0xcf, 0xf0, 0xe8]) });
    expect([status, json]).toMatchObject([1, { error: { code: 'note-encoding' } }]);
  });

  it('says that a file cannot be read', async () => {
    const { konspekt } = aVault({});
    const { status, json } = await konspekt('parse VAULT/none.md --json');
    expect([status, json]).toMatchObject([1, { error: { code: 'note-not-found' } }]);
  });
});
