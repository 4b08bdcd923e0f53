import { mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { aNotebookOnDisk, type DiskNotebook } from './notebook-on-disk.ts';

let world: DiskNotebook;
beforeEach(() => {
  world = aNotebookOnDisk();
});
afterEach(() => world.close());

async function withNotes(texts: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(world.root, path)), { recursive: true });
    writeFileSync(join(world.root, path), text);
  }
  await world.notebook.synchronise();
}
const read = (path: string): string => readFileSync(join(world.root, path), 'utf8');
const at = (path: string): NotePath => path as NotePath;

describe('links of a note', () => {
  it('shows who links here, with the sentence around the link', async () => {
    await withNotes({ 'a.md': 'First. A sentence with [[b|words]] in it! Last.', 'b.md': 'B' });
    expect(world.notebook.links(at('b.md')).backlinks).toMatchObject([
      {
        path: 'a.md',
        line: 1,
        context: 'A sentence with words in it!',
        mark: [16, 21],
        link: { status: 'resolved', alias: 'words' },
      },
    ]);
  });

  it('shows a concept by its name where a link says its bare id, in the language of the linking note', async () => {
    await withNotes({
      'en/Value.md': '---\nid: customer-value\nlang: en\ntitle: Customer value\n---\n',
      'ru/Словарь.md':
        '---\ntype: glossary\nlang: ru\n---\n\n- **Ценность** — польза за вычетом затрат. ^customer-value\n',
      'ru/Заметка.md': '---\nlang: ru\n---\n[[customer-value]] и [[customer-value|слова]]',
      'en/Note.md': '---\nlang: en\n---\n[[customer-value]]',
    });
    const words = async (path: string): Promise<string> => JSON.stringify((await world.notebook.note(at(path))).tree);
    expect(await words('en/Note.md')).toContain('"value":"Customer value"');
    expect(await words('ru/Заметка.md')).toMatch(/"value":"Ценность".*"value":"слова"/);
  });

  it('finds the names of a note in other notes, longest first, and leaves out lines that link to it', async () => {
    await withNotes({
      'Value.md': '---\ntitle: Customer value\naliases: [客户价值]\n---\n',
      'a.md': 'Speaks of customer value here.\n\nAnd [[Value]] beside Customer Value is linked.\n\n我们讨论客户价值。',
      'b.md': 'Nothing of the kind.',
    });
    expect(world.notebook.links(at('Value.md')).mentions).toMatchObject([
      { path: 'a.md', line: 1, text: 'customer value', term: 'Customer value' },
      { path: 'a.md', line: 5, text: '客户价值', term: '客户价值', context: '我们讨论客户价值。' },
    ]);
  });
});

it('finds the names of a note in every form of their words', async () => {
  await withNotes({
    'ru.md': '---\ntitle: Доля кошелька\nlang: ru\n---\n',
    'uk.md': '---\ntitle: Цінність клієнта\nlang: uk\n---\n',
    'hu.md': '---\ntitle: Ügyfél\nlang: hu\n---\n',
    'en.md': '---\ntitle: Customer journey\naliases: [SMS]\nlang: en\n---\n',
    'a.md':
      'Спорят о доле кошельков.\n\nГоворимо про цінності клієнтів.\n\nAz ügyfelek és az ügyfélnek is.\n\nTwo customers’ journeys; customer journeys by SMS, not sm.',
  });
  const texts = (path: string): string[] => world.notebook.links(at(path)).mentions.map(({ text }) => text);
  expect(texts('ru.md')).toEqual(['доле кошельков']);
  expect(texts('uk.md')).toEqual(['цінності клієнтів']);
  expect(texts('hu.md')).toEqual(['ügyfelek', 'ügyfélnek']);
  expect(texts('en.md')).toEqual(['customers’ journeys', 'customer journeys', 'SMS']);
});

it('says of a note read before it was indexed that this reading ran ahead', async () => {
  await withNotes({ 'a.md': 'one' });
  writeFileSync(join(world.root, 'b.md'), 'two');
  writeFileSync(join(world.root, 'a.md'), 'one, changed');
  const ahead = async (path: string): Promise<boolean> => (await world.notebook.note(at(path))).ahead;
  expect([await ahead('a.md'), await ahead('b.md')]).toEqual([true, true]);
  await world.notebook.synchronise();
  expect([await ahead('a.md'), await ahead('b.md')]).toEqual([false, false]);
});

