import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../../../src/adapters/anki/open-package.ts';
import { aFolder, anExchange, NOW } from './an-exchange.ts';

const DAY = 86_400_000;
const picture = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);
const notes = {
  'en/Chapter 1.md':
    '---\ntitle: Chapter 1\nlang: en\ntype: glossary\ntags: [glossary/one]\n---\n\n' +
    '- **Customer lifetime value** — What a customer is worth, *all in all*. ^clv\n' +
    '- **Churn** — The share of customers who leave. ^churn\n',
  'zh/第一章.md':
    '---\ntitle: 第一章\nlang: zh\ntype: glossary\n---\n\n- **顾客终身价值** — 顾客一生购买的总价值。 ^clv\n',
  'Own.md':
    '---\ntags: [flashcards]\n---\n\nWhat is $x^2$ & <b>why</b>? :: ![[pics/one two.png]] and **more**\n^q1\n\n' +
    'A & <b>b</b> :: without an id\n\nOne ::: Two\n^q2\n\nThe ==share== of a ==wallet==.\n^q3\n',
  'pics/one two.png': picture,
};

function studied() {
  const notebook = anExchange(notes);
  for (const [at, card] of notebook.cards().entries()) {
    if (card.kind === 'translation') continue;
    notebook.review(card.id, NOW - 20 * DAY + at * 1000);
    notebook.review(card.id, NOW - 20 * DAY + at * 1000 + 700_000, 3);
    notebook.review(card.id, NOW - 9 * DAY + at, card.kind === 'term-definition' ? 1 : 4);
    notebook.review(card.id, NOW - 2 * DAY + at, 2, { cram: true, tz: 60 });
  }
  const [first, second] = notebook.cards().filter(({ concept }) => concept !== null);
  notebook.add([{ t: 'mark', id: 'm1', at: NOW - DAY, card: first?.id as never, suspended: true, flag: 3 }]);
  notebook.add([{ t: 'mark', id: 'm2', at: NOW - DAY, card: second?.id as never, flag: 1 }]);
  return notebook;
}

const checker = join(import.meta.dirname, '../../../../../shared/cases/check_apkg.py');
const canCheck = existsSync(checker) && hasPython();

