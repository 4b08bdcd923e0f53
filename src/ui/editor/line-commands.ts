import type { ChangeSpec, EditorState, Line, StateCommand } from '@codemirror/state';

/** The signs at the start of a line: quote, list, task. */
const listItem = /^((?:[ \t]*>)*[ \t]*)((?:[-+*]|\d{1,9}[.)])[ \t]+)(\[[^\]\n]\][ \t])?/;
const heading = /^((?:[ \t]*>)*[ \t]{0,3})(#{1,6})(?:[ \t]+|$)/;

/** Makes lines headings of a level, or plain again where they are already; 0 makes them plain. */
export function setHeading(level: number): StateCommand {
  return changeLines((lines) => {
    const wanted = level > 0 && lines.every(({ text }) => levelOf(text) === level) ? 0 : level;
    return lines.map((line) => headingOf(line, wanted));
  });
}

/** Makes headings one level deeper or, when negative, higher. */
export function shiftHeading(by: number): StateCommand {
  return changeLines((lines) =>
    lines.map((line) => headingOf(line, Math.min(6, Math.max(0, levelOf(line.text) + by)))),
  );
}

/** Makes lines items of a list, or plain again where all of them are. */
export function toggleList(kind: 'bullets' | 'numbers'): StateCommand {
  return changeLines((lines) => {
    const isKind = ({ text }: Line): boolean => {
      const sign = listItem.exec(text)?.[2];
      return sign !== undefined && /\d/.test(sign) === (kind === 'numbers');
    };
    const isAll = lines.every(isKind);
    return lines.map((line, index) => {
      const item = listItem.exec(line.text);
      const start = item?.[1]?.length ?? /^(?:[ \t]*>)*[ \t]*/.exec(line.text)?.[0].length ?? 0;
      const end = start + (item?.[2]?.length ?? 0) + (isAll ? (item?.[3]?.length ?? 0) : 0);
      const sign = isAll ? '' : kind === 'numbers' ? `${index + 1}. ` : '- ';
      return { from: line.from + start, to: line.from + end, insert: sign };
    });
  });
}

/** Makes lines a quote, or plain again where all of them are one. */
export const toggleQuote: StateCommand = changeLines((lines) => {
  const isAll = lines.every(({ text }) => /^[ \t]*>/.test(text));
  return lines.map(({ from, text }) =>
    isAll ? { from, to: from + (/^[ \t]*>[ \t]?/.exec(text)?.[0].length ?? 0) } : { from, insert: '> ' },
  );
});

/** Turns lines into tasks, and tasks that are open into done ones and back. */
export const toggleTask: StateCommand = changeLines((lines) =>
  lines.map((line) => {
    const item = listItem.exec(line.text);
    if (item?.[3] !== undefined) {
      const at = line.from + item[0].length - item[3].length + 1;
      return { from: at, to: at + 1, insert: item[3][1] === ' ' ? 'x' : ' ' };
    }
    if (item !== null) return { from: line.from + item[0].length, insert: '[ ] ' };
    return { from: line.from + (/^(?:[ \t]*>)*[ \t]*/.exec(line.text)?.[0].length ?? 0), insert: '- [ ] ' };
  }),
);

/** Whether a line is an item of a list. */
export function isListItem(text: string): boolean {
  return listItem.test(text);
}

/** A command on the selected lines; blank ones are left out where there are others. */
function changeLines(change: (lines: readonly Line[]) => readonly ChangeSpec[]): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false;
    const set = state.changes(change(selectedLines(state)));
    // The caret of an empty line goes behind the sign.
    dispatch(state.update({ changes: set, selection: state.selection.map(set, 1), userEvent: 'input' }));
    return true;
  };
}

function selectedLines({ doc, selection }: EditorState): readonly Line[] {
  const { from, to } = selection.main;
  const lines: Line[] = [];
  for (let line = doc.lineAt(from); ; line = doc.line(line.number + 1)) {
    lines.push(line);
    if (line.to >= to || line.number === doc.lines) break;
  }
  const written = lines.filter(({ text }) => text.trim() !== '');
  return written.length === 0 ? lines : written;
}

function levelOf(text: string): number {
  return heading.exec(text)?.[2]?.length ?? 0;
}

function headingOf({ from, text }: Line, level: number): ChangeSpec {
  const found = heading.exec(text);
  const start = found?.[1]?.length ?? /^(?:[ \t]*>)*[ \t]{0,3}/.exec(text)?.[0].length ?? 0;
  const insert = level === 0 ? '' : `${'#'.repeat(level)} `;
  return { from: from + start, to: from + (found?.[0].length ?? start), insert };
}
