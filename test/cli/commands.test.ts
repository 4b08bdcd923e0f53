import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aVault } from './a-vault.ts';

const marketing = {
  'Loyalty.md': '# Loyalty\n\nLoyal customers stay. See [[Churn]] and [[Net Promoter Score|NPS]].\n',
  'metrics/Churn.md':
    '---\naliases: [attrition]\ntags: metrics\n---\nA measure.\n\nThe share of customers who leave; [[Loyalty#Causes]].\n',
  'ru/Лояльность.md':
    '---\nid: brand-loyalty\nlang: ru\n---\n# Лояльность\n\nЛояльные клиенты остаются: [отток](../metrics/Churn.md).\n',
};

describe('konspekt index', () => {
  it('counts what is there, then only what changed', async () => {
    const { konspekt, write } = aVault(marketing);
    const first = await konspekt('index VAULT --json');
    expect(first.status).toBe(0);
    expect(first.json).toEqual({
      notes: 3,
      added: 3,
      changed: 0,
      removed: 0,
      links: 4,
      unresolved: 1,
      ambiguous: 0,
      tags: 1,
      terms: 0,
      cards: 0,
      ms: expect.any(Number),
    });
    write('New.md', 'New.');
    expect((await konspekt('index VAULT --json')).json).toMatchObject({ notes: 4, added: 1, changed: 0, removed: 0 });
    expect((await konspekt('index VAULT --rebuild --json')).json).toMatchObject({ notes: 4 });
  });

  it('tells a person, in the language of the system', async () => {
    const { konspekt } = aVault(marketing);
    const { out } = await konspekt('index VAULT', { env: { LANG: 'uk_UA.UTF-8' } });
    expect(out).toContain('Нотатки: 3\nДодано: 3\n');
  });

  it('keeps everything of its own in the data folder', async () => {
    const { konspekt, vault, data } = aVault(marketing);
    await konspekt('index VAULT --json');
    expect(readdirSync(vault).toSorted()).toEqual(['Loyalty.md', 'metrics', 'ru']);
    expect(readdirSync(data).length).toBeGreaterThan(0);
  });

  it('says in one sentence that a folder is missing', async () => {
    const { konspekt } = aVault({});
    const { status, json, err } = await konspekt('index VAULT/nowhere --json');
    expect(status).toBe(1);
    expect(json).toMatchObject({ error: { code: 'vault-not-found', message: expect.stringContaining('nowhere') } });
    expect(err).not.toContain('    at ');
  });
});

describe('konspekt search and find', () => {
  it('finds words in the text and says why', async () => {
    const { konspekt } = aVault(marketing);
    const { json } = await konspekt('search VAULT leave --json');
    expect(json).toMatchObject({
      total: 1,
      hits: [{ path: 'metrics/Churn.md', title: 'Churn', concept: null, why: ['body'] }],
    });
    const [hit] = (json as { hits: { snippet: { text: string; hit: boolean }[] }[] }).hits;
    expect(hit?.snippet.filter((part) => part.hit).map((part) => part.text)).toEqual(['leave']);
  });

  it('takes a query that begins with a minus', async () => {
    const { konspekt } = aVault(marketing);
    const { json } = await konspekt(['search', 'VAULT', '-leave customers', '--json']);
    expect(json).toMatchObject({ total: 1, hits: [{ path: 'Loyalty.md' }] });
  });

  it('gives a part of the results', async () => {
    const { konspekt } = aVault(marketing);
    const { json } = await konspekt('search VAULT customers --limit 1 --offset 1 --json');
    expect(json).toMatchObject({ total: 2, hits: [{}] });
  });

  it('brings the index up to date first', async () => {
    const { konspekt, write } = aVault(marketing);
    await konspekt('index VAULT --json');
    write('Loyalty.md', '# Loyalty\n\nZanzibar.\n');
    expect((await konspekt('search VAULT zanzibar --json')).json).toMatchObject({ total: 1 });
  });

  it('marks the words for a person on a terminal only', async () => {
    const { konspekt } = aVault(marketing);
    expect((await konspekt('search VAULT leave', { columns: 80 })).out).toContain('\u001b[');
    expect((await konspekt('search VAULT leave', { columns: 80, env: { NO_COLOR: '1' } })).out).not.toContain(
      '\u001b[',
    );
    expect((await konspekt('search VAULT leave')).out).not.toContain('\u001b[');
  });

  it('says that nothing was found', async () => {
    const { konspekt } = aVault(marketing);
    expect((await konspekt('search VAULT zanzibar --lang hu')).out).toBe('Nincs találat.\n');
    expect((await konspekt('find VAULT zanzibar')).out).toBe('Nothing found.\n');
  });

  it('finds a note by its alias as one types', async () => {
    const { konspekt } = aVault(marketing);
    const { json } = await konspekt('find VAULT attr --json');
    expect(json).toMatchObject({
      items: [{ path: 'metrics/Churn.md', title: 'Churn', matched: 'attrition', kind: 'alias' }],
    });
  });
});

