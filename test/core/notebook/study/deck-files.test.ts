import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { parseMarkdown } from '#core/note/parse-markdown.ts';
import { readDeckNote } from '#core/review/decks/deck-note.ts';
import { writeDeckNote } from '#core/review/decks/write-deck-note.ts';
import { defaultStudySettings } from '#core/review/study-settings.ts';
import { aNotebookOnDisk, type DiskNotebook } from '../notebook-on-disk.ts';

const NINE = Date.UTC(2026, 10, 23, 9);
const DECK = 'deck:Exam.md';
const opened: DiskNotebook[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

const glossary = `---\ntype: glossary\nid: glossary-6\nlang: en\n---\n\n${['Loyalty', 'Churn', 'Retention']
  .map((term) => `- **${term}** — What ${term.toLowerCase()} means here. ^${term.toLowerCase()}`)
  .join('\n')}\n`;
const exam = `---\ntype: deck\ntitle: Friday\nconcepts: [loyalty, churn]\nnew-per-day: 1\nexam: 2026-12-14\n---\n`;

async function aNotebook(texts: Readonly<Record<string, string>>): Promise<DiskNotebook> {
  const made = aNotebookOnDisk({ clock: () => NINE });
  opened.push(made);
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(made.root, path)), { recursive: true });
    writeFileSync(join(made.root, path), text);
  }
  await made.notebook.synchronise();
  return made;
}

async function imported({ notebook }: DiskNotebook, name: string, text: string) {
  const data = Buffer.from(text).toString('base64');
  const { file } = notebook.exchange.beginImport({ name, size: text.length });
  notebook.exchange.sendImport({ file, at: 0, data });
  return notebook.exchange.importFiles({ files: [file] });
}

async function handedOut({ notebook }: DiskNotebook, deck: string): Promise<{ name: string; text: string }> {
  const { file, name } = await notebook.exchange.exportCards({ deck, to: 'deck' });
  return { name, text: Buffer.from(notebook.exchange.exportPiece({ file, at: 0 }).data, 'base64').toString() };
}

describe('settings of a deck file', () => {
  it('count over those for all decks, and below what the learner chose for the deck', async () => {
    const { study } = (await aNotebook({ 'G.md': glossary, 'Exam.md': exam })).notebook;
    await study.saveSettings('', { newPerDay: 7, reviewsPerDay: 80 });
    expect(await study.settings(DECK)).toMatchObject({
      newPerDay: 1,
      reviewsPerDay: 80,
      exam: { date: '2026-12-14', minutes: 20, target: 0.9 },
    });
    expect((await study.settings('chapter:glossary-6')).newPerDay).toBe(7);
    expect((await study.session({ deck: DECK })).counts.fresh).toBe(1);
    await study.saveSettings(DECK, { newPerDay: 2, exam: null });
    expect(await study.settings(DECK)).toMatchObject({ newPerDay: 2, exam: null });
    expect((await study.deckFile(DECK))?.chosen).toEqual(['newPerDay', 'exam']);
  });

  it('come back when the learner sets them back, also at the next start', async () => {
    const made = await aNotebook({ 'G.md': glossary, 'Exam.md': exam });
    const { study } = made.notebook;
    await study.saveSettings(DECK, { newPerDay: 2, exam: null });
    await study.saveSettings(DECK, {}, ['newPerDay', 'exam', 'nothing of the kind']);
    expect(await study.settings(DECK)).toMatchObject({ newPerDay: 1, exam: { date: '2026-12-14' } });
    expect((await study.deckFile(DECK))?.chosen).toEqual([]);
    const later = aNotebookOnDisk({ root: made.root, clock: () => NINE });
    opened.push(later);
    await later.notebook.synchronise();
    expect((await later.notebook.study.settings(DECK)).newPerDay).toBe(1);
  });

  it('are those of the file as it stands now', async () => {
    const made = await aNotebook({ 'G.md': glossary, 'Exam.md': exam });
    writeFileSync(join(made.root, 'Exam.md'), exam.replace('new-per-day: 1', 'new-per-day: 12'));
    await made.notebook.synchronise();
    expect((await made.notebook.study.settings(DECK)).newPerDay).toBe(12);
    expect(await made.notebook.study.deckFile('chapter:glossary-6')).toBeNull();
  });
});

