import { syntaxTree } from '@codemirror/language';
import {
  EditorSelection,
  type ChangeSpec,
  type EditorState,
  type SelectionRange,
  type StateCommand,
} from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';

const kinds = {
  '**': 'StrongEmphasis',
  '*': 'Emphasis',
  '~~': 'Strikethrough',
  '==': 'Highlight',
  '`': 'InlineCode',
} as const;

/** Puts signs around the selected words or the word at the caret, or takes them away. */
export function surround(sign: keyof typeof kinds): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false;
    const change = state.changeByRange((range) => {
      const around = signsAround(state, range, sign);
      return around === undefined ? put(state, range, sign) : take(range, around, sign.length);
    });
    dispatch(state.update(change, { userEvent: 'input', scrollIntoView: true }));
    return true;
  };
}

/** Makes the selected words a link, the caret where its address belongs. */
export const makeLink: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly) return false;
  const change = state.changeByRange((range) => {
    const { from, to } = wordsAt(state, range);
    const caret = from === to ? from + 1 : to + 3;
    return {
      changes: [
        { from, insert: '[' },
        { from: to, insert: ']()' },
      ],
      range: EditorSelection.cursor(caret),
    };
  });
  dispatch(state.update(change, { userEvent: 'input', scrollIntoView: true }));
  return true;
};

type Span = { readonly from: number; readonly to: number };
type Change = { readonly changes: ChangeSpec; readonly range: SelectionRange };

/** What stands between the signs around a selection, or inside of it where it holds them itself. */
function signsAround(state: EditorState, range: SelectionRange, sign: keyof typeof kinds): Span | undefined {
  const size = sign.length;
  for (let node: SyntaxNode | null = syntaxTree(state).resolveInner(range.from, 1); node !== null; node = node.parent) {
    const inside = { from: node.from + size, to: node.to - size };
    if (node.name !== kinds[sign]) continue;
    const holds = inside.from <= range.from && inside.to >= range.to;
    if (holds || (node.from >= range.from && node.to <= range.to)) return inside;
  }
  const [before, after] = [state.sliceDoc(range.from - size, range.from), state.sliceDoc(range.to, range.to + size)];
  return range.empty && before === sign && after === sign ? range : undefined;
}

function take(range: SelectionRange, { from, to }: Span, size: number): Change {
  const within = (pos: number): number => Math.min(Math.max(pos, from), to) - size;
  return {
    changes: [
      { from: from - size, to: from },
      { from: to, to: to + size },
    ],
    range: EditorSelection.range(within(range.anchor), within(range.head)),
  };
}

function put(state: EditorState, range: SelectionRange, sign: string): Change {
  const { from, to } = wordsAt(state, range);
  const within = (pos: number): number => Math.min(Math.max(pos, from), to) + sign.length;
  return {
    changes: [
      { from, insert: sign },
      { from: to, insert: sign },
    ],
    range: EditorSelection.range(within(range.anchor), within(range.head)),
  };
}

/** The selected words without the blanks around them, or the word at the caret; Chinese has none to be told by itself. */
function wordsAt(state: EditorState, range: SelectionRange): Span {
  if (range.empty) {
    const word = state.wordAt(range.head);
    return word === null || /\p{Script=Han}/u.test(state.sliceDoc(word.from, word.to)) ? range : word;
  }
  const text = state.sliceDoc(range.from, range.to);
  if (text.trim() === '') return range;
  return { from: range.from + text.search(/\S/), to: range.from + text.trimEnd().length };
}
