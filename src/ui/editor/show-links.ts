import { Decoration } from '@codemirror/view';
import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { mediaTag, splitSize } from '#core/note/view/media-kind.ts';
import { FoldedEmbed } from './folded-embed.ts';
import { linkAt, placeOfLink, type WrittenLink } from './follow-link.ts';
import { knownLinks } from './known-links.ts';
import type { Paint } from './paint.ts';
import { Picture } from './picture.ts';

/** How one goes where a link leads is told by its tip, in the words of the window. */
const looks = new Map<string, Decoration>();
function look(tip: string, kind: string): Decoration {
  const key = `${kind} ${tip}`;
  const known = looks.get(key) ?? Decoration.mark({ class: kind, attributes: { title: tip } });
  looks.set(key, known);
  return known;
}

/** The words of a Markdown link. */
export function showLink(paint: Paint, { from, to, node }: SyntaxNodeRef): void {
  const [open, close] = node.getChildren('LinkMark');
  if (node.getChild('URL') === null || open === undefined || close === undefined) return;
  paint.mark(lookOf(paint, linkAt(paint.state, from + 1)), open.to, close.from);
  if (paint.isActive(from, to)) return;
  paint.hide(open.from, open.to);
  paint.hide(close.from, to);
}

/** An address that stands for itself. */
export function showAddress(paint: Paint, { from, to, node }: SyntaxNodeRef): void {
  if (!['Link', 'Image', 'LinkReference'].includes(node.parent?.name ?? ''))
    paint.mark(look(paint.state.phrase('follow'), 'cm-note-link'), from, to);
}

/** The words of a wiki link; what is embedded is shown folded. */
export function showWikiLink(paint: Paint, { from, to, node }: SyntaxNodeRef): void {
  const words = node.getChild('WikiAlias') ?? node.getChild('WikiTarget');
  if (words === null) return;
  const link = linkAt(paint.state, words.from);
  const isEmbed = paint.state.sliceDoc(from, from + 1) === '!';
  const isActive = paint.isActive(from, to);
  if (isEmbed && !isActive && embed(paint, node, link, textOf(paint, node.getChild('WikiAlias')))) return;
  paint.mark(lookOf(paint, link), words.from, words.to);
  if (isActive || isEmbed) return;
  paint.hide(from, words.from);
  paint.hide(words.to, to);
}

/** A picture of the notebook written in Markdown. */
export function showImage(paint: Paint, { from, to, node }: SyntaxNodeRef): void {
  const url = node.getChild('URL');
  const [open, close] = node.getChildren('LinkMark');
  if (url === null || open === undefined || close === undefined || paint.isActive(from, to)) return;
  embed(paint, node, linkAt(paint.state, url.from + 1), paint.state.sliceDoc(open.to, close.from));
}

/** Puts a picture or the beginning of a note in place of the signs that embed it; false where it is not known or stands among words. */
function embed(paint: Paint, { from, to }: SyntaxNode, link: WrittenLink | undefined, alias: string): boolean {
  const target = link === undefined ? undefined : paint.state.facet(knownLinks)(link);
  if (link === undefined || target?.path == null) return false;
  const { words, width } = splitSize(alias);
  if (mediaTag(target.path) === 'img') {
    paint.mark(Decoration.replace({ widget: new Picture(target.path, words, width) }), from, to);
    return true;
  }
  const line = paint.state.doc.lineAt(from);
  if (line.text.slice(0, from - line.from).trim() !== '' || line.text.slice(to - line.from).trim() !== '') return false;
  const place = 'place' in link ? placeOfLink(link) : null;
  paint.mark(Decoration.replace({ widget: new FoldedEmbed(target.path, place, words) }), from, to);
  return true;
}

function lookOf({ state }: Paint, link: WrittenLink | undefined): Decoration {
  const isMissing = link !== undefined && state.facet(knownLinks)(link)?.status === 'unresolved';
  return look(state.phrase('follow'), isMissing ? 'cm-note-link cm-missing-link' : 'cm-note-link');
}

function textOf({ state }: Paint, node: SyntaxNode | null): string {
  return node === null ? '' : state.sliceDoc(node.from, node.to);
}
