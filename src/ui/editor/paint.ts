import type { EditorState, Range } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView } from '@codemirror/view';

/** Gathers how the lines and words on screen look. */
export type Paint = {
  readonly state: EditorState;
  /** The range on screen. */
  readonly from: number;
  readonly to: number;
  /** Whether the caret or the selection stands on the lines of this range. */
  isActive(from: number, to: number): boolean;
  hide(from: number, to: number): void;
  mark(mark: Decoration, from: number, to: number): void;
  /** Gives lines a look; `ends` names the first and the last of them as well. */
  line(from: number, to: number, look: string, ends?: string): void;
};

const hidden = Decoration.replace({});

/** Lets `draw` decide how each visible range looks. */
export function paintVisible(view: EditorView, draw: (paint: Paint) => void): DecorationSet {
  const { state } = view;
  const lines = new Map<number, Set<string>>();
  const spans: Range<Decoration>[] = [];
  const look = (at: number, name: string): void => void lines.set(at, (lines.get(at) ?? new Set()).add(name));
  for (const visible of view.visibleRanges) {
    const paint: Paint = {
      state,
      from: visible.from,
      to: visible.to,
      isActive: (from, to) => view.hasFocus && touches(state, from, to),
      hide(from, to) {
        if (to > from && state.doc.lineAt(from).to >= to) spans.push(hidden.range(from, to));
      },
      mark(mark, from, to) {
        if (to > from) spans.push(mark.range(from, to));
      },
      line(from, to, name, ends) {
        const end = Math.min(to, visible.to);
        for (let line = state.doc.lineAt(Math.max(from, visible.from)); ; line = state.doc.line(line.number + 1)) {
          look(line.from, name);
          if (ends !== undefined && from >= line.from && from <= line.to) look(line.from, `${ends}-first`);
          if (ends !== undefined && to >= line.from && to <= line.to) look(line.from, `${ends}-last`);
          if (line.to >= end || line.number === state.doc.lines) return;
        }
      },
    };
    draw(paint);
  }
  const all = [...lines].map(([at, looks]) => Decoration.line({ class: [...looks].join(' ') }).range(at));
  return Decoration.set([...all, ...spans], true);
}

function touches(state: EditorState, from: number, to: number): boolean {
  const start = state.doc.lineAt(from).from;
  const end = state.doc.lineAt(to).to;
  return state.selection.ranges.some((range) => range.to >= start && range.from <= end);
}
