import { describe, expect, it, onTestFinished } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteNoteIndex } from '#adapters/sqlite/open-note-index.ts';
import { createLiveIndex } from '#core/notebook/live-index.ts';
import { searchNotes, type SearchRequest, type SearchResult } from '#core/notebook/search-notes.ts';
import { parseNote } from '#core/note/parse-note.ts';
import type { NotePath } from '#core/note/note.ts';

const glossary = (lang: string, entries: string): string => `---\nlang: ${lang}\ntype: glossary\n---\n\n${entries}\n`;
const texts: Record<string, string> = {
  'en/Chapter 2.md': glossary(
    'en',
    '- **Needs** — A felt lack. ^customer-needs\n- **Demands** — Wants that can be paid for. ^customer-demands',
  ),
  'zh/第二章.md': glossary(
    'zh',
    '- **需要**——感到缺乏的状态。 ^customer-needs\n    - 勿混淆：需求——那是有购买力的欲望\n- **需求**——有购买力的欲望。 ^customer-demands\n- **价值主张**——许诺的利益。 ^value-proposition',
  ),
  'ru/Глава 2.md': glossary(
    'ru',
    '- **Нужда** — Чувство нехватки. ^customer-needs\n- **Спрос** — Платёжеспособная потребность. ^customer-demands',
  ),
  'ru/Нужда.md': '---\nid: customer-needs\nlang: ru\ntype: concept\n---\n# Нужда\n\nЧего человеку не хватает.\n',
  'en/Shop.md': '# The shop\n\nThe demands of the market and the needs of people.\n',
  'en/Long.md': '# Long\n\nA steam turbine stands in Moscow.\n\nElsewhere the engine is electric.\n',
  'uk/Слова.md': '---\nlang: uk\n---\nМи потребуєм нової назви.\n',
  'hu/Szavak.md': '---\nlang: hu\n---\nA vásárlónak igaza van.\n',
  'en/Homepage.md': '# HOMEPAGE of the shop\n\nThe way in.\n',
  'hu/Célpiac.md': '---\nlang: hu\n---\n# Célpiac\n\nAkiknek szánjuk.\n',
  'en/Other.md': '# Other\n\nThe turbine is old.\n',
};

function search(text: string, options: Omit<SearchRequest, 'text'> = {}, notes = texts): SearchResult {
  const folder = mkdtempSync(join(tmpdir(), 'konspekt-search-'));
  const index = openSqliteNoteIndex({ file: join(folder, 'index.db'), vaultKey: 'notes' });
  onTestFinished(() => {
    index.close();
    rmSync(folder, { recursive: true });
  });
  const live = createLiveIndex(index, () => 'en');
  live.commit({
    put: Object.entries(notes).map(([path, content]) => ({
      file: { path: path as NotePath, kind: 'note' as const, size: 1, mtime: path.length, hash: path },
      note: parseNote(path as NotePath, content),
    })),
    files: [],
    removed: [],
  });
  return searchNotes(live, { text, ...options }, () => 0);
}
const shown = (result: SearchResult): string[] =>
  result.hits.map(({ path, concept, why }) => `${path} ${concept ?? '-'} ${why[0]}`);

