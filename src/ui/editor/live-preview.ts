import { syntaxTree } from '@codemirror/language';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import type { SyntaxNodeRef } from '@lezer/common';
import { knownLinks } from './known-links.ts';
import { paintVisible, type Paint } from './paint.ts';
import { Rule } from './rule.ts';
import { showAddress, showImage, showLink, showWikiLink } from './show-links.ts';
import { showBullet, showTask } from './show-lists.ts';
import { showQuote, showQuoteMark } from './show-quotes.ts';

/** Shows the format of a note where the caret is not: signs step back, links and tasks look like what they are. */
export const livePreview = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }
    update(update: ViewUpdate): void {
      const { startState, state } = update;
      const isNew =
        syntaxTree(startState) !== syntaxTree(state) || startState.facet(knownLinks) !== state.facet(knownLinks);
      if (update.docChanged || update.selectionSet || update.viewportChanged || update.focusChanged || isNew)
        this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

const rule = Decoration.replace({ widget: new Rule() });
const marks = {
  tag: Decoration.mark({ class: 'cm-note-tag' }),
  highlight: Decoration.mark({ class: 'cm-mark' }),
  footnote: Decoration.mark({ class: 'cm-footnote' }),
  wide: Decoration.mark({ class: 'cm-wide' }),
  math: Decoration.mark({ class: 'cm-math', attributes: { spellcheck: 'false' } }),
  code: Decoration.mark({ class: 'cm-inline-code', attributes: { spellcheck: 'false' } }),
};
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]+/gu;
const lineLooks: Readonly<Record<string, string>> = {
  FencedCode: 'cm-code-line',
  CodeBlock: 'cm-code-line',
  FrontMatter: 'cm-front-matter',
  MathBlock: 'cm-math-line',
  Table: 'cm-table-line',
};

function decorate(view: EditorView): DecorationSet {
  return paintVisible(view, (paint) =>
    syntaxTree(paint.state).iterate({ from: paint.from, to: paint.to, enter: (node) => show(paint, node) }),
  );
}

function show(paint: Paint, node: SyntaxNodeRef): boolean | undefined {
  const { name, from, to } = node;
  const look = lineLooks[name];
  if (look !== undefined) {
    paint.line(from, to, look, look);
    if (name === 'Table') markWide(paint, from, to);
    return name === 'Table' ? undefined : false;
  }
  const level = /^(?:ATX|Setext)Heading(\d)$/.exec(name)?.[1];
  if (level !== undefined) {
    paint.line(from, to, 'cm-heading');
    paint.line(from, to, `cm-heading-${Math.min(Number(level), 4)}`);
    return undefined;
  }
  switch (name) {
    case 'HeaderMark':
      hideHeaderMark(paint, node);
      return undefined;
    case 'EmphasisMark':
    case 'StrikethroughMark':
    case 'HighlightMark':
    case 'FootnoteMark':
      hideIdle(paint, from, to);
      return undefined;
    case 'Highlight':
      paint.mark(marks.highlight, from, to);
      return undefined;
    case 'Footnote':
      paint.mark(marks.footnote, from, to);
      return undefined;
    case 'InlineCode':
      paint.mark(marks.code, from, to);
      return undefined;
    case 'MathText':
      paint.mark(marks.math, from, to);
      return undefined;
    case 'CodeMark':
      if (node.node.parent?.name === 'InlineCode') hideIdle(paint, from, to);
      return undefined;
    case 'HorizontalRule':
      if (!paint.isActive(from, to)) paint.mark(rule, from, to);
      return undefined;
    case 'Link':
      showLink(paint, node);
      return undefined;
    case 'Image':
      showImage(paint, node);
      return undefined;
    case 'WikiLink':
      showWikiLink(paint, node);
      return false;
    case 'URL':
      showAddress(paint, node);
      return undefined;
    case 'NoteTag':
      paint.mark(marks.tag, from, to);
      return undefined;
    case 'ListMark':
      showBullet(paint, node);
      return undefined;
    case 'Task':
      showTask(paint, node);
      return undefined;
    case 'Blockquote':
      showQuote(paint, node);
      return undefined;
    case 'QuoteMark':
      showQuoteMark(paint, node);
      return undefined;
    default:
      return undefined;
  }
}

/** Characters that are twice as wide as others in the columns of a table. */
function markWide(paint: Paint, from: number, to: number): void {
  const start = Math.max(from, paint.from);
  for (const run of paint.state.sliceDoc(start, Math.min(to, paint.to)).matchAll(wide))
    paint.mark(marks.wide, start + run.index, start + run.index + run[0].length);
}

function hideIdle({ isActive, hide }: Paint, from: number, to: number): void {
  if (!isActive(from, to)) hide(from, to);
}

function hideHeaderMark(paint: Paint, { from, to, node }: SyntaxNodeRef): void {
  if (node.parent?.name.startsWith('Setext') === true) return;
  const line = paint.state.doc.lineAt(from);
  const rest = line.text.slice(to - line.from);
  // The opening sign goes together with its space, a closing one with the space before it.
  const isOpening = node.parent?.from === from;
  hideIdle(paint, from, isOpening ? to + (/^\s+/.exec(rest)?.[0].length ?? 0) : to);
}
