import type { Root } from 'hast';
import type { NoteFiles } from '#core/indexing/note-files.ts';
import type { ConceptId, FrontMatter, Heading, NotePath, NoteWarning } from '#core/note/note.ts';
import { foldName } from '#core/note/link-key.ts';
import { parseMarkdown } from '#core/note/parse-markdown.ts';
import { parseNote } from '#core/note/parse-note.ts';
import { cutTree, READING_LIMIT } from '#core/note/view/cut-tree.ts';
import { markLongWords } from '#core/note/view/long-words.ts';
import { renderNote } from '#core/note/view/render-note.ts';
import type { LiveIndex } from './live-index.ts';
import { findTranslations, type Translation } from './translations.ts';

/**
 * A note made ready for reading. `tree` is sanitised and needs no further trust: elements and text only, and no address but `a[href]`
 * of the web or mail and `img[src]` of picture data. Where the window has to act, elements carry data properties:
 * `a[data-link=note][data-path][data-fragment?][data-ambiguous?]` a note of the vault; `data-fragment` is the id of an element in it
 * (where there is none: try it behind `user-content-`, which stands before ids of raw HTML) · `a[data-link=missing][data-target]` no such note ·
 * `a[data-link=external][href]` · `a[data-link=file][data-path][data-fragment?]` an attachment · `a[data-link=tag][data-tag]` ·
 * `a[data-link=here][href=#id]` an element of this tree: footnote calls (`data-footnote`) and ways back (`data-footnote-back`) ·
 * `img|audio|video|iframe[data-path]` an attachment to show (the window makes the address; `data-fragment` as in `page=2`) ·
 * `img[data-remote]` a remote image that is not loaded, its address in `data-remote` ·
 * `div[data-callout][data-callout-raw?][data-fold?]` with `div[data-callout-title]` first (empty: the window names the kind; one written
 * in other words stands in `data-callout-raw`), its body after it · `div[data-embed][data-path][data-fragment?][data-title]` an
 * embedded note's content, without ids and lines · `div[data-embed-error=missing|recursion|depth][data-target]` holding a link to it,
 * `span[data-embed-error=missing][data-target]` for a picture · `span|div[data-math][data-math-display?][data-math-error?]` KaTeX already
 * set, source in `data-math`; with an error it holds the source · `pre[data-language]` code, highlighted by `hljs-` classes ·
 * `div[data-table-scroll]` around a table · `li[data-task]` a task, the sign between its brackets, `input[type=checkbox]` first in it ·
 * `section[data-footnotes]` last · `[data-line]` on blocks, line in the file · heading and block (`^id`) elements carry `id`.
 */
export type NoteView = {
  readonly path: NotePath;
  readonly title: string;
  readonly lang: string | null;
  readonly type: string | null;
  readonly concept: string | null;
  readonly hash: string;
  readonly mtime: number;
  /** The index does not hold this text yet, so nobody will hear if the file goes again before it does: read again soon. */
  readonly ahead: boolean;
  readonly properties: FrontMatter;
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
  readonly headings: readonly Heading[];
  /** Entries of a glossary, in their order. */
  readonly entries: readonly { readonly concept: ConceptId; readonly line: number }[];
  readonly words: number;
  readonly warnings: readonly NoteWarning[];
  /** True when the title already stands as the first heading of the text. */
  readonly titleInText: boolean;
  readonly tree: Root;
  /** True when only the beginning is shown, because the note is unusually large. */
  readonly cut: boolean;
  /** Notes of the same concept in other languages. */
  readonly translations: readonly Translation[];
};

/** Reads and renders a note from its file: what is on disk counts, whether or not the index knows it yet. */
export async function readNoteView(
  files: NoteFiles,
  live: LiveIndex,
  path: NotePath,
  whole = false,
): Promise<NoteView> {
  const { text, hash, mtime } = files.read(path);
  const parsed = parseMarkdown(text);
  const note = parseNote(path, text, parsed);
  const { tree } = parsed;
  const rendered = await renderNote(
    { path, tree, text },
    {
      resolve: (link, from) => {
        if (link.kind === 'external') return { status: 'external', path: null, kind: null };
        const lang = from === path ? note.lang : (live.resolver.get(from)?.lang ?? null);
        const resolution = live.resolver.resolve({ kind: link.kind, target: link.target }, { path: from, lang });
        if (resolution === undefined) return { status: 'unresolved', path: null, kind: null };
        return { ...resolution, term: live.termOf(link.target, resolution.path) ?? null };
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
  const shown = whole ? { tree: rendered, cut: false } : cutTree(rendered, READING_LIMIT);
  markLongWords(shown.tree);
  const first = note.headings[0];
  return {
    path,
    title: note.title,
    lang: note.lang,
    type: note.type,
    concept: note.id,
    hash,
    mtime,
    ahead: live.known.get(path)?.hash !== hash,
    properties: note.frontMatter,
    aliases: note.aliases,
    tags: note.tags.map((tag) => tag.name),
    headings: note.headings,
    entries: note.terms.map(({ concept, line }) => ({ concept, line })),
    words: note.words,
    warnings: note.warnings,
    titleInText: first !== undefined && first.level === 1 && foldName(first.text) === foldName(note.title),
    ...shown,
    translations: findTranslations(files, live, note),
  };
}