describe('searching for a concept', () => {
  it('shows where it is told of in every language, that of the reader first, then the notes that use the word', () => {
    const result = search('needs');
    expect(shown(result)).toEqual([
      'en/Chapter 2.md customer-needs concept',
      'ru/Нужда.md customer-needs concept',
      'ru/Глава 2.md customer-needs concept',
      'zh/第二章.md customer-needs concept',
      'en/Shop.md - body',
    ]);
    expect(result.concepts).toEqual(['customer-needs']);
    expect(result.total).toBe(5);
    expect(shown(search('нужды', { fromLang: 'zh' }))[0]).toBe('zh/第二章.md customer-needs concept');
  });

  it('says by which name, and shows its definition', () => {
    const [hit] = search('demand').hits;
    expect(hit).toMatchObject({
      path: 'en/Chapter 2.md',
      title: 'Demands',
      line: 7,
      via: { name: 'Demands', lang: 'en', status: 'preferred' },
    });
    expect(hit?.snippet.map((part) => part.text).join('')).toBe('Wants that can be paid for.');
  });

  it('shows both concepts of a word that may mean two', () => {
    const result = search('需求', { fromLang: 'zh' });
    expect(result.concepts.slice(0, 2)).toEqual(['customer-demands', 'customer-needs']);
    expect(result.hits[0]).toMatchObject({ path: 'zh/第二章.md', concept: 'customer-demands' });
    expect(result.hits.slice(0, 3).map(({ concept }) => concept)).toContain('customer-needs');
  });

  it('tells of what a word of another language names, in that language, before other places', () => {
    const result = search(
      '需求',
      {
        fromLang: 'en',
      },
      {
        ...texts,
        'zh/需求.md': '---\nid: customer-demands\nlang: zh\ntype: concept\n---\n# 需求\n\n有购买力的欲望。\n',
      },
    );
    expect(shown(result).slice(0, 4)).toEqual([
      'en/Chapter 2.md customer-demands concept',
      'en/Chapter 2.md customer-needs concept',
      'zh/需求.md customer-demands concept',
      'zh/第二章.md customer-demands concept',
    ]);
  });

  it('goes page by page', () => {
    const all = search('needs').hits.map(({ path }) => path);
    const pages = [0, 2, 4, 6].map((offset) => search('needs', { limit: 2, offset }).hits.map(({ path }) => path));
    expect(pages.flat()).toEqual(all);
  });

  it('takes beginnings of words, filters and what is excluded for what they are', () => {
    for (const query of ['need*', 'needs -people', 'needs lang:en', 'needs OR demands', 'title:needs'])
      expect(search(query).hits.map(({ why }) => why)).not.toContainEqual(['concept']);
  });
});

describe('a slip of the keyboard', () => {
  it.each([
    ['turbnie', 'en/Other.md', 'turbine'],
    ['elecctric', 'en/Long.md', 'electric'],
    ['Платёжеспосбная', 'ru/Глава 2.md', 'платёжеспособная'],
    ['нехвтки', 'ru/Глава 2.md', 'нехватки'],
    ['потрбуєм', 'uk/Слова.md', 'потребуєм'],
    ['vásárllónak', 'hu/Szavak.md', 'vásárlónak'],
    ['vasarolnak', 'hu/Szavak.md', 'vásárlónak'],
    ['价直主张', 'zh/第二章.md', '价值主张'],
    ['价值张主', 'zh/第二章.md', '价值主张'],
  ])('in “%s” is seen, and what was meant is offered', (typed, path, meant) => {
    const { hits, didYouMean } = search(typed);
    expect(didYouMean).toBe(meant);
    expect(hits[0]).toMatchObject({ path, why: expect.arrayContaining(['similar']) });
  });

  it('is looked for only where a word stands in no note', () => {
    expect(search('turbine').didYouMean).toBeNull();
    expect(search('turbines').didYouMean).toBeNull();
    expect(search('steam turbin', { unfinished: true }).didYouMean).toBeNull();
    expect(search('steam of the turbnie').didYouMean).toBe('steam of the turbine');
  });

  it('is no word of a question that this notebook lacks, where no note has the others and one like it', () => {
    const { hits, didYouMean } = search('Which people have sold demands?');
    expect(didYouMean).toBeNull();
    expect(hits.map(({ path }) => path)).toContain('en/Shop.md');
    expect(hits.map(({ path }) => path)).not.toContain('en/Other.md');
  });

  it('is not guessed of short words, numbers and what is quoted, or when that is not wanted', () => {
    for (const query of ['ald', '2O26', '"turbnie"', 'turbni*', '需望', '价直主长'])
      expect(search(query).didYouMean, query).toBeNull();
    expect(search('turbnie', { tolerant: false })).toMatchObject({ didYouMean: null, total: 0 });
  });
});

describe('searching for more words than any note has', () => {
  it('shows notes with some of them, the most fitting first, and says so', () => {
    const { hits } = search('Which steam turbine did Berlin have?');
    expect(hits[0]).toMatchObject({ path: 'en/Long.md', why: ['partial', 'body'] });
    expect(hits.map(({ path }) => path)).toContain('en/Other.md');
  });

  it('puts those with all words before them', () => {
    const paths = search('old turbine').hits.map(({ path, why }) => `${path} ${why.includes('partial')}`);
    expect(paths).toEqual(['en/Other.md false', 'en/Long.md true']);
  });

  it('keeps to what is quoted while that is found', () => {
    expect(search('"steam turbine" Berlin').hits.map(({ path }) => path)).toEqual(['en/Long.md']);
    expect(search('"turbine steam"').hits.map(({ why }) => why[0])).toEqual(['partial', 'partial']);
  });

  it('never shows what is excluded', () => {
    expect(search('steam turbine Berlin -Moscow').hits.map(({ path }) => path)).toEqual(['en/Other.md']);
  });
});

