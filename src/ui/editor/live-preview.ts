import { syntaxTree } from '@codemirror/language';
import type { EditorState, Range } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import type { SyntaxNodeRef } from '@lezer/common';
import { Bullet } from './bullet.ts';
import { calloutTone } from './callout-tone.ts';
import { hangingLook } from './hanging-lines.ts';
import { TaskBox } from './task-box.ts';

/** Shows the format of a note where the caret is not: signs step back, links and tasks look like what they are. */
export const livePreview = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }
    update(update: ViewUpdate): void {
      const isParsed = syntaxTree(update.startState) !== syntaxTree(update.state);
      if (update.docChanged || update.selectionSet || update.viewportChanged || update.focusChanged || isParsed)
        this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

const hidden = Decoration.replace({});
const bullet = Decoration.replace({ widget: new Bullet() });
const marks = {
  link: Decoration.mark({ class: 'cm-note-link' }),
  tag: Decoration.mark({ class: 'cm-note-tag' }),
  highlight: Decoration.mark({ class: 'cm-mark' }),
  code: Decoration.mark({ class: 'cm-inline-code', attributes: { spellcheck: 'false' } }),
  indent: Decoration.mark({ class: 'cm-indent' }),
  done: Decoration.mark({ class: 'cm-task-done' }),
};
const lineLooks: Readonly<Record<string, string>> = {
  FencedCode: 'cm-code-line',
  CodeBlock: 'cm-code-line',
  FrontMatter: 'cm-front-matter',
  Table: 'cm-table-line',
};

function decorate(view: EditorView): DecorationSet {
  const { state } = view;
  const lines = new Map<number, Set<string>>();
  const spans: Range<Decoration>[] = [];
  const paint: Paint = {
    state,
    isActive: (from, to) => view.hasFocus && touches(state, from, to),
    hide: (from, to) => {
      if (to > from && state.doc.lineAt(from).to >= to) spans.push(hidden.range(from, to));
    },
    mark: (mark, from, to) => {
      if (to > from) spans.push(mark.range(from, to));
    },
    line(from, to, look) {
      for (let line = state.doc.lineAt(from); ; line = state.doc.line(line.number + 1)) {
        const looks = lines.get(line.from) ?? new Set();
        lines.set(line.from, looks.add(look));
        if (line.to >= to || line.number === state.doc.lines) return;
      }
    },
  };
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(state).iterate({ from, to, enter: (node) => show(paint, node, from, to) });
  }
  return merge(lines, spans);
}

type Paint = {
  readonly state: EditorState;
  /** Whether the caret or the selection stands on the lines of this range. */
  isActive(from: number, to: number): boolean;
  hide(from: number, to: number): void;
  mark(mark: Decoration, from: number, to: number): void;
  line(from: number, to: number, look: string): void;
};

