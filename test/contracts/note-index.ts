import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IndexChanges, NoteIndex } from '#core/indexing/note-index.ts';
import type { NotePath } from '#core/note/note.ts';
import { aLink, anIndexedNote } from './an-indexed-note.ts';
import { describeSearch } from './note-index-search.ts';

/** What every index of notes does, whatever it is made of. */
export function describeNoteIndex(name: string, open: () => NoteIndex): void {
  describe(name, () => {
    let index: NoteIndex;
    beforeEach(() => {
      index = open();
    });
    afterEach(() => {
      index.close();
    });
    const commit = (changes: Partial<IndexChanges>): void =>
      index.commit({ put: [], files: [], removed: [], ...changes });
    const path = (text: string): NotePath => text as NotePath;

    it('is empty at first', () => {
      expect(index.files()).toEqual([]);
      expect(index.heads()).toEqual([]);
      expect(index.counts()).toEqual({ notes: 0, links: 0, tags: 0, terms: 0, cards: 0 });
      expect(index.body(path('a.md'))).toBeUndefined();
      expect(index.search({ expression: { kind: 'all' }, limit: 10, offset: 0 })).toEqual({ total: 0, rows: [] });
    });

    it('counts the names of properties, the most frequent first', () => {
      const a = anIndexedNote('a.md', { frontMatter: { lang: 'en', 'Мова оригіналу': null } });
      const b = anIndexedNote('b.md', { frontMatter: { lang: 'hu', author: 'x' } });
      commit({ put: [a, b] });
      expect(index.propertyNames()).toEqual([
        { name: 'lang', notes: 2 },
        { name: 'author', notes: 1 },
        { name: 'Мова оригіналу', notes: 1 },
      ]);
      commit({ removed: [path('b.md')] });
      expect(index.propertyNames()).toEqual([
        { name: 'lang', notes: 1 },
        { name: 'Мова оригіналу', notes: 1 },
      ]);
    });

    it('gives back every fact of a note as it was put in', () => {
      const { file, note } = anIndexedNote('ch1/clv.md', {
        title: 'Пожизненная ценность',
        id: 'customer-lifetime-value' as never,
        lang: 'ru',
        type: 'concept',
        aliases: ['CLV', 'LTV'],
        tags: ['метрики/клиент'],
        headings: ['Формула'],
        blocks: [{ id: 'b1', start: 3, end: 9, line: 2 }],
        terms: ['CLV'],
        cards: [
          {
            kind: 'basic',
            front: 'q',
            back: 'a',
            line: 4,
            block: 'b1',
            hint: null,
            passage: 4,
            tag: 'flashcards/x',
            tags: ['hard'],
          },
          {
            kind: 'cloze',
            front: '客户 […]',
            back: '价值',
            line: 6,
            block: null,
            hint: '2 字',
            passage: 5,
            tag: null,
            tags: [],
          },
        ],
        words: 7,
        body: 'line one\n客户终身价值\n𠀀 end',
        warnings: [{ code: 'simplified', message: 'a long line', line: 3 }],
        mtime: 1700000000000.125,
      });
      const links = [
        aLink('Share of wallet', {
          heading: 'A#B',
          block: null,
          alias: 'wallet',
          embed: true,
          line: 5,
          start: 10,
          end: 30,
          at: 12,
        }),
        aLink('notes/x.md', { kind: 'md', block: 'id', at: null }),
        aLink('https://example.org', { kind: 'external' }),
      ];
      commit({ put: [{ file, note: { ...note, links } }] });

      expect(index.files()).toEqual([file]);
      expect(index.heads()).toEqual([
        {
          path: 'ch1/clv.md',
          title: 'Пожизненная ценность',
          lang: 'ru',
          type: 'concept',
          concept: 'customer-lifetime-value',
          aliases: ['CLV', 'LTV'],
          tags: ['метрики/клиент'],
          mtime: 1700000000000.125,
          words: 7,
        },
      ]);
      expect(index.body(note.path)).toBe(note.body);
      expect(index.headings(note.path)).toEqual(note.headings);
      expect(index.texts([note.path, path('no.md'), note.path])).toEqual([
        { path: note.path, headings: note.headings, body: note.body },
      ]);
      expect(index.headingsAfter('', 9)).toEqual([{ path: note.path, headings: note.headings }]);
      expect(index.headingsAfter(note.path, 9)).toEqual([]);
      expect(index.blocks(note.path)).toEqual(note.blocks);
      expect(index.linksFrom(note.path)).toEqual(links.map((link) => ({ ...link, from: note.path })));
      expect(index.terms()).toEqual(note.terms.map((term) => ({ ...term, path: note.path })));
      expect(index.cards()).toEqual(note.cards.map((card) => ({ ...card, path: note.path })));
      expect(index.cards([path('no.md'), note.path])).toEqual(index.cards());
      expect(index.cards([path('no.md')])).toEqual([]);
      expect(index.warnings()).toEqual([{ path: note.path, code: 'simplified', message: 'a long line', line: 3 }]);
      expect(index.tags()).toEqual([{ name: 'метрики/клиент', notes: 1 }]);
      expect(index.counts()).toEqual({ notes: 1, links: 2, tags: 1, terms: 1, cards: 2 });
    });

    it('finds links by the folded last segment of their target, external ones never', () => {
      const { file, note } = anIndexedNote('from.md');
      const links = [
        aLink('Folder/Ügyfél'),
        aLink('ÜGYFÉL.md', { kind: 'md', line: 2 }),
        aLink('other'),
        aLink('ügyfél', { kind: 'external' }),
      ];
      commit({ put: [{ file, note: { ...note, links } }] });
      expect(index.linksByKey(['ügyfél', 'nobody']).map((link) => link.target)).toEqual(['Folder/Ügyfél', 'ÜGYFÉL.md']);
      expect(index.linksByKey([])).toEqual([]);
      expect([...index.allLinks()].map((link) => link.target)).toEqual(['Folder/Ügyfél', 'ÜGYFÉL.md', 'other']);
    });

    it('replaces a note with all its facts', () => {
      commit({
        put: [
          anIndexedNote('a.md', { body: 'old words', links: ['x'], tags: ['old'], terms: ['t'] }),
          anIndexedNote('b.md', { links: ['x'] }),
        ],
      });
      commit({ put: [anIndexedNote('a.md', { body: 'new words', links: ['y'], tags: ['new'] })] });
      expect(index.body(path('a.md'))).toBe('new words');
      expect(index.linksByKey(['x', 'y']).map((link) => `${link.from} ${link.target}`)).toEqual(['a.md y', 'b.md x']);
      expect(index.tags()).toEqual([{ name: 'new', notes: 1 }]);
      expect(index.terms()).toEqual([]);
      expect(index.counts().notes).toBe(2);
    });

    it('forgets a removed note entirely', () => {
      commit({ put: [anIndexedNote('a.md', { body: 'words', links: ['x'], tags: ['t'], terms: ['t'] })], files: [] });
      commit({ removed: [path('a.md'), path('never-there.md')] });
      expect(index.files()).toEqual([]);
      expect(index.heads()).toEqual([]);
      expect([...index.allLinks()]).toEqual([]);
      expect(index.linksByKey(['x'])).toEqual([]);
      expect(index.tags()).toEqual([]);
      expect(index.terms()).toEqual([]);
      expect(index.body(path('a.md'))).toBeUndefined();
    });

    it('takes a new time of a file whose text is the same without touching its facts', () => {
      const { file, note } = anIndexedNote('a.md', { body: 'words' });
      commit({ put: [{ file, note }] });
      commit({ files: [{ ...file, mtime: 2000 }] });
      expect(index.files()).toEqual([{ ...file, mtime: 2000 }]);
      expect(index.heads()[0]?.mtime).toBe(2000);
      expect(index.body(note.path)).toBe('words');
    });

    it('forgets the facts of a file whose hash became another one', () => {
      const { file, note } = anIndexedNote('a.md', { body: 'words', links: ['x'] });
      commit({ put: [{ file, note }] });
      commit({ files: [{ ...file, hash: 'another' }] });
      expect(index.files()).toEqual([{ ...file, hash: 'another' }]);
      expect(index.heads()).toEqual([]);
      expect(index.linksByKey(['x'])).toEqual([]);
    });

    it('keeps attachments as files only', () => {
      const picture = { path: path('img/a.png'), kind: 'attachment', size: 10, mtime: 5.5, hash: '' } as const;
      commit({ files: [picture] });
      expect(index.files()).toEqual([picture]);
      expect(index.heads()).toEqual([]);
    });

    it('puts a note back that the same commit removes', () => {
      commit({ put: [anIndexedNote('a.md', { body: 'one' })] });
      commit({ removed: [path('a.md')], put: [anIndexedNote('a.md', { body: 'two' })] });
      expect(index.body(path('a.md'))).toBe('two');
      expect(index.files()).toHaveLength(1);
    });

    it('counts a tag spelt in two ways as one, named as the first note spells it', () => {
      commit({
        put: [
          anIndexedNote('b.md', { tags: ['ЦЕНА'] }),
          anIndexedNote('a.md', { tags: ['Цена', 'цена'] }),
          anIndexedNote('c.md', { tags: ['x'] }),
        ],
      });
      expect(index.tags()).toEqual([
        { name: 'Цена', notes: 2 },
        { name: 'x', notes: 1 },
      ]);
    });

    it('keeps what was worked out until the next commit', () => {
      const generation = index.generation();
      index.remember('links', '12', generation);
      index.remember('terms', '3', generation - 1);
      expect(index.remembered('links')).toBe('12');
      expect(index.remembered('terms')).toBeUndefined();
      index.remember('links', '13', generation);
      expect(index.remembered('links')).toBe('13');
      expect(index.generation()).toBe(generation);
      index.commit({ put: [], files: [], removed: ['Anywhere.md' as NotePath] });
      expect(index.remembered('links')).toBeUndefined();
    });

    it('raises its generation with every commit that changes something', () => {
      const before = index.generation();
      commit({});
      expect(index.generation()).toBe(before);
      commit({ put: [anIndexedNote('a.md')] });
      expect(index.generation()).toBeGreaterThan(before);
    });

    describeSearch(() => index);
  });
}
