import type { EditorView } from '@codemirror/view';
import type { NotePath } from '#core/note/note.ts';
import { writeLink } from '#core/note/new-link.ts';
import { linkStyleOf, resolverOf } from '../editor/note-places.ts';
import { bringPorts, type BringPorts } from './bring-into-note.ts';
import { filePathIn, notePathIn } from './file-transfer.ts';
import { fitBlocks } from './fit-blocks.ts';
import { holdPlace } from './pending-inserts.ts';

/** Characters beyond which only the plain words are taken. */
const MOST = 2_000_000;
const form =
  /<(?:h[1-6]|ul|ol|table|strong|b|em|i|a|blockquote|pre|code|img|del|s|strike|mark|hr|dl)\b|font-weight|font-style|mso-list/i;

/** Pastes formatted text as Markdown; false where there is none, and the plain words say it all. */
export function pasteHtml(view: EditorView, data: DataTransfer): boolean {
  const html = data.getData('text/html');
  const text = data.getData('text/plain').replace(/\r\n?/g, '\n');
  const ports = view.state.facet(bringPorts);
  // What editors of code put beside their text says nothing but colours.
  const isCode = data.types.includes('vscode-editor-data');
  if (ports === undefined || html.length > MOST || isCode || !form.test(html)) return false;
  const { from, to } = view.state.selection.main;
  const place = holdPlace(view, from, to, { words: '', cancelWords: '' });
  void inMarkdown(html, ports).then(
    (markdown) => place.settle(markdown ?? text, fitBlocks),
    () => place.settle(text, fitBlocks),
  );
  return true;
}

async function inMarkdown(html: string, { places }: BringPorts): Promise<string | undefined> {
  const { htmlToMarkdown } = await import('#core/note/from-html/html-to-markdown.ts');
  const resolver = await resolverOf(places);
  const style = await linkStyleOf(places);
  const link = (path: NotePath, words: string, embed: boolean): string =>
    writeLink({ path, words: words === '' ? undefined : words, embed }, places.from, style, resolver);
  return htmlToMarkdown(html, (address, words, embed) => {
    const path = embed ? filePathIn(address, location) : notePathIn(address, location);
    return path === undefined ? undefined : link(path, words, embed);
  });
}