it('knows a folder again that has not changed, without reading what the index holds of each file', async () => {
  await withNotes({ 'a.md': 'one', 'b.md': '[[a]]' });
  const again = aNotebookOnDisk({ root: world.root, index: world.index });
  const files = vi.spyOn(world.index, 'files');
  expect(await again.notebook.synchronise()).toMatchObject({ added: 0, changed: 0, removed: 0 });
  expect(again.notebook.sync()).toMatchObject({ phase: 'ready', notes: 2 });
  expect(files).not.toHaveBeenCalled();
  expect(again.notebook.links(at('a.md')).backlinks).toHaveLength(1);
  writeFileSync(join(world.root, 'b.md'), 'no link');
  await again.notebook.synchronise();
  expect(again.notebook.links(at('a.md')).backlinks).toHaveLength(0);
});

describe('renaming', () => {
  it('shows first what it would change, then changes exactly that, and takes it back to the letter', async () => {
    const texts = {
      'Old name.md': '# One\r\n',
      'a.md': 'See [[Old name|it]]\r\nand [t](<Old name.md#One> "x").\r\n',
      'b.md': '[[other]]\n',
    };
    await withNotes(texts);
    const plan = await world.notebook.previewRename(at('Old name.md'), 'deep/New name');
    expect(plan).toEqual({
      moved: { from: 'Old name.md', to: 'deep/New name.md' },
      edits: [
        { path: 'a.md', line: 1, before: '[[Old name|it]]', after: '[[New name|it]]' },
        { path: 'a.md', line: 2, before: '[t](<Old name.md#One> "x")', after: '[t](<deep/New name.md#One> "x")' },
      ],
    });
    expect(read('a.md')).toBe(texts['a.md']);
    expect(await world.notebook.rename(at('Old name.md'), 'deep/New name')).toEqual(plan);
    expect(read('a.md')).toBe('See [[New name|it]]\r\nand [t](<deep/New name.md#One> "x").\r\n');
    await world.notebook.undo();
    expect(Object.fromEntries(Object.keys(texts).map((path) => [path, read(path)]))).toEqual(texts);
    await expect(world.notebook.undo()).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });

  it('rewrites a link that would go on by the title alone: other editors know notes by their files', async () => {
    await withNotes({ 'Churn.md': '# Churn\n', 'a.md': '[[Churn]]' });
    await world.notebook.rename(at('Churn.md'), 'Customer churn');
    expect(read('a.md')).toBe('[[Customer churn]]');
  });

  it('refuses names that are taken, leave the notebook, or that links could not write', async () => {
    await withNotes({ 'a.md': 'a', 'b.md': 'b', 'f/c.md': 'c' });
    await expect(world.notebook.rename(at('a.md'), 'b')).rejects.toMatchObject({ code: 'note-exists' });
    await expect(world.notebook.rename(at('a.md'), '../b')).rejects.toMatchObject({ code: 'path-invalid' });
    await expect(world.notebook.rename(at('a.md'), 'x|y')).rejects.toMatchObject({ code: 'path-invalid' });
    await expect(world.notebook.rename(at('f'), 'f/g')).rejects.toMatchObject({ code: 'path-invalid' });
    await expect(world.notebook.rename(at('none.md'), 'x')).rejects.toMatchObject({ code: 'note-not-found' });
  });

  it('does not overwrite a note that changed since, and changes no link then', async () => {
    await withNotes({ 'a.md': '[[b]]', 'b.md': 'b', 'c.md': '[[b]]' });
    writeFileSync(join(world.root, 'a.md'), 'something else and [[b]]');
    await world.notebook.rename(at('b.md'), 'd');
    expect(read('a.md')).toBe('something else and [[d]]');
  });

  it('offers to mend the links when another program renamed a note', async () => {
    await withNotes({ 'a.md': '[[old]] and [[old#Part|x]]', 'old.md': '# Part\n\nIts text.' });
    renameSync(join(world.root, 'old.md'), join(world.root, 'new.md'));
    await world.notebook.synchronise();
    const [move] = await world.notebook.moves();
    expect(move).toMatchObject({
      from: 'old.md',
      to: 'new.md',
      edits: [{ after: '[[new]]' }, { after: '[[new#Part|x]]' }],
    });
    expect(read('a.md')).toContain('[[old]]');
    await world.notebook.settleMove({ from: at('old.md'), to: at('new.md'), accept: true });
    expect(read('a.md')).toBe('[[new]] and [[new#Part|x]]');
    expect(await world.notebook.moves()).toEqual([]);
    await world.notebook.undo();
    expect(read('a.md')).toBe('[[old]] and [[old#Part|x]]');
  });

  it('renames a heading in every link that names it, also within a chain and a Markdown link', async () => {
    await withNotes({
      'n.md': '# Top\n\n## Old *part* ##\n\n### Deep\n\n[[#Old part]]\n',
      'a.md': '[[n#Old part]] [[n#Top#old part#Deep|x]] [t](n.md#Old%20part) [[n#Deep]]\n',
    });
    await world.notebook.renameHeading(at('n.md'), 3, 'New part');
    expect(read('n.md')).toBe('# Top\n\n## New part ##\n\n### Deep\n\n[[#New part]]\n');
    expect(read('a.md')).toBe('[[n#New part]] [[n#Top#New part#Deep|x]] [t](n.md#New%20part) [[n#Deep]]\n');
    await world.notebook.undo();
    expect(read('n.md')).toContain('## Old *part* ##');
  });
});