describe('the check of a deck file', () => {
  it('says what of it does not count, and in which line', async () => {
    const wrong = exam.replace('new-per-day: 1', 'new-per-day: many').replace('2026-12-14', 'Friday');
    const { notebook } = await aNotebook({ 'G.md': glossary, 'Exam.md': wrong });
    const { problems } = await notebook.check('en');
    expect(problems.filter(({ kind }) => kind === 'bad-deck')).toEqual([
      {
        kind: 'bad-deck',
        path: 'Exam.md',
        line: 5,
        message: '“many” in “new-per-day” is not a number of cards.',
        fix: 'Write a whole number from 0 to 9999.',
      },
      {
        kind: 'bad-deck',
        path: 'Exam.md',
        line: 6,
        message: '“Friday” is not a day; the deck has no exam.',
        fix: 'Write the day as 2026-12-14.',
      },
    ]);
  });
});

describe('a deck that is handed out', () => {
  it('is the same deck in another notebook, with its limits and its exam', async () => {
    const teacher = await aNotebook({ 'G.md': glossary });
    const { study } = teacher.notebook;
    const at = { date: '2026-12-14', minutes: 15, target: 0.95 };
    await study.saveSettings('chapter:glossary-6', { exam: at, newPerDay: 5, kinds: ['term-definition'] });
    const { name, text } = await handedOut(teacher, 'chapter:glossary-6');
    expect(text).toContain('- [[loyalty]]');
    const student = await aNotebook({ 'other/G.md': glossary });
    const { written, decks } = await imported(student, name, text);
    expect(written).toEqual([name]);
    const [deck = ''] = decks;
    expect(await student.notebook.study.settings(deck)).toMatchObject({ exam: at, newPerDay: 5, reviewsPerDay: 200 });
    const fronts = async (of: DiskNotebook, id: string): Promise<readonly string[]> =>
      (await of.notebook.study.cards({ deck: id })).map(({ card }) => card.front);
    expect(await fronts(student, deck)).toEqual(await fronts(teacher, 'chapter:glossary-6'));
    expect(readFileSync(join(student.root, name), 'utf8')).toBe(text);
  });

  it('names concepts and notes where it is made of all there is', async () => {
    const made = await aNotebook({ 'G.md': glossary, 'own/Mine.md': 'What is own?::This is.\n' });
    const { text } = await handedOut(made, 'all');
    const { frontMatter, source } = parseMarkdown(text);
    expect(readDeckNote(frontMatter, source)).toEqual({
      scopes: [
        ...['churn', 'loyalty', 'retention'].map((of) => ({ by: 'concepts', of })),
        { by: 'note', of: 'own/Mine.md' },
      ].toSorted((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : text.indexOf(a.of) - text.indexOf(b.of))),
      settings: {},
      warnings: [],
    });
  });

  it('stays one deck when it comes twice', async () => {
    const student = await aNotebook({ 'G.md': glossary });
    const first = await imported(student, 'Exam.md', exam);
    expect(await imported(student, 'Exam.md', exam)).toMatchObject({ written: [], decks: first.decks });
    expect((await imported(student, 'Exam.md', exam.replace('Friday', 'Monday'))).written).not.toEqual(first.written);
  });

  it('says what it means whatever its names are', () => {
    const scopes = [
      { by: 'chapter', of: '6: "Лояльность" # [x]' },
      { by: 'folder', of: 'hu/Fogalomtár' },
      { by: 'concepts', of: 'nps, related(customer-loyalty)' },
      { by: 'tag', of: 'true' },
    ] as const;
    const settings = {
      ...defaultStudySettings,
      kinds: ['cloze', 'translation'] as const,
      langs: ['hu', 'no'],
      pairs: [['hu', 'zh'] as const],
    };
    const cards = [{ concept: null, path: 'a.md' as NotePath }];
    const { frontMatter, source } = parseMarkdown(writeDeckNote({ title: 'A: “b”', scopes, settings, cards }));
    expect(frontMatter['title']).toBe('A: “b”');
    expect(readDeckNote(frontMatter, source)).toEqual({
      scopes: [
        { by: 'chapter', of: '6: "Лояльность" # [x]' },
        { by: 'concepts', of: 'nps' },
        { by: 'concepts', of: 'related(customer-loyalty)' },
        { by: 'folder', of: 'hu/Fogalomtár' },
        { by: 'tag', of: 'true' },
      ],
      settings: { kinds: ['cloze', 'translation'], langs: ['hu', 'no'], pairs: [['hu', 'zh']] },
      warnings: [],
    });
  });
});
