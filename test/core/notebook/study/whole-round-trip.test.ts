import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openPackage } from '#adapters/anki/open-package.ts';
import { aNotebookOnDisk } from '../notebook-on-disk.ts';

const notes = {
  'en/Chapter 1.md': [
    '---\ntitle: Chapter 1\nlang: en\ntype: glossary\ntags: [glossary/one]\n---\n',
    '- **Customer lifetime value (CLV)** — What a *customer* is worth. ^clv',
    '    - Also: lifetime value; LTV',
    '    - Not to be confused with: customer equity — that of all customers; margin',
    '- **Churn** — The share who leave. ^churn',
  ],
  'zh/第一章.md': [
    '---\ntitle: 第一章\nlang: zh\ntype: glossary\n---\n',
    '- **顾客终身价值** — 顾客一生购买的总价值。 ^clv',
    '    - 又称：客户终身价值',
    '    - 勿混淆：顾客资产——所有顾客的总和',
  ],
  'hu/Saját.md': [
    '---\nlang: hu\ntags: [flashcards/vizsga]\n---\n',
    'Mi a [[lemorzsolódás]]? :: Akik **elmennek**\n^q1\n',
    '#nehéz\n',
    'Kettő ::: Two',
    '',
    'A ==hűség== és a ==részesedés==^[pénztárca] együtt, `a::b` meg $x^2$.',
    '',
    '==1;;Egyik== és ==1;;másik==, de ==harmadik== nem.',
  ],
  'Tagged.md': [
    '---\nlang: ru\n---\n',
    'Кто ==платит==? #flashcards\n',
    '#flashcards Когда ==покупают== и ==платят==?\n',
    'Что? :: Где #flashcards/экзамен\n^t1',
  ],
  'Own.md': [
    '---\nlang: en\n---\n',
    'What is $x^2$ & <b>why</b>? :: 10<sup>6</sup> `std::x`\n',
    'Colons a:&#58;b :: c',
  ],
};
const DECK = 'all@*';

