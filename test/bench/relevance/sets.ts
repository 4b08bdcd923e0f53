import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

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
