import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aVault } from './a-vault.ts';

const notes = {
  'Chapter 1.md':
    '---\nlang: en\ntype: glossary\n---\n\n- **Churn** — The share that leaves. ^churn\n- **Loyalty** — Coming back. ^loyalty\n',
  'Own.md': 'Why? :: Because.\n',
};

describe('konspekt export', () => {
  it('writes a package of Anki and says how much is in it', async () => {
    const { konspekt, vault } = aVault(notes);
    const out = join(vault, '../out.apkg');
    const { status, json } = await konspekt(['export', 'VAULT', '--to', 'anki', '--out', out, '--json']);
    expect(status).toBe(0);
    expect(json).toMatchObject({ out, items: 5, bytes: statSync(out).size });
    expect(Object.keys(unzipSync(readFileSync(out)))).toEqual(['collection.anki2', 'media', 'konspekt.jsonl']);
  });

  it.each([
    ['csv', '\ufeffid,kind,question,answer,'],
    ['anki-text', '#separator:tab\n'],
    ['reviews', '\ufeffid,time,card,'],
    ['md', '# '],
    ['html', '<!doctype html>\n'],
  ])('writes %s', async (format, beginning) => {
    const { konspekt, vault } = aVault(notes);
    const out = join(vault, '../out');
    const { status, out: said } = await konspekt(['export', 'VAULT', '--to', format, '--out', out]);
    expect([status, said]).toEqual([0, expect.stringContaining(out)]);
    expect(readFileSync(out, 'utf8')).toMatch(new RegExp(`^${beginning}`));
  });

  it('says plainly that a PDF is made by the window, and writes nothing', async () => {
    const { konspekt, vault } = aVault(notes);
    const out = join(vault, '../out.pdf');
    const { status, json } = await konspekt([
      'export',
      'VAULT',
      '--to',
      'pdf',
      '--note',
      'Own',
      '--out',
      out,
      '--json',
    ]);
    expect([status, existsSync(out)]).toEqual([1, false]);
    expect(json).toMatchObject({
      error: { code: 'pdf-needs-window', hint: expect.stringContaining('--to html') },
    });
  });

  it('writes one note as a page or as it is', async () => {
    const { konspekt, vault } = aVault(notes);
    const out = join(vault, '../own');
    await konspekt(['export', 'VAULT', '--to', 'md', '--note', 'Own', '--out', out]);
    expect(readFileSync(out, 'utf8')).toBe(notes['Own.md']);
    await konspekt(['export', 'VAULT', '--to', 'html', '--note', 'Own', '--out', out]);
    expect(readFileSync(out, 'utf8')).toContain('>Why? :: Because.</p>');
  });

  it.each([
    'export VAULT --to anki',
    'export VAULT --out x',
    'export VAULT --to odt --out x',
    'import VAULT x --as poem',
  ])('%s is wrong usage', async (line) => {
    expect((await aVault({}).konspekt(line)).status).toBe(2);
  });

  it('says in one sentence that a place cannot be written to, and leaves nothing there', async () => {
    const { konspekt, vault } = aVault(notes);
    const out = join(vault, '../nowhere/out.apkg');
    const { status, json } = await konspekt(['export', 'VAULT', '--to', 'anki', '--out', out, '--json']);
    expect([status, json]).toMatchObject([1, { error: { code: 'write-failed' } }]);
    expect(existsSync(join(vault, '../nowhere'))).toBe(false);
  });
});

describe('konspekt import', () => {
  it('makes a glossary of a text and tells its terms', async () => {
    const { konspekt, vault } = aVault({ 'Глава.md': 'Mine.' });
    const text = join(vault, '../Глава.txt');
    writeFileSync(text, 'Глоссарий\n\n1. Отток — доля ушедших\n2. Лояльность — возвращение\n3. Доля — часть\n');
    const trial = await konspekt(['import', 'VAULT', text, '--lang', 'ru', '--dry-run', '--json']);
    expect(trial.json).toMatchObject({
      written: ['Глава.md'],
      terms: [{ term: 'Отток', definition: 'доля ушедших', line: 3 }, {}, {}],
    });
    const { json } = await konspekt(['import', 'VAULT', text, '--lang', 'ru', '--json']);
    expect(json).toMatchObject({ written: ['Глава 2.md'], warnings: [] });
    expect(readFileSync(join(vault, 'Глава.md'), 'utf8')).toBe('Mine.');
    expect(readFileSync(join(vault, 'Глава 2.md'), 'utf8')).toContain('lang: ru\ntype: glossary\n');
  });

  it('brings a package back into another notebook', async () => {
    const from = aVault(notes);
    const out = join(from.vault, '../cards.apkg');
    await from.konspekt(['export', 'VAULT', '--to', 'anki', '--out', out]);
    const to = aVault({});
    const { out: said } = await to.konspekt(['import', 'VAULT', out, '--folder', 'In']);
    expect(said).toContain('In/');
    const { json } = await to.konspekt([
      'export',
      'VAULT',
      '--to',
      'csv',
      '--out',
      join(to.vault, '../c.csv'),
      '--json',
    ]);
    expect(json).toMatchObject({ items: 5 });
  });

  it('writes every card that there is, unless a deck is named', async () => {
    const { konspekt, vault } = aVault({
      'en.md': '---\nlang: en\ntype: glossary\n---\n\n- **Churn** — who leaves ^churn\n',
      'hu.md': '---\nlang: hu\ntype: glossary\n---\n\n- **Lemorzsolódás** — aki elmegy ^churn\n',
    });
    const { cards } = (await konspekt('cards VAULT --json')).json as { cards: readonly unknown[] };
    const written = async (...more: string[]): Promise<unknown> =>
      (await konspekt(['export', 'VAULT', '--to', 'csv', '--out', join(vault, '../all.csv'), '--json', ...more])).json;
    expect(cards.length).toBe(6);
    expect(await written()).toMatchObject({ items: 6 });
    expect(await written('--deck', 'all@hu')).toMatchObject({ items: 2 });
  });

  it.each(['all@ru', 'all@ru>en', 'all@heading'])(
    'knows its own cards again, also those not asked now: %s',
    async (deck) => {
      const { konspekt, vault } = aVault({
        'en.md': '---\nlang: en\ntype: glossary\n---\n\n- **Churn** — who leaves ^churn\n',
        'ru.md': '---\nlang: ru\ntype: glossary\n---\n\n- **Отток** — кто ушёл ^churn\n',
        'Why.md':
          '---\nlang: en\n---\n# Why\n\n## What is a wallet?\n\nAll that one spends.\n\n## And a share?\n\nA part of it.\n',
      });
      const out = join(vault, '../own.apkg');
      const { json } = await konspekt(['export', 'VAULT', '--to', 'anki', '--deck', deck, '--out', out, '--json']);
      const { items } = json as { items: number };
      expect(items).toBeGreaterThan(0);
      expect((await konspekt(['import', 'VAULT', out, '--json'])).json).toMatchObject({
        ...{ written: [], known: items, events: 0 },
      });
      expect((await konspekt(['import', 'VAULT', out, '--lang', 'en'])).out).toContain(`Here already: cards ${items}`);
    },
  );

  it('says in one sentence what cannot be read', async () => {
    const { konspekt, write } = aVault({});
    write('x.apkg', 'no package');
    expect(await konspekt('import VAULT VAULT/x.apkg --json')).toMatchObject({
      status: 1,
      json: { error: { code: 'file-unsupported' } },
    });
    expect(await konspekt('import VAULT VAULT/y.txt --json')).toMatchObject({
      status: 1,
      json: { error: { code: 'file-unreadable' } },
    });
  });
});
