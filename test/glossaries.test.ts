import { existsSync, globSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteNoteIndex } from '#adapters/sqlite/open-note-index.ts';
import type { NoteIndex } from '#core/indexing/note-index.ts';
import { createLiveIndex, type LiveIndex } from '#core/notebook/live-index.ts';
import { searchNotes } from '#core/notebook/search-notes.ts';
import { parseNote } from '#core/note/parse-note.ts';
import type { Note, NotePath } from '#core/note/note.ts';
import { analyse } from '#core/words/analyse.ts';

const langs = ['en', 'ru', 'uk', 'zh', 'hu'] as const;
const shared = join(import.meta.dirname, '../../shared');
const notes: Note[] = globSync('**/*.md', { cwd: 'notes' })
  .map((path) => path.replaceAll('\\', '/').normalize('NFC') as NotePath)
  .map((path) => parseNote(path, readFileSync(`notes/${path}`, 'utf8')));
const glossaries = (lang: string): Note[] => notes.filter((note) => note.type === 'glossary' && note.lang === lang);
const idsOf = (lang: string): string[] => glossaries(lang).flatMap(({ terms }) => terms.map(({ concept }) => concept));

describe.each(langs)('the glossary in %s', (lang) => {
  it('has eight chapters and 96 concepts, each once, the same as in English', () => {
    expect(glossaries(lang).map(({ id }) => id)).toHaveLength(8);
    const ids = idsOf(lang);
    expect(new Set(ids).size).toBe(96);
    expect(ids.toSorted()).toEqual(idsOf('en').toSorted());
  });

  it('defines every term and names its source and what it touches', () => {
    for (const { concept, term, definition, source, related } of glossaries(lang).flatMap((note) => note.terms)) {
      expect(term, concept).not.toBe('');
      expect(definition.length, concept).toBeGreaterThan(lang === 'zh' ? 15 : 40);
      expect(source?.length, concept).toBeGreaterThan(5);
      expect(related.length, concept).toBeGreaterThan(0);
      expect(related, concept).not.toContain(concept);
    }
  });

  it('calls no two concepts the same', () => {
    const owners = new Map<string, Set<string>>();
    for (const { concept, term, names } of glossaries(lang).flatMap((note) => note.terms))
      for (const name of [term, ...names.filter(({ status }) => status === 'accepted').map((one) => one.name)]) {
        const key = analyse(name).join(' ');
        owners.set(key, (owners.get(key) ?? new Set()).add(concept));
      }
    expect([...owners].filter(([, concepts]) => concepts.size > 1)).toEqual([]);
  });
});

describe.skipIf(!existsSync(join(shared, 'domain')))('the glossaries beside the register they grew from', () => {
  it('has every concept and no other', () => {
    const rows = readFileSync(join(shared, 'domain/concepts.tsv'), 'utf8').trim().split('\n').slice(1);
    expect(idsOf('en').toSorted()).toEqual(rows.map((row) => row.split('\t')[0]).toSorted());
  });

  it.each(langs)('shares no run of eight words with the texts it grew from, in %s', (lang) => {
    const seeds = readdirSync(join(shared, 'seeds')).map((name) => readFileSync(join(shared, 'seeds', name), 'utf8'));
    const length = lang === 'zh' ? 13 : 8;
    const runs = (text: string): string[] => {
      const words = analyse(text);
      return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
    };
    const theirs = new Set(seeds.flatMap(runs));
    const own = glossaries(lang).flatMap(({ body }) => runs(body));
    expect(own.length).toBeGreaterThan(3000);
    expect(own.filter((run) => theirs.has(run))).toEqual([]);
  });
});

describe('looking a concept up', () => {
  let folder: string;
  let index: NoteIndex;
  let live: LiveIndex;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'konspekt-glossaries-'));
    index = openSqliteNoteIndex({ file: join(folder, 'index.db'), vaultKey: 'notes' });
    live = createLiveIndex(index, () => null);
    live.commit({
      put: notes.map((note) => ({ file: { path: note.path, kind: 'note', size: 1, mtime: 1, hash: note.path }, note })),
      files: [],
      removed: [],
    });
  });
  afterAll(() => {
    index.close();
    rmSync(folder, { recursive: true });
  });

  it.each(langs)(
    'finds it among the first three by its term in any language, for a reader of %s',
    { timeout: 60_000 },
    (reader) => {
      const asked = langs.flatMap((lang) =>
        glossaries(lang).flatMap(({ terms }) => terms.map(({ term, concept }) => ({ term, concept, lang }))),
      );
      expect(asked).toHaveLength(5 * 96);
      const missed = asked.filter(({ term, concept }) => {
        const { hits } = searchNotes(live, { text: term, limit: 3, fromLang: reader }, () => 0);
        return !hits.some((hit) => hit.concept === concept);
      });
      expect(missed.length / asked.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.02);
    },
  );

  it('shows it first in the language of the reader', () => {
    for (const reader of langs) {
      const { hits } = searchNotes(live, { text: '客户关系管理', limit: 12, fromLang: reader }, () => 0);
      expect(hits[0]).toMatchObject({ concept: 'customer-relationship-management', lang: reader });
      expect(new Set(hits.map(({ lang }) => lang)).size).toBe(5);
    }
  });
});
