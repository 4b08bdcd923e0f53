import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { aNotebookOnDisk, type DiskNotebook } from './notebook-on-disk.ts';

let world: DiskNotebook;
afterEach(() => world.close());

const open = async (texts: Readonly<Record<string, string>>): Promise<void> => {
  world = aNotebookOnDisk();
  for (const [path, text] of Object.entries(texts)) writeFileSync(join(world.root, path), text);
  await world.notebook.synchronise();
};
const path = (name: string): NotePath => name as NotePath;
const FIGURE = (name: string): string =>
  `# Figure\n\n> \`\`\`jtbd-forces\n> from: told of [[${name}]] # not of [[Wallet]]\n> push: ["[[${name}|it]]", "[[Nowhere]]"]\n> \`\`\`\n\n\`\`\`yaml\n- "[[Wallet]]"\n\`\`\`\n`;

it('links of a diagram are links of the notebook: backlinks, the graph, and what is checked', async () => {
  await open({ 'Figure.md': FIGURE('Wallet'), 'Wallet.md': '# Wallet\n' });
  const { notebook } = world;
  const back = notebook.links(path('Wallet.md')).backlinks;
  expect(
    back.map(({ path: from, line, mark, context }) => ({
      from,
      line,
      marked: mark === null ? null : context.slice(...mark),
    })),
  ).toEqual([
    { from: 'Figure.md', line: 4, marked: 'Wallet' },
    { from: 'Figure.md', line: 5, marked: 'it' },
  ]);
  const { problems } = await notebook.check();
  expect(
    problems.filter(({ kind }) => kind === 'unresolved-link').map(({ path: from, line }) => ({ from, line })),
  ).toEqual([{ from: 'Figure.md', line: 5 }]);
});

it('a rename is followed in a diagram, in YAML that can still be read', async () => {
  await open({ 'Figure.md': FIGURE('Wallet'), 'Wallet.md': '# Wallet\n' });
  const { notebook, root } = world;
  const read = (): string => readFileSync(join(root, 'Figure.md'), 'utf8');
  await notebook.rename(path('Wallet.md'), 'Purse.md');
  expect(read()).toBe(FIGURE('Purse').replace('[[Purse]]"\n```', '[[Wallet]]"\n```'));
  await notebook.rename(path('Purse.md'), "It's “the, purse”.md");
  expect(read()).toContain(
    '> from: told of [[It\'s “the, purse”]] # not of [[Wallet]]\n> push: ["[[It\'s “the, purse”|it]]", "[[Nowhere]]"]',
  );
  expect(notebook.links(path("It's “the, purse”.md")).backlinks).toHaveLength(2);
});

it('a renamed heading is followed in a diagram', async () => {
  await open({ 'Figure.md': FIGURE('Wallet#Size'), 'Wallet.md': '# Wallet\n\n## Size\n' });
  await world.notebook.renameHeading(path('Wallet.md'), 3, 'Size, the whole');
  expect(readFileSync(join(world.root, 'Figure.md'), 'utf8')).toContain(
    '> from: told of [[Wallet#Size, the whole]] # not',
  );
});
