import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { foldName } from '#core/note/link-key.ts';
import type { NotePath } from '#core/note/note.ts';
import { parseNote } from '#core/note/parse-note.ts';
import { createLinkResolver } from '#core/note/resolve-link.ts';

export type Doc = { readonly id: string; readonly title: string; readonly text: string; readonly lang: string | null };
export type Query = { readonly q: string; readonly rel: readonly string[]; readonly kind: string };
/** A collection of documents with questions and the documents that answer them. */
export type RelevanceSet = {
  readonly name: string;
  readonly lang: string;
  readonly docs: readonly Doc[];
  readonly queries: readonly Query[];
};

type Stored = {
  readonly meta: { readonly corpus?: string; readonly lang: string };
  readonly docs?: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly queries: readonly { readonly q: string; readonly rel: readonly string[]; readonly kind?: string }[];
};

/** The sets of the shared folder: parallel questions (xquad) and the links of vaults, by kind. */
export function sharedSets(shared: string): RelevanceSet[] {
  const folder = join(shared, 'relevance');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !/^(?:morph|seg)\./.test(name))
    .map((name) => {
      const { meta, docs, queries } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Stored;
      return {
        name: name.replace(/\.json$/, ''),
        lang: meta.lang,
        docs:
          docs === undefined
            ? notesBelow(join(shared, meta.corpus ?? ''))
            : docs.map((doc) => ({ ...doc, id: `${doc.id}.md`, lang: null })),
        queries: queries.map(({ q, rel, kind }) => ({
          q,
          rel: docs === undefined ? rel : rel.map((id) => `${id}.md`),
          kind: kind ?? 'question',
        })),
      };
    });
}

/** Titles and the words of links as queries, for each vault that no stored set is made of. */
export function vaultSets(shared: string, known: readonly RelevanceSet[]): RelevanceSet[] {
  const folder = join(shared, 'vaults');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !known.some(({ name }) => name === entry.name))
    .map(({ name }) => {
      const docs = notesBelow(join(folder, name));
      return { name, lang: name.slice(0, 2) === 'zh' ? 'zh' : 'en', docs, queries: askedByVault(docs) };
    });
}

/** So many queries of a kind, spread over the vault. */
const MOST_QUERIES = 150;

function askedByVault(docs: readonly Doc[]): Query[] {
  const notes = docs.map(({ id, text }) => parseNote(id as NotePath, text));
  const resolver = createLinkResolver(
    notes.map(({ path, title, aliases }) => ({ path, kind: 'note', title, aliases })),
    () => null,
  );
  const named = new Map(docs.map(({ id, title }) => [id, foldName(title)]));
  const targets = new Map<string, Set<string>>();
  for (const { path, links } of notes)
    for (const { kind, target, alias, heading } of links) {
      if (kind === 'external' || alias === null || heading !== null || !/\p{L}{2}/u.test(alias)) continue;
      const found = resolver.resolve({ kind, target }, { path })?.path;
      if (found === undefined || found === path || named.get(found) === foldName(alias)) continue;
      targets.set(alias, (targets.get(alias) ?? new Set()).add(found));
    }
  const anchors = [...targets].map(([q, rel]): Query => ({ q, rel: [...rel], kind: 'anchor' }));
  const byTitle = Map.groupBy(docs, ({ title }) => title);
  const titles = [...byTitle].map(([q, all]): Query => ({ q, rel: all.map(({ id }) => id), kind: 'title' }));
  return [...spread(anchors), ...spread(titles)];
}

function spread(queries: readonly Query[]): readonly Query[] {
  const step = Math.max(1, Math.floor(queries.length / MOST_QUERIES));
  return queries.filter((_, at) => at % step === 0).slice(0, MOST_QUERIES);
}

function notesBelow(folder: string): Doc[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return {
        id: relative(folder, path).normalize('NFC'),
        title: entry.name.replace(/\.md$/, '').normalize('NFC'),
        text: readFileSync(path, 'utf8'),
        lang: null,
      };
    });
}
