import { StateEffect, StateField, type ChangeSpec, type Line } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tableAt, type TableAt } from './table-at.ts';
import { cellRanges, printTable } from './table-text.ts';

const forget = StateEffect.define();

/** A place in the table that was changed and not left since. */
const changed = StateField.define<number | null>({
  create: () => null,
  update(before, transaction) {
    const { changes, effects, state } = transaction;
    if (transaction.isUserEvent('undo') || transaction.isUserEvent('redo')) return null;
    if (effects.some((effect) => effect.is(forget))) return null;
    if (['input', 'delete', 'move'].some((event) => transaction.isUserEvent(event)) && !changes.empty) {
      const { head } = state.selection.main;
      if (tableAt(state, head) !== undefined) return head;
    }
    return before === null ? null : changes.mapPos(before);
  },
});

/** Sets the columns of a table straight when the caret leaves it after a change, as one step to undo. */
export const alignTables = [
  changed,
  EditorView.updateListener.of(({ state, view }) => {
    const place = state.field(changed);
    if (place === null || view.composing) return;
    const at = tableAt(state, place);
    const { head } = state.selection.main;
    if (at !== undefined && head >= at.from && head <= at.to) return;
    view.dispatch({ changes: at === undefined ? [] : alignment(at), effects: forget.of(null), userEvent: 'format' });
  }),
];

/** The changes that make columns even; the words of cells stay, and the caret in them. */
export function alignment({ lines, prefixes, table }: TableAt): readonly ChangeSpec[] {
  return printTable(table).flatMap((text, index) => {
    const line = lines[index];
    return line === undefined ? [] : rowAlignment(line, prefixes[index] ?? '', text, index === 1);
  });
}

/** Exchanges what stands between the words of a row. */
function rowAlignment(line: Line, prefix: string, text: string, isDelimiter: boolean): readonly ChangeSpec[] {
  const old = line.text.slice(prefix.length);
  const start = line.from + prefix.length;
  if (old === text) return [];
  const [before, after] = isDelimiter ? [[], []] : [cellRanges(old), cellRanges(text)];
  const gaps = Array.from({ length: before.length + 1 }, (_, index) => ({
    from: before[index - 1]?.to ?? 0,
    to: before[index]?.from ?? old.length,
    insert: text.slice(after[index - 1]?.to ?? 0, index < before.length ? after[index]?.from : text.length),
  }));
  return gaps
    .filter(({ from, to, insert }) => old.slice(from, to) !== insert)
    .map(({ from, to, insert }) => ({ from: start + from, to: start + to, insert }));
}