async function aNotebook(texts: Readonly<Record<string, readonly string[]>> = {}) {
  const world = aNotebookOnDisk();
  onTestFinished(() => world.close());
  for (const [path, lines] of Object.entries(texts)) {
    mkdirSync(dirname(join(world.root, path)), { recursive: true });
    writeFileSync(join(world.root, path), `${lines.join('\n')}\n`);
  }
  await world.notebook.synchronise();
  const { exchange, study } = world.notebook;
  return {
    study,
    notebook: world.notebook,
    async edit(path: string, change: (text: string) => string) {
      writeFileSync(join(world.root, path), change(readFileSync(join(world.root, path), 'utf8')));
      await world.notebook.synchronise();
    },
    async exported(deck = DECK): Promise<Buffer> {
      const { file } = await exchange.exportCards({ to: 'anki', deck });
      const pieces: Buffer[] = [];
      for (let data = '', at = 0; ; at += Buffer.from(data, 'base64').length) {
        ({ data } = exchange.exportPiece({ file, at }));
        if (data === '') return Buffer.concat(pieces);
        pieces.push(Buffer.from(data, 'base64'));
      }
    },
    async imported(bytes: Buffer) {
      const { file } = exchange.beginImport({ name: 'Course.apkg', size: bytes.length });
      exchange.sendImport({ file, at: 0, data: bytes.toString('base64') });
      return exchange.importFiles({ files: [file] });
    },
    /** All that cards say and where they stand, but for the place they are written at. */
    async cards() {
      const rows = await study.cards({ deck: DECK });
      return rows
        .map(({ card, state }) => ({
          ...card,
          ...{ path: '', line: 0, group: '', deck: '' },
          tags: card.tags.filter((tag) => !/^(?:flashcards|glossary)/u.test(tag)),
          state,
        }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    },
  };
}

function opened(bytes: Buffer) {
  const folder = mkdtempSync(join(tmpdir(), 'konspekt-package-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'a.apkg'), bytes);
  const { collection } = openPackage(join(folder, 'a.apkg'), 'a.apkg');
  return collection;
}

function guids(bytes: Buffer): readonly string[] {
  return opened(bytes)
    .notes.map(({ guid }) => guid)
    .toSorted();
}

it('a package brings an empty notebook every card with its id, its names, its tags and its state, and goes back to the same notes of Anki', async () => {
  const from = await aNotebook(notes);
  for (const { id } of await from.cards()) await from.study.answer({ deck: DECK, card: id, grade: 3, ms: 1 });
  const before = await from.cards();
  expect(before.length).toBeGreaterThan(15);
  const bytes = await from.exported();
  const to = await aNotebook();
  expect((await to.imported(bytes)).warnings).toEqual([]);
  expect(await to.cards()).toEqual(before);
  expect(guids(await to.exported())).toEqual(guids(bytes));
  expect(await to.imported(bytes)).toMatchObject({ written: [], events: 0, warnings: [] });
});

it('keeps what was learned elsewhere when words of an imported card are corrected', async () => {
  const deck = [
    '---\ntags: [flashcards]\n---\n',
    'Second qestion with a typo :: answer\n',
    'A ==gap== in a passge of words',
  ];
  const from = await aNotebook({ 'Deck.md': deck });
  for (const { id } of await from.cards()) await from.study.answer({ deck: DECK, card: id, grade: 3, ms: 1 });
  const to = await aNotebook();
  // Through Anki, which drops our lines.
  const { unzipSync, zipSync } = await import('fflate');
  const entries = Object.fromEntries(
    Object.entries(unzipSync(await from.exported())).filter(([name]) => name !== 'konspekt.jsonl'),
  );
  const { written } = await to.imported(Buffer.from(zipSync(entries)));
  const before = await to.cards();
  expect(before.map(({ state }) => state?.reps)).toEqual([1, 1]);
  await to.edit(written[0] ?? '', (text) => text.replace('qestion', 'question').replace('passge', 'passage'));
  const after = await to.cards();
  expect(after.map(({ id, state }) => [id, state?.reps])).toEqual(before.map(({ id }) => [id, 1]));
});

it('keeps schedules of Obsidian when words of the card are corrected', async () => {
  const at = await aNotebook({ 'Deck.md': ['#flashcards\n', 'Who wrot it? :: Kotler\n<!--SR:!2027-12-01,4.5,250-->'] });
  expect(await at.notebook.exchange.importNoteSchedules({})).toEqual({ cards: 1, events: 1 });
  const [before] = await at.cards();
  expect(before?.state?.dueAt).toBeGreaterThan(Date.UTC(2027, 10, 30));
  await at.edit('Deck.md', (text) => text.replace('wrot', 'wrote'));
  expect((await at.cards())[0]).toEqual({ ...before, front: 'Who wrote it?' });
  expect(await at.notebook.exchange.importNoteSchedules({})).toEqual({ cards: 1, events: 0 });
});

it('a package of one direction leaves the other one, once it was answered, as it is in Anki', async () => {
  const from = await aNotebook({ 'en/Chapter 1.md': notes['en/Chapter 1.md'] });
  const oneWay = 'all@definition-term';
  const before = opened(await from.exported(oneWay));
  expect(before.notes.map(({ fields }) => fields.at(-2))).toEqual(['', '']);
  for (const { id } of await from.cards()) await from.study.answer({ deck: DECK, card: id, grade: 3, ms: 1 });
  const [both, one] = [opened(await from.exported()), opened(await from.exported(oneWay))];
  expect(one.notes.map(({ guid, fields }) => [guid, fields])).toEqual(
    both.notes.map(({ guid, fields }) => [guid, fields]),
  );
  expect(one.cards.map(({ ord }) => ord)).toEqual([1, 1]);
});
