import type { Root } from 'hast';
import type { NoteFiles } from '#core/indexing/note-files.ts';
import type { FrontMatter, Heading, NotePath, NoteWarning } from '#core/note/note.ts';
import { foldName } from '#core/note/link-key.ts';
import { parseMarkdown } from '#core/note/parse-markdown.ts';
import { parseNote } from '#core/note/parse-note.ts';
import { renderNote } from '#core/note/view/render-note.ts';
import type { LiveIndex } from './live-index.ts';

export type Translation = { readonly path: NotePath; readonly lang: string; readonly title: string };

/**
 * A note made ready for reading. `tree` is sanitised and needs no further trust. Where the window has to act, elements carry data properties:
 * `a[data-link=note][data-path][data-fragment?]` a note of the vault · `a[data-link=missing][data-target]` no such note ·
 * `a[data-link=external][href]` · `a[data-link=file][data-path]` an attachment · `a[data-link=tag][data-tag]` ·
 * `img|audio|video|iframe[data-path]` an attachment to show (the window makes the address) ·
 * `img[data-remote]` a remote image that is not loaded, its address in `data-remote` ·
 * `div[data-callout][data-fold?]` with `div[data-callout-title]` first · `div[data-embed][data-path]` an embedded note's content ·
 * `div[data-embed-error=missing|recursion|depth][data-target]` · `span|div[data-math]` KaTeX already set, source in `data-math` ·
 * `pre[data-language]` highlighted code · `[data-line]` on blocks, line in the file · heading and block elements carry `id`.
 */
export type NoteView = {
  readonly path: NotePath;
  readonly title: string;
  readonly lang: string | null;
  readonly type: string | null;
  readonly concept: string | null;
  readonly hash: string;
  readonly mtime: number;
  readonly properties: FrontMatter;
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
  readonly headings: readonly Heading[];
  readonly words: number;
  readonly warnings: readonly NoteWarning[];
  /** True when the title already stands as the first heading of the text. */
  readonly titleInText: boolean;
  readonly tree: Root;
  /** Notes of the same concept in other languages. */
  readonly translations: readonly Translation[];
};

/** Reads and renders a note from its file: what is on disk counts, whether or not the index knows it yet. */
export async function readNoteView(files: NoteFiles, live: LiveIndex, path: NotePath): Promise<NoteView> {
  const { text, hash, mtime } = files.read(path);
  const note = parseNote(path, text);
  const { tree } = parseMarkdown(text);
  const rendered = await renderNote(
    { path, tree, text },
    {
      resolve: (link, from) => {
        if (link.kind === 'external') return { status: 'external', path: null, kind: null };
        const lang = from === path ? note.lang : (live.resolver.get(from)?.lang ?? null);
        const resolution = live.resolver.resolve({ kind: link.kind, target: link.target }, { path: from, lang });
        return resolution ?? { status: 'unresolved', path: null, kind: null };
      },
      readNote: (embedded) => {
        if (files.stat(embedded) === undefined) return undefined;
        const { text: embeddedText } = files.read(embedded);
        const title = live.heads.get(embedded)?.title ?? embedded;
        return { tree: parseMarkdown(embeddedText).tree, text: embeddedText, title };
      },
      headings: (other) => (live.known.has(other) ? live.index.headings(other) : undefined),
    },
  );
  const first = note.headings[0];
  return {
    path,
    title: note.title,
    lang: note.lang,
    type: note.type,
    concept: note.id,
    hash,
    mtime,
    properties: note.frontMatter,
    aliases: note.aliases,
    tags: note.tags.map((tag) => tag.name),
    headings: note.headings,
    words: note.words,
    warnings: note.warnings,
    titleInText: first !== undefined && first.level === 1 && foldName(first.text) === foldName(note.title),
    tree: rendered,
    translations: note.id === null ? [] : translations(live, path, note.id, note.lang),
  };
}

function translations(live: LiveIndex, path: NotePath, concept: string, lang: string | null): readonly Translation[] {
  const id = foldName(concept);
  return [...live.heads.values()]
    .filter((head) => head.path !== path && head.concept !== null && head.lang !== null && head.lang !== lang && foldName(head.concept) === id)
    .map((head) => ({ path: head.path, lang: head.lang ?? '', title: head.title }))
    .toSorted((a, b) => (a.lang < b.lang ? -1 : a.lang > b.lang ? 1 : a.path < b.path ? -1 : 1));
}