function hasPython(): boolean {
  try {
    execFileSync('python3', ['-c', 'import sqlite3'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('a package for Anki', () => {
  it.skipIf(!canCheck)('passes the check of what Anki expects of a package, with and without history', async () => {
    const notebook = studied();
    const folder = aFolder();
    const paths = [true, false].map((history) => ({ history, path: join(folder, `${history}.apkg`) }));
    for (const { history, path } of paths) writeFileSync(path, await notebook.exported({ to: 'anki', history }));
    const said = execFileSync('python3', [checker, ...paths.map(({ path }) => path)], { encoding: 'utf8' });
    expect(said.split('\n').map((line) => line.replace(/^.*\//, ''))).toEqual([
      'true.apkg: 9 notes, 14 cards, 1 media, 4 models, 5 decks, ok',
      'false.apkg: 9 notes, 14 cards, 1 media, 4 models, 5 decks, ok',
      '',
    ]);
  });

  it('has both directions of a term as cards of one note, in the deck of its chapter', async () => {
    const { collection } = await opened(studied());
    const note = collection.notes.find(({ fields }) => fields[0] === 'Customer lifetime value');
    expect(note?.fields).toEqual([
      ...['Customer lifetime value', 'What a customer is worth, all in all.', '', '', 'en', 'clv'],
      ...['term-definition:clv:en:en', 'definition-term:clv:en:en'],
    ]);
    expect(note?.tags).toEqual(['glossary::one']);
    const cards = collection.cards.filter((card) => card.note === note?.id);
    expect(cards.map(({ ord, deck }) => [ord, deck])).toEqual([
      [0, 'Marketing::Chapter 1'],
      [1, 'Marketing::Chapter 1'],
    ]);
    expect(cards[0]?.schedule).toMatchObject({ queue: -1, flag: 3, reps: 3 });
  });

  it('says where cards stand as FSRS of Anki keeps it', async () => {
    const notebook = studied();
    const { collection } = await opened(notebook);
    const id = 'definition-term:clv:en:en' as never;
    const state = notebook.state(id);
    const note = collection.notes.find(({ fields }) => fields.includes(id));
    const card = collection.cards.find(({ note: of, ord }) => of === note?.id && ord === 1);
    const row = card?.schedule;
    expect(JSON.parse(row?.data ?? '')).toEqual({
      s: Number(state?.stability.toFixed(4)),
      d: Number(state?.difficulty.toFixed(3)),
      dr: 0.9,
      lrt: Math.floor((state?.lastAt ?? 0) / 1000),
    });
    expect(collection.created * 1000 + (row?.due ?? 0) * DAY).toBeLessThanOrEqual(state?.dueAt ?? 0);
    expect(collection.reviews.filter((each) => each.card === card?.id)).toMatchObject([
      { ease: 3, type: 0, lastIvl: 0, ivl: -600, ms: 4321 },
      { ease: 3, type: 0, lastIvl: -600 },
      { ease: 4, type: 1 },
      { ease: 2, type: 3, factor: 0 },
    ]);
  });

  it('keeps its identities when words were corrected, so that Anki updates instead of adding', async () => {
    const notebook = studied();
    const before = (await opened(notebook)).collection;
    const text = notebook.text('en/Chapter 1.md');
    notebook.files.outside.write(
      'en/Chapter 1.md',
      text.replace('leave', 'left us').replace('**Churn**', '**Churn rate**'),
    );
    notebook.pass(60_000);
    const after = (await opened(notebook)).collection;
    expect(after.notes.map(({ guid }) => guid)).toEqual(before.notes.map(({ guid }) => guid));
    expect(after.notes.find(({ fields }) => fields[0] === 'Churn rate')?.fields[1]).toContain('left us');
    expect(after.notetypes.map(({ id }) => id)).toEqual(before.notetypes.map(({ id }) => id));
  });

  it('shows nothing active and packs what it shows', async () => {
    const notebook = anExchange({
      'Own.md':
        'Who? :: W <script>alert(1)</script><img src=x onerror=alert(1)> ![](https://e.org/p.png) [[Note|words]] <u onclick=a()>u\n^x\n',
    });
    const { collection } = await opened(notebook);
    expect(collection.notes[0]?.fields[1]).toBe(
      'W  <a href="https://e.org/p.png">https://e.org/p.png</a> words <u>u</u>',
    );
    expect(collection.media).toEqual([]);
  });
});

describe('a round trip', () => {
  it('into the same notebook changes nothing', async () => {
    const notebook = studied();
    const [cards, events, files] = [notebook.cards(), notebook.events(), notebook.files.list().length];
    const file = notebook.bring('Marketing.apkg', await notebook.exported({ to: 'anki' }));
    expect(await notebook.exchange.importFiles({ files: [file] })).toMatchObject({
      written: [],
      events: 0,
      cards: 14,
      warnings: [],
    });
    expect(notebook.cards()).toEqual(cards);
    expect(notebook.events()).toEqual(events);
    expect(notebook.files.list().length).toBe(files);
  });

  it('into an empty notebook brings the same cards, the same history and the same states', async () => {
    const from = studied();
    const to = anExchange();
    const file = to.bring('Marketing.apkg', await from.exported({ to: 'anki' }));
    const done = await to.exchange.importFiles({ files: [file], folder: '' });
    expect(done.written.toSorted()).toEqual([
      'Marketing/Own.md',
      'Marketing/en/Chapter 1.md',
      'Marketing/zh/第一章.md',
    ]);
    expect(done.warnings).toEqual([]);
    expect([...(to.files.readBytes('attachments/one_two.png' as never) ?? [])]).toEqual([...picture]);

    const known = (each: ReturnType<typeof anExchange>) =>
      each
        .cards()
        .map((card) => ({
          sides: [card.kind, plain(card.front), plain(card.back), card.lang, card.toLang, card.concept],
          reviews: each.reviews(card.id).map(({ at, grade, ms, tz, cram }) => [at, grade, ms, tz, cram]),
          state: each.state(card.id),
          mark: [each.mark(card.id).suspended, each.mark(card.id).flag],
        }))
        .toSorted((a, b) => (String(a.sides) < String(b.sides) ? -1 : 1));
    expect(known(to)).toEqual(known(from));
  });

  it('twice adds nothing the second time', async () => {
    const bytes = await studied().exported({ to: 'anki' });
    const to = anExchange();
    await to.exchange.importFiles({ files: [to.bring('Marketing.apkg', bytes)] });
    const [events, files] = [to.events().length, to.files.list().length];
    const again = await to.exchange.importFiles({ files: [to.bring('Marketing.apkg', bytes)] });
    expect(again).toMatchObject({ written: [], events: 0, warnings: [] });
    expect([to.events().length, to.files.list().length]).toEqual([events, files]);
  });

  it('through Anki, which drops our lines, still recognises every answer by its time', async () => {
    const notebook = studied();
    const bytes = await notebook.exported({ to: 'anki' });
    const { unzipSync, zipSync } = await import('fflate');
    const entries = unzipSync(bytes);
    delete entries['konspekt.jsonl'];
    expect(notebook.cards().some(({ id }) => id.includes('&') && id.includes('<'))).toBe(true);
    const count = notebook.events().length;
    const done = await notebook.exchange.importFiles({ files: [notebook.bring('x.apkg', zipSync(entries))] });
    expect(done).toMatchObject({ written: [], warnings: [] });
    expect(notebook.events().filter(({ t }) => t === 'review').length).toBe(count - 2);
  });

  it('shows what would be written and writes nothing when only asked', async () => {
    const to = anExchange();
    const file = to.bring('Marketing.apkg', await studied().exported({ to: 'anki' }));
    const done = await to.exchange.importFiles({ files: [file], folder: 'In', dryRun: true });
    expect(done.written.length).toBe(3);
    expect(to.files.list()).toEqual([]);
    expect(to.events()).toEqual([]);
    // The file is still there for the import, which does what was told.
    const made = await to.exchange.importFiles({ files: [file], folder: 'In' });
    expect(made).toEqual({ ...done, written: made.written });
    expect([made.cards, made.known, made.events]).toEqual([14, 0, to.events().length]);
    const again = to.bring('Marketing.apkg', await studied().exported({ to: 'anki' }));
    expect(await to.exchange.importFiles({ files: [again], folder: 'In', dryRun: true })).toMatchObject({
      written: [],
      cards: 14,
      known: 14,
      events: 0,
    });
    to.exchange.cancelImport({ file: again });
    await expect(to.exchange.importFiles({ files: [again] })).rejects.toMatchObject({ code: 'upload-lost' });
  });
});

/** Pictures lie elsewhere after an import. */
function plain(side: string): string {
  return side.replace(/!\[\[[^\]]*\]\]/u, '![[…]]');
}

async function opened(notebook: ReturnType<typeof anExchange>) {
  const path = join(aFolder(), 'out.apkg');
  writeFileSync(path, await notebook.exported({ to: 'anki' }));
  return openPackage(path, 'A.apkg');
}