function show(paint: Paint, node: SyntaxNodeRef, from: number, to: number): boolean | undefined {
  const { name } = node;
  const look = lineLooks[name];
  if (look !== undefined) {
    paint.line(Math.max(node.from, from), Math.min(node.to, to), look);
    return name === 'Table' ? undefined : false;
  }
  const level = /^(?:ATX|Setext)Heading(\d)$/.exec(name)?.[1];
  if (level !== undefined) {
    paint.line(node.from, node.to, 'cm-heading');
    paint.line(node.from, node.to, `cm-heading-${Math.min(Number(level), 4)}`);
    return undefined;
  }
  switch (name) {
    case 'HeaderMark':
      hideHeaderMark(paint, node);
      return undefined;
    case 'EmphasisMark':
    case 'StrikethroughMark':
    case 'HighlightMark':
      hideIdle(paint, node.from, node.to);
      return undefined;
    case 'Highlight':
      paint.mark(marks.highlight, node.from, node.to);
      return undefined;
    case 'InlineCode':
      paint.mark(marks.code, node.from, node.to);
      return undefined;
    case 'CodeMark':
      if (node.node.parent?.name === 'InlineCode') hideIdle(paint, node.from, node.to);
      return undefined;
    case 'Link':
      showLink(paint, node);
      return undefined;
    case 'WikiLink':
      showWikiLink(paint, node);
      return false;
    case 'URL':
      if (!['Link', 'Image', 'LinkReference'].includes(node.node.parent?.name ?? ''))
        paint.mark(marks.link, node.from, node.to);
      return undefined;
    case 'NoteTag':
      paint.mark(marks.tag, node.from, node.to);
      return undefined;
    case 'ListMark':
      showBullet(paint, node);
      return undefined;
    case 'Task':
      showTask(paint, node);
      return undefined;
    case 'Blockquote':
      showQuote(paint, node, from, to);
      return undefined;
    default:
      return undefined;
  }
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

function showLink(paint: Paint, { from, to, node }: SyntaxNodeRef): void {
  const url = node.getChild('URL');
  const [open, close] = node.getChildren('LinkMark');
  if (url === null || open === undefined || close === undefined) return;
  paint.mark(marks.link, open.to, close.from);
  if (paint.isActive(from, to)) return;
  paint.hide(open.from, open.to);
  paint.hide(close.from, to);
}

function showWikiLink(paint: Paint, { from, to, node }: SyntaxNodeRef): void {
  const words = node.getChild('WikiAlias') ?? node.getChild('WikiTarget');
  if (words === null) return;
  paint.mark(marks.link, words.from, words.to);
  if (paint.isActive(from, to) || paint.state.sliceDoc(from, from + 1) === '!') return;
  paint.hide(from, words.from);
  paint.hide(words.to, to);
}

function showBullet(paint: Paint, { from, to, node }: SyntaxNodeRef): void {
  const line = paint.state.doc.lineAt(from);
  const indent = line.text.slice(0, from - line.from);
  const isTask = node.nextSibling?.name === 'Task';
  if (/^\s*$/.test(indent)) {
    paint.mark(marks.indent, line.from, from);
    paint.line(line.from, line.from, hangingLook(indent.length, isTask ? 'task' : 'item'));
  }
  if (node.parent?.parent?.name !== 'BulletList' || isTask || paint.isActive(from, to)) return;
  if (paint.state.sliceDoc(to, to + 1) === ' ') paint.mark(bullet, from, to);
}

function showTask(paint: Paint, { from, to, node }: SyntaxNodeRef): void {
  const box = node.getChild('TaskMarker');
  if (box === null) return;
  const isDone = paint.state.sliceDoc(box.from + 1, box.to - 1) !== ' ';
  if (isDone) paint.mark(marks.done, box.to, to);
  if (paint.isActive(from, to)) return;
  const line = paint.state.doc.lineAt(from);
  const list = node.parent?.getChild('ListMark');
  const start = list === undefined || list === null || list.from < line.from ? box.from : list.from;
  const end = Math.min(box.to + 1, line.to);
  paint.mark(Decoration.replace({ widget: new TaskBox(isDone, box.from - start) }), start, end);
}

function showQuote(paint: Paint, node: SyntaxNodeRef, from: number, to: number): void {
  const first = paint.state.doc.lineAt(node.from);
  const kind = /^[\s>]*\[!([^\]\n|]+)/.exec(first.text)?.[1];
  const look = kind === undefined ? 'cm-quote-line' : `cm-tone tone-${calloutTone(kind)}`;
  paint.line(Math.max(node.from, from), Math.min(node.to, to), look);
  if (kind !== undefined) paint.line(first.from, first.from, 'cm-tone-first');
}

function touches(state: EditorState, from: number, to: number): boolean {
  const start = state.doc.lineAt(from).from;
  const end = state.doc.lineAt(to).to;
  return state.selection.ranges.some((range) => range.to >= start && range.from <= end);
}

function merge(lines: ReadonlyMap<number, ReadonlySet<string>>, spans: readonly Range<Decoration>[]): DecorationSet {
  const all = [...lines].map(([at, looks]) => Decoration.line({ class: [...looks].join(' ') }).range(at));
  return Decoration.set([...all, ...spans], true);
}
