import { history, undo } from '@codemirror/commands';
import { EditorState, type StateCommand } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { noteLanguage } from '#ui/editor/note-language.ts';
import { alignment } from '#ui/editor/tables/align-tables.ts';
import { tableAt } from '#ui/editor/tables/table-at.ts';
import { cellBelow, editTable, insertTable, nextCell, previousCell } from '#ui/editor/tables/table-commands.ts';
import { addColumn, addRow, removeRow } from '#ui/editor/tables/table-edits.ts';

/** A state whose caret or selection stands between the bars of `«…»`. */
function stateOf(text: string): EditorState {
  const [from, to] = [text.indexOf('«'), text.indexOf('»') - 1];
  return EditorState.create({
    doc: text.replace(/[«»]/g, ''),
    selection: { anchor: from, head: to },
    extensions: [noteLanguage, history()],
  });
}

function shown(state: EditorState): string {
  const { from, to } = state.selection.main;
  return `${state.sliceDoc(0, from)}«${state.sliceDoc(from, to)}»${state.sliceDoc(to)}`;
}

/** What commands make of a text one after the other; undefined as soon as one leaves its key to others. */
function run(text: string, ...commands: readonly StateCommand[]): string | undefined {
  let state = stateOf(text);
  for (const command of commands)
    if (!command({ state, dispatch: (transaction) => (state = transaction.state) })) return undefined;
  return shown(state);
}

const small = '| a | b |\n| - | - |\n| 1 | 2 |';

describe('keys in a table', () => {
  it('go from cell to cell, and select what is in it', () => {
    expect(run('| a«» | b |\n| - | - |', nextCell)).toBe('| a | «b» |\n| - | - |');
    expect(run('| a | «b» |\n| - | - |\n| 1 | 2 |', nextCell)).toBe('| a | b |\n| - | - |\n| «1» | 2 |');
    expect(run('| a | b |\n| - | - |\n| «»1 | 2 |', previousCell)).toBe('| a | «b» |\n| - | - |\n| 1 | 2 |');
    expect(run(`«»${small}`, previousCell)).toBe('| «a» | b |\n| - | - |\n| 1 | 2 |');
    expect(run('| a | b«» |\n| - | - |\n| 1 | 2 |', cellBelow)).toBe('| a | b |\n| - | - |\n| 1 | «2» |');
  });

  it('add a row at the end, and leave by an empty one', () => {
    const added = '| a   | b   |\n| --- | --- |\n| 1   | 2   |\n| «»    |     |';
    expect(run(`${small.slice(0, -1)}«»|`, nextCell)).toBe(added);
    expect(run(added, cellBelow)).toBe('| a   | b   |\n| --- | --- |\n| 1   | 2   |\n\n«»');
  });

  it('are left to others outside of tables, and where more than one row is selected', () => {
    expect(run('«»text', nextCell)).toBeUndefined();
    expect(run(`${small}\n\n«»`, cellBelow)).toBeUndefined();
    // Whoever types the bars goes on typing them.
    expect(run('| a | b |\n|---|---|«»', cellBelow)).toBeUndefined();
    expect(run('| a | b |\n|---|---|\n| 1 | 2 |«»', cellBelow)).toBeUndefined();
    expect(run('| a | b |\n|---|---|\n| 1 | 2 «»|', cellBelow)).toContain('|     | «»    |');
    expect(run(`${small}\nno row«»`, nextCell)).toBeUndefined();
    expect(run(`${small}\n^name«»`, cellBelow)).toBeUndefined();
    expect(run('| «a | b |\n| -» | - |', nextCell)).toBeUndefined();
    expect(run('```\n| a«» |\n| - |\n```', nextCell)).toBeUndefined();
    expect(run('- | a«» |\n  | - |', nextCell)).toBeUndefined();
  });

  it('work in quotes, with bars behind backslashes, and in Han', () => {
    expect(run('> | [[a\\|b]]«» | 价值 |\n> | - | - |', nextCell, nextCell)).toBe(
      '> | [[a\\|b]] | 价值 |\n> | -------- | ---- |\n> | «»         |      |',
    );
  });
});

describe('commands for tables', () => {
  it('change rows and columns, the name of the table untouched', () => {
    expect(run('| a«» | b |\n| - | - |\n^name', editTable(addColumn))).toBe(
      '| a   | «»    | b   |\n| --- | --- | --- |\n^name',
    );
    expect(run('| a |\n| - |\n| 1«» |', editTable(removeRow))).toBe('| «a»   |\n| --- |');
  });

  it('are undone in one step', () => {
    const text = '| a«» | b |\n| - | - |';
    expect(run(text, editTable(addRow), undo)).toBe(text);
  });

  it('put a table in, set off from the text around it', () => {
    const table = '| «»    |     |\n| --- | --- |\n|     |     |\n|     |     |';
    expect(run('«»', insertTable)).toBe(table);
    expect(run('text«»\nmore', insertTable)).toBe(`text\n\n${table}\n\nmore`);
    expect(run('text\n«»', insertTable)).toBe(`text\n\n${table}`);
    expect(run('> text«»', insertTable)).toBe(`> text\n>\n${table.replace(/^/gm, '> ')}`);
    expect(run(small.replace('a', 'a«»'), insertTable)).toBeUndefined();
  });
});

it('columns are aligned around the words, which stay where they are', () => {
  const state = stateOf('|a|b\n|:-:|-\n|long one|\n«»');
  const at = tableAt(state, 0);
  const after = state.update({ changes: at === undefined ? [] : alignment(at) }).state;
  expect(shown(after)).toBe(['|    a     | b   |', '| :------: | --- |', '| long one |     |', '«»'].join('\n'));
  const again = tableAt(after, 0);
  expect(again === undefined ? undefined : alignment(again)).toEqual([]);
});
