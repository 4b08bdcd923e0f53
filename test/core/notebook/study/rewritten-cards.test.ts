import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NotePath } from '#core/note/note.ts';
import type { Card } from '#core/review/card.ts';
import { aNotebookOnDisk, type DiskNotebook } from '../notebook-on-disk.ts';

/** Cards whose words are, wholly or in part, what the app rewrites. */
const NOTES = {
  'Churn rate.md': '# Churn rate\n\n## Monthly\n\nWords.\n',
  'sub/CLV.md': '# CLV\n',
  'Cards.md': [
    'What does [[Churn rate]] measure?::The share of customers who leave',
    '',
    '[[CLV]]::Value',
    '',
    '[[Churn rate#Monthly]]:::Twelve a year',
    '',
    'How is [[Churn rate|losing people]] stopped?',
    '?',
    'By [reasons](Churn%20rate.md) to stay',
    '',
    'Leaving is ==[[Churn rate]]== #flashcards',
    '',
    '## About [[Churn rate]]',
    '',
    'It hurts.',
    '',
    '| Figure | Unit |',
    '| --- | --- |',
    '| [[Churn rate]] | % |',
    '| [[sub/CLV\\|Worth]] | Ft |',
    '',
    'Do this:',
    '',
    '1. Measure [[Churn rate]]',
    '2. Compare it',
    '3. Mend it',
  ].join('\n'),
};
const DECK = 'all@basic,reversed,cloze,heading,table-row,steps';

let world: DiskNotebook;
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(world.root, path)), { recursive: true });
  writeFileSync(join(world.root, path), text);
};
const cards = async (): Promise<readonly (Card & { reps: number })[]> =>
  (await world.notebook.study.cards({ deck: DECK }))
    .map(({ card, state }) => ({ ...card, reps: state?.reps ?? 0 }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
const answerAll = async (): Promise<void> => {
  for (const { id } of await cards()) await world.notebook.study.answer({ deck: DECK, card: id, grade: 3, ms: 1 });
};
/** Each card with its answers, by what stands on it. */
const known = async (): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries((await cards()).map(({ front, reps }) => [front, reps]));
const path = (name: string): NotePath => name as NotePath;

beforeEach(async () => {
  world = aNotebookOnDisk();
  for (const [name, text] of Object.entries(NOTES)) put(name, text);
  await world.notebook.synchronise();
});
afterEach(() => world.close());

describe('what the app rewrites', () => {
  test.each<[string, () => Promise<unknown>, string]>([
    [
      'a note renamed',
      () => world.notebook.rename(path('Churn rate.md'), 'Attrition in a year.md'),
      '[[Attrition in a year]]',
    ],
    [
      'a note moved',
      () => world.notebook.rename(path('sub/CLV.md'), 'glossary/Worth of all orders.md'),
      '[[Worth of all orders]]',
    ],
    ['a folder renamed', () => world.notebook.rename(path('sub'), 'values'), '[[values/CLV'],
    [
      'a note renamed with its title',
      () => world.notebook.rename(path('Churn rate.md'), 'Attrition.md', { title: true }),
      '[[Attrition]]',
    ],
    [
      'a heading renamed',
      () => world.notebook.renameHeading(path('Churn rate.md'), 3, 'In thirty days'),
      '[[Churn rate#In thirty days]]',
    ],
    ['the note of the cards moved', () => world.notebook.rename(path('Cards.md'), 'a/b/Cards.md'), 'a/b/Cards.md'],
  ])('%s: every card stays the one it was', async (_, change, expected) => {
    await answerAll();
    const before = await cards();
    expect(before.length).toBeGreaterThanOrEqual(10);
    await change();
    const after = await cards();
    expect(JSON.stringify(after)).toContain(expected);
    expect(after.map(({ id, reps }) => [id, reps])).toEqual(before.map(({ id }) => [id, 1]));
    await world.notebook.undo();
    expect(await cards()).toEqual(before);
  });

  it('keeps cards through one change after another', async () => {
    await answerAll();
    const before = (await cards()).map(({ id }) => id);
    await world.notebook.rename(path('Churn rate.md'), 'Attrition.md');
    await world.notebook.rename(path('Attrition.md'), 'Losses of every kind.md');
    await world.notebook.renameHeading(path('Losses of every kind.md'), 3, 'By month');
    expect((await cards()).map(({ id }) => id)).toEqual(before);
    expect(Object.values(await known())).toEqual(before.map(() => 1));
  });

  it('keeps them when the doctor mends links', async () => {
    put('More.md', 'What follows [[churn-rate]]?::Costs\n\n[[churn-rate]]::Rises\n');
    await world.notebook.synchronise();
    await answerAll();
    const before = await cards();
    const { findings } = await world.notebook.diagnose();
    const { plan } = await world.notebook.previewMend(findings.map(({ id }) => ({ finding: id })));
    await world.notebook.mend(plan);
    expect(readFileSync(join(world.root, 'More.md'), 'utf8')).toContain('[[Churn rate]]::Rises');
    expect((await cards()).map(({ id, reps }) => [id, reps])).toEqual(before.map(({ id }) => [id, 1]));
  });

  it('tells the log nothing of cards that were never asked', async () => {
    await world.notebook.rename(path('Churn rate.md'), 'Attrition.md');
    expect(() => readFileSync(join(world.root, '.konspekt/reviews/test.jsonl'))).toThrow();
  });

  it('tells a card apart that links to something else by hand', async () => {
    await answerAll();
    put('Cards.md', NOTES['Cards.md'].replace('[[CLV]]::Value', '[[Share of wallet]]::Value'));
    await world.notebook.synchronise();
    expect((await known())['[[Share of wallet]]']).toBe(0);
  });
});