describe('operators', () => {
  it('finds what tells of a concept by any of its names', () => {
    const paths = ['en/Chapter 2.md', 'ru/Глава 2.md', 'ru/Нужда.md', 'zh/第二章.md'];
    for (const query of ['concept:customer-needs', 'concept:нужды', 'concept:"need"'])
      expect(
        search(query)
          .hits.map(({ path }) => path)
          .toSorted(),
      ).toEqual(paths);
    expect(search('concept:nothing').total).toBe(0);
  });

  it('shows the line, section or match it found', () => {
    const [line] = search('line:(turbine Moscow)').hits;
    expect(line).toMatchObject({ path: 'en/Long.md', line: 3, why: ['body'] });
    const [match] = search('/eng\\w+/').hits;
    expect(match?.snippet.filter(({ hit }) => hit)).toEqual([{ text: 'engine', hit: true }]);
    expect(match).toMatchObject({ line: 5, why: ['body'] });
  });

  it('says what it did not understand, and that a pattern took too long', () => {
    expect(search('lnag:en turbine').notices.map(({ text }) => text)).toEqual([
      '“lnag:” is not an operator and was searched for as a word; perhaps “lang:” was meant.',
    ]);
    expect(search('/(\\w+\\s?)+[^\\w\\s.]{9}/').notices.map(({ code }) => code)).toEqual(['slow-query']);
  });
});

describe('arranging hits', () => {
  const paths = (result: SearchResult): string[] => result.hits.map(({ path }) => path);

  it('sorts by name as people do, and by time, notes with some of the words behind', () => {
    expect(search('lang:en OR turbine', { sort: 'name' }).hits.map(({ title }) => title)).toEqual([
      'Chapter 2',
      'Long',
      'Other',
    ]);
    expect(paths(search('turbine', { sort: 'time' }))).toEqual(['en/Other.md', 'en/Long.md']);
    expect(paths(search('old turbine', { sort: 'name' }))).toEqual(['en/Other.md', 'en/Long.md']);
    const all = paths(search('needs', { sort: 'name' }));
    expect([0, 2, 4].flatMap((offset) => paths(search('needs', { sort: 'name', limit: 2, offset })))).toEqual(
      all.slice(0, 6),
    );
  });

  it('puts what tells of a concept together, with its other languages', () => {
    const result = search('needs', { byConcept: true });
    expect(shown(result)).toEqual(['en/Chapter 2.md customer-needs concept', 'en/Shop.md - body']);
    expect(result.total).toBe(2);
    expect(result.hits[0]?.others).toEqual([
      { path: 'ru/Нужда.md', title: 'Нужда', lang: 'ru', line: null },
      { path: 'zh/第二章.md', title: '需要', lang: 'zh', line: 6 },
    ]);
  });
});

describe('a word inside another', () => {
  it('is found in the names of notes, apart from those that have it as a word', () => {
    expect(shown(search('page'))).toEqual(['en/Homepage.md - inside']);
    expect(shown(search('piac'))).toEqual(['hu/Célpiac.md - inside']);
    expect(shown(search('turbine'))).toHaveLength(2);
  });

  it('comes on the first page after the best, where many notes have it as a word, and on no other page', () => {
    const notes = {
      ...texts,
      'en/Pages.md': '# Pages\n\nOf a book.\n',
      ...Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`en/${at}.md`, `# Note ${at}\n\nA page.\n`])),
    };
    const paths = (result: SearchResult): string[] => result.hits.map(({ path }) => path);
    const all = search('page', {}, notes);
    expect(all.total).toBe(13);
    expect(paths(all)[0]).toBe('en/Pages.md');
    expect(shown(all)[7]).toBe('en/Homepage.md - inside');
    expect(new Set(paths(all)).size).toBe(13);
    const inPages = [0, 5, 10].flatMap((offset) => paths(search('page', { limit: 5, offset }, notes)));
    expect(inPages).toEqual(paths(all));
  });

  it('is not looked for where it is short, quoted, one of several, or not wanted', () => {
    expect(shown(search('pag'))).toEqual([]);
    expect(shown(search('"page"'))).toEqual([]);
    expect(shown(search('tag:page'))).toEqual([]);
    expect(shown(search('page', { tolerant: false }))).toEqual([]);
  });
});