describe('konspekt links', () => {
  it.each(['Loyalty.md', 'Loyalty', './Loyalty.md', 'VAULT/Loyalty.md'])('knows the note as %s', async (name) => {
    const { konspekt } = aVault(marketing);
    const { json, status } = await konspekt(['links', 'VAULT', name, '--json']);
    expect(status).toBe(0);
    expect(json).toMatchObject({
      outgoing: [
        { target: 'Churn', line: 3, path: 'metrics/Churn.md', status: 'resolved' },
        { target: 'Net Promoter Score', alias: 'NPS', path: null, status: 'unresolved' },
      ],
      backlinks: [{ path: 'metrics/Churn.md', line: 7, link: { heading: 'Causes' } }],
    });
  });

  it('knows a note by its concept id', async () => {
    const { konspekt } = aVault(marketing);
    expect((await konspekt('links VAULT brand-loyalty --json')).status).toBe(0);
  });

  it('says that there is no such note', async () => {
    const { konspekt } = aVault(marketing);
    expect((await konspekt('links VAULT Nowhere --json')).json).toMatchObject({ error: { code: 'note-not-found' } });
  });
});

describe('konspekt graph', () => {
  it('shows notes, connections and what is missing', async () => {
    const { konspekt } = aVault(marketing);
    const { json } = await konspekt('graph VAULT --json');
    expect(json).toMatchObject({ missing: [{ target: 'Net Promoter Score', count: 1 }] });
    const { nodes, edges } = json as { nodes: { path: string }[]; edges: unknown[] };
    expect(nodes.map(({ path }) => path).toSorted()).toEqual(['Loyalty.md', 'metrics/Churn.md', 'ru/Лояльность.md']);
    expect(edges).toContainEqual({ from: 'Loyalty.md', to: 'metrics/Churn.md', count: 1 });
  });

  it('shows the neighbourhood of a note', async () => {
    const { konspekt } = aVault(marketing);
    const { json } = await konspekt('graph VAULT --around Loyalty --depth 1 --json');
    const { nodes } = json as { nodes: { path: string }[] };
    expect(nodes.map(({ path }) => path).toSorted()).toEqual(['Loyalty.md', 'metrics/Churn.md']);
  });
});

describe('konspekt rename', () => {
  const edits = [
    { path: 'Loyalty.md', line: 3, before: '[[Churn]]', after: '[[Attrition]]' },
    {
      path: 'ru/Лояльность.md',
      line: 7,
      before: '[отток](../metrics/Churn.md)',
      after: '[отток](../metrics/Attrition.md)',
    },
  ];

  it('shows what it would do, and does nothing, on a dry run', async () => {
    const { konspekt, vault } = aVault(marketing);
    const { json } = await konspekt('rename VAULT metrics/Churn.md metrics/Attrition.md --dry-run --json');
    expect(json).toEqual({ moved: { from: 'metrics/Churn.md', to: 'metrics/Attrition.md' }, edits });
    expect(readFileSync(join(vault, 'Loyalty.md'), 'utf8')).toBe(marketing['Loyalty.md']);
  });

  it('moves the note and rewrites exactly the links to it', async () => {
    const { konspekt, vault } = aVault(marketing);
    const { json } = await konspekt('rename VAULT metrics/Churn metrics/Attrition.md --json');
    expect(json).toEqual({ moved: { from: 'metrics/Churn.md', to: 'metrics/Attrition.md' }, edits });
    expect(readFileSync(join(vault, 'Loyalty.md'), 'utf8')).toBe(
      marketing['Loyalty.md'].replace('[[Churn]]', '[[Attrition]]'),
    );
    expect(readdirSync(join(vault, 'metrics'))).toEqual(['Attrition.md']);
  });

  it('only rewrites the links where another program has moved the note', async () => {
    const { konspekt, vault } = aVault(marketing);
    await konspekt('index VAULT --json');
    renameSync(join(vault, 'metrics/Churn.md'), join(vault, 'metrics/Attrition.md'));
    const { json } = await konspekt('rename VAULT metrics/Churn.md metrics/Attrition.md --json');
    expect(json).toMatchObject({ edits });
    expect(readFileSync(join(vault, 'Loyalty.md'), 'utf8')).toContain('[[Attrition]]');
  });

  it('never overwrites a note', async () => {
    const { konspekt, vault } = aVault(marketing);
    const { status, json } = await konspekt('rename VAULT Loyalty.md metrics/Churn.md --json');
    expect([status, json]).toMatchObject([1, { error: { code: 'note-exists' } }]);
    expect(readFileSync(join(vault, 'metrics/Churn.md'), 'utf8')).toBe(marketing['metrics/Churn.md']);
  });
});

describe('konspekt check', () => {
  it('names what to mend, with the line', async () => {
    const { konspekt } = aVault(marketing);
    const { json } = await konspekt('check VAULT --json');
    const { problems } = json as { problems: { kind: string; path: string; line: number }[] };
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'unresolved-link', path: 'Loyalty.md', line: 3 }));
    expect(problems).toContainEqual(
      expect.objectContaining({ kind: 'missing-heading', path: 'metrics/Churn.md', line: 7 }),
    );
  });
});
