import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { FindItem } from '#api/contract.ts';
import { withoutExtension } from '#core/note/link-key.ts';
import type { NotePath } from '#core/note/note.ts';
import { writeLink, type LinkStyle } from '#core/note/new-link.ts';
import type { LinkResolver } from '#core/note/resolve-link.ts';
import { queries } from '../data/queries.ts';
import { orderEquals } from '../switcher/order-equals.ts';
import { blockOf, linkStyleOf, linkWords, resolverOf, type NotePlaces } from './note-places.ts';

/** A completion that also says in which language its note is. */
export type NoteCompletion = Completion & { readonly lang?: string | null };

const MOST = 30;
const opener = /(?:\[\[|【【)([^[\]【】|\n]*)$/;

/** Offers notes after `[[` (or `【【`), headings after `#` and blocks after `#^`. */
export function completeLinks(places: NotePlaces) {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const { state, pos } = context;
    const line = state.doc.lineAt(pos);
    const found = opener.exec(state.sliceDoc(Math.max(line.from, pos - 300), pos));
    if (found === null || isInCode(state, pos)) return null;
    const typed = found[1] ?? '';
    const hash = typed.lastIndexOf('#');
    const options =
      hash < 0
        ? await notesNamed(places, typed.trim())
        : await placesIn(places, state, typed.slice(0, typed.indexOf('#')).trim(), typed.slice(hash + 1));
    if (context.aborted || options.length === 0) return null;
    return { from: hash < 0 ? pos - typed.length : pos - typed.length + hash + 1, options, filter: false };
  };
}

async function notesNamed(places: NotePlaces, text: string): Promise<NoteCompletion[]> {
  const resolver = await resolverOf(places);
  const style = await linkStyleOf(places);
  const { items } = text === '' ? { items: await nearby(places) } : await places.client.find({ text, limit: MOST });
  // Headings are offered after the #.
  const named = items.filter(({ kind }) => kind !== 'heading');
  return orderEquals(named, places.from.lang ?? '', []).map((item) => ({
    label: item.kind === 'path' ? item.title : item.matched,
    detail: withoutExtension(item.path),
    lang: item.lang,
    apply: insert(() => newLink(item, places, style, resolver)),
  }));
}

/** The shortest wiki link may also say a title or an alias that is clear by itself. */
function newLink(item: FindItem, { from }: NotePlaces, style: LinkStyle, resolver: LinkResolver): string {
  if (style.form === 'wiki' && style.path === 'shortest') return `[[${linkWords(item, from, resolver)}]]`;
  const words = item.kind === 'path' ? item.title : item.matched;
  return writeLink({ path: item.path, words, block: blockOf(item) ?? undefined }, from, style, resolver);
}

/** Before anything is typed: notes in the language of this one. */
async function nearby({ client, cache, from }: NotePlaces): Promise<FindItem[]> {
  const { notes } = await cache.ensureQueryData(queries.tree(client));
  return notes
    .filter(({ path, lang }) => path !== from.path && (from.lang == null || lang === from.lang))
    .slice(0, MOST)
    .map(({ path, title, lang }) => ({ path, title, lang, matched: title, kind: 'title' }));
}

async function placesIn(
  places: NotePlaces,
  state: EditorState,
  target: string,
  typed: string,
): Promise<NoteCompletion[]> {
  const resolver = await resolverOf(places);
  const style = await linkStyleOf(places);
  const resolution = resolver.resolve({ kind: 'wiki', target }, places.from);
  if (resolution?.kind !== 'note') return [];
  const isHere = resolution.path === places.from.path;
  const named = typed.startsWith('^')
    ? blocksOf(isHere ? state.doc.toString() : (await places.client.source({ path: resolution.path })).text)
    : await headingsOf(places, resolution.path);
  const wanted = typed.trim().toLowerCase();
  return named
    .filter(({ label, detail }) => `${label} ${detail}`.toLowerCase().includes(wanted))
    .slice(0, MOST)
    .map(({ label, detail }) => ({
      label,
      detail,
      apply: insert((before) => {
        if (style.form === 'wiki' || isHere) return `[[${before}${label}]]`;
        const place = label.startsWith('^') ? { block: label.slice(1) } : { heading: label };
        return writeLink({ path: resolution.path, ...place }, places.from, style, resolver);
      }),
    }));
}

type Place = { readonly label: string; readonly detail: string };

async function headingsOf({ client }: NotePlaces, path: NotePath): Promise<Place[]> {
  const { headings } = await client.note({ path });
  return headings
    .map(({ text, level }) => ({ label: text.replace(/[#^|[\]]+/g, ' ').trim(), detail: '#'.repeat(level) }))
    .filter(({ label }) => label !== '');
}

/** The `^ids` of a text, each with the words of its line. */
export function blocksOf(text: string): Place[] {
  return [...text.matchAll(/^(.*?)(?:^|\s)(\^[A-Za-z0-9-]+)[ \t]*\r?$/gm)].map(([, words = '', id = '']) => ({
    label: id,
    detail: words.trim(),
  }));
}

/** Puts the link in for what was typed after the brackets, brackets included, the caret behind. */
function insert(write: (before: string) => string) {
  return (view: EditorView, _chosen: Completion, from: number, to: number): void => {
    const { doc } = view.state;
    const line = doc.lineAt(from);
    const before = view.state.sliceDoc(line.from, from);
    const open = Math.max(before.lastIndexOf('[['), before.lastIndexOf('【【'));
    const closing = /^(?:\]\]|】】)/.exec(view.state.sliceDoc(to, line.to))?.[0].length ?? 0;
    const start = line.from + open;
    const link = write(before.slice(open + 2));
    view.dispatch({
      changes: { from: start, to: to + closing, insert: link },
      selection: { anchor: start + link.length },
      userEvent: 'input.complete',
      scrollIntoView: true,
    });
  };
}

/** Whether this place is code, a formula or front matter, where nothing is a link. */
export function isInCode(state: EditorState, pos: number): boolean {
  for (let node = syntaxTree(state).resolveInner(pos, -1); ;) {
    if (['FencedCode', 'CodeBlock', 'InlineCode', 'MathBlock', 'MathText', 'FrontMatter'].includes(node.name))
      return true;
    if (node.parent === null) return false;
    node = node.parent;
  }
}
