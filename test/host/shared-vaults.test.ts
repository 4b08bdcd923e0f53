import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openApp } from '#host/open-app.ts';

const shared = '../shared';
const vaults = existsSync(`${shared}/vaults`)
  ? readdirSync(`${shared}/vaults`).map((name) => ({ name, folder: `${shared}/vaults/${name}` }))
  : [];
const seeds = existsSync(`${shared}/seeds`)
  ? readdirSync(`${shared}/seeds`).map((name) => ({ name, file: `${shared}/seeds/${name}` }))
  : [];
const base = mkdtempSync(join(tmpdir(), 'konspekt-shared-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

async function indexAndSaveAll(vault: string): Promise<void> {
  const app = openApp({ vault, dataDir: join(base, 'data') });
  try {
    const figures = await app.synchronise();
    console.log(vault.split('/').at(-1), JSON.stringify(figures));
    const { notes } = await app.client.tree({});
    expect(figures.notes).toBe(notes.length);
    const changed: string[] = [];
    for (const { path } of notes) {
      const file = join(vault, path);
      const before = readFileSync(file);
      const { text, hash } = await app.client.source({ path });
      await app.client.save({ path, text, baseHash: hash });
      if (!readFileSync(file).equals(before)) changed.push(path);
    }
    expect(changed).toEqual([]);
    expect(await app.synchronise()).toMatchObject({ added: 0, changed: 0, removed: 0, notes: notes.length });
  } finally {
    await app.close();
  }
}

describe.skipIf(vaults.length === 0)('notebooks of other people', () => {
  it.each(vaults)(
    'opens $name and saves every note unchanged, byte for byte',
    { timeout: 300_000 },
    async ({ name, folder }) => {
      const vault = join(base, name);
      cpSync(folder, vault, { recursive: true });
      // The originals may be read-only.
      for (const entry of readdirSync(vault, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name);
        if (entry.isFile()) {
          const bytes = readFileSync(path);
          rmSync(path, { force: true });
          writeFileSync(path, bytes);
        }
      }
      await indexAndSaveAll(vault);
    },
  );
});

describe.skipIf(seeds.length === 0)('the five texts the product grew from', () => {
  it.each(seeds)('opens $name as a note and saves it unchanged', async ({ name, file }) => {
    const vault = join(base, `seed-${name}`);
    mkdirSync(vault);
    writeFileSync(join(vault, `${name.replace(/\.txt$/, '')}.md`), readFileSync(file));
    await indexAndSaveAll(vault);
  });
});

describe.skipIf(seeds.length === 0)('the note of links and definitions', () => {
  it('comes out with its links, highlight and list as they stand, and offers its five missing notes', async () => {
    const vault = join(base, 'seed-zero');
    mkdirSync(vault);
    const path = 'Маркетинг.md';
    writeFileSync(join(vault, path), readFileSync(seeds.find(({ name }) => name.startsWith('000'))?.file ?? ''));
    const app = openApp({ vault, dataDir: join(base, 'data') });
    try {
      await app.synchronise();
      const [note] = (await app.client.tree({})).notes;
      expect(note).toMatchObject({
        title: 'Маркетинг и клиентские отношения',
        concept: 'Маркетинг и клиентские отношения',
        tags: ['moc'],
      });
      const view = await app.client.note({ path: note?.path ?? ('' as never) });
      expect(view.properties).toEqual({
        layout: 'note',
        title: 'Маркетинг и клиентские отношения',
        id: 'Маркетинг и клиентские отношения',
        tag: 'moc',
      });
      expect(view.headings.map(({ text, level }) => [text, level])).toEqual([
        ['Понятия и определения', 3],
        ['Заметки:', 3],
        ['Ссылки:', 3],
      ]);

      const { outgoing } = await app.client.links({ path: view.path });
      expect(
        outgoing
          .filter((link) => link.kind === 'wiki')
          .map(({ target, alias, line, status }) => ({ target, alias, line, status })),
      ).toEqual([
        {
          target: 'Ключевой процесс создания ценности',
          alias: 'ключевым процессом создания ценности',
          line: 16,
          status: 'unresolved',
        },
        { target: 'Jobs To Be Done (JTBD)', alias: null, line: 20, status: 'unresolved' },
        { target: 'Концепция маркетинга 5A', alias: null, line: 34, status: 'unresolved' },
        { target: 'Карта путешествия потребителя (CJM)', alias: null, line: 35, status: 'unresolved' },
        { target: 'Карта Ценностного Предложения', alias: null, line: 36, status: 'unresolved' },
      ]);
      const external = outgoing.filter((link) => link.kind === 'external');
      expect(external.map((link) => link.line)).toEqual([9, 40, 41, 42, 43]);
      expect(external.at(-1)?.alias).toBe(
        'Что такое онбординг — как вовлечь пользователя и превратить в клиента | Unisender',
      );
      expect((await app.client.missing({})).map(({ target }) => target).toSorted()).toEqual(
        outgoing
          .filter((link) => link.kind === 'wiki')
          .map(({ target }) => target)
          .toSorted(),
      );

      const json = JSON.stringify(view.tree);
      expect(json).toMatch(/"tagName":"blockquote".*"tagName":"em".*"tagName":"mark".*ощущение/);
      expect(json.match(/"data-?[lL]ink":"missing"|"dataLink":"missing"/g)).toHaveLength(5);
      // Line 43 is a list within a list item, line 44 an empty item.
      expect(json).toMatch(
        /"tagName":"li"[^[]*\[(?:\{"type":"text","value":"\\n"\},)?\{"type":"element","tagName":"ul"/,
      );
      expect(json).toMatch(/"tagName":"li","properties":\{[^}]*\},"children":\[\]/);
    } finally {
      await app.close();
    }
  });
});