describe('the notes changed last', () => {
  it('come newest first, as many as are asked for', async () => {
    await withNotes({ 'a.md': '# Old', 'b.md': '---\nlang: hu\n---\n# Új', 'c.md': 'Middle' });
    for (const [path, day] of [
      ['a.md', 1],
      ['b.md', 3],
      ['c.md', 2],
    ] as const)
      utimesSync(join(world.root, path), new Date(2024, 0, day), new Date(2024, 0, day));
    await world.notebook.synchronise();
    expect(world.notebook.recent().map(({ path }) => path)).toEqual(['b.md', 'c.md', 'a.md']);
    expect(world.notebook.recent(1)).toEqual([
      { path: 'b.md', title: 'Új', lang: 'hu', mtime: new Date(2024, 0, 3).getTime() },
    ]);
  });
});

describe('saving', () => {
  it('is searchable at once, refuses to write over a foreign change, and keeps what it replaced', async () => {
    await withNotes({ 'a.md': 'first words' });
    const { hash } = world.notebook.source(at('a.md'));
    await world.notebook.save(at('a.md'), 'second thoughts', hash);
    expect(world.notebook.search({ text: 'thoughts' }).hits).toMatchObject([{ path: 'a.md' }]);
    await expect(world.notebook.save(at('a.md'), 'third', hash)).rejects.toMatchObject({ code: 'note-changed' });
    const [snapshot] = world.notebook.snapshots(at('a.md'));
    await world.notebook.restore(at('a.md'), snapshot?.id ?? '');
    expect(read('a.md')).toBe('first words');
  });

  it('brings a removed note back', async () => {
    await withNotes({ 'a.md': 'words' });
    await world.notebook.remove(at('a.md'));
    expect(world.notebook.tree().notes).toEqual([]);
    await world.notebook.undo();
    expect(read('a.md')).toBe('words');
    expect(world.notebook.tree().notes).toMatchObject([{ path: 'a.md' }]);
  });
});

describe('renaming with the title', () => {
  const rename = (from: string, to: string, title = true) => world.notebook.rename(at(from), to, { title });

  it('changes the first heading and the links to it, and takes all of it back in one step', async () => {
    const texts = { 'en/Old.md': '# Old\n\nSee [[#Old]].\n', 'b.md': '[[Old]] [[Old#Old]] [[Old|it]]\n' };
    await withNotes(texts);
    await rename('en/Old.md', 'en/New');
    expect(read('en/New.md')).toBe('# New\n\nSee [[#New]].\n');
    expect(read('b.md')).toBe('[[New]] [[New#New]] [[New|it]]\n');
    expect(world.notebook.tree().notes.map(({ title }) => title)).toContain('New');
    await world.notebook.undo();
    expect(read('en/Old.md')).toBe(texts['en/Old.md']);
    expect(read('b.md')).toBe(texts['b.md']);
    expect(
      world.notebook
        .tree()
        .notes.map(({ path }) => path)
        .toSorted(),
    ).toEqual(['b.md', 'en/Old.md']);
  });

  it('changes the property, its quotes and the rest of the file kept', async () => {
    await withNotes({ 'Old.md': "---\ntitle: 'Old'\nlang: en # kept\n---\nWords.\n" });
    await rename('Old.md', 'New');
    expect(read('New.md')).toMatch(/^---\ntitle: '?New'?\nlang: en # kept\n---\nWords\.\n$/);
    await world.notebook.undo();
    expect(read('Old.md')).toBe("---\ntitle: 'Old'\nlang: en # kept\n---\nWords.\n");
  });

  it.each([
    ['the title is another one', '# Other\n', true],
    ['it is not asked for', '# Old\n', false],
    ['the note has none', 'Words.\n', true],
    ['only the folder changes', '# Old\n', true, 'en/Old'],
  ])('leaves the text when %s', async (_, text, title, to = 'New') => {
    await withNotes({ 'Old.md': text });
    const { moved } = await rename('Old.md', to, title);
    expect(read(moved.to)).toBe(text);
    await world.notebook.undo();
    expect(read('Old.md')).toBe(text);
  });
});
