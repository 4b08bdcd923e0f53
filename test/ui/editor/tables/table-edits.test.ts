import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addColumn,
  addRow,
  alignColumn,
  moveColumn,
  moveRow,
  removeColumn,
  removeRow,
  type EditTable,
} from '#ui/editor/tables/table-edits.ts';
import type { Table } from '#ui/editor/tables/table-text.ts';

const table: Table = {
  alignments: ['none', 'right'],
  rows: [
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
  ],
};

describe('editing a table', () => {
  it('adds a row below and a column behind', () => {
    expect(addRow(table, 1, 1)).toEqual({
      table: {
        ...table,
        rows: [
          ['a', 'b'],
          ['1', '2'],
          ['', ''],
          ['3', '4'],
        ],
      },
      row: 2,
      column: 1,
    });
    expect(addColumn(table, 1, 0)).toEqual({
      table: {
        alignments: ['none', 'none', 'right'],
        rows: [
          ['a', '', 'b'],
          ['1', '', '2'],
          ['3', '', '4'],
        ],
      },
      row: 1,
      column: 1,
    });
  });

  it('removes them, and nothing is left of a table without rows or columns', () => {
    expect(removeRow(table, 2, 1)).toMatchObject({
      table: {
        rows: [
          ['a', 'b'],
          ['1', '2'],
        ],
      },
      row: 1,
      column: 1,
    });
    expect(removeRow(table, 0, 0)?.table?.rows[0]).toEqual(['1', '2']);
    expect(removeColumn(table, 0, 1)).toMatchObject({ table: { alignments: ['none'] }, column: 0 });
    expect(removeColumn({ alignments: ['none'], rows: [['a']] }, 0, 0)?.table).toBeNull();
    expect(removeRow({ alignments: ['none'], rows: [['a']] }, 0, 0)?.table).toBeNull();
  });

  it('moves a column with its alignment, and not over the edge', () => {
    expect(moveColumn(1)(table, 2, 0)).toMatchObject({ table: { alignments: ['right', 'none'] }, row: 2, column: 1 });
    expect(moveColumn(1)(table, 2, 1)).toBeUndefined();
    expect(moveRow(-1)(table, 0, 0)).toBeUndefined();
    expect(moveRow(1)(table, 1, 0)?.table?.rows).toEqual([
      ['a', 'b'],
      ['3', '4'],
      ['1', '2'],
    ]);
  });

  it('takes an alignment back that a column has already', () => {
    expect(alignColumn('right')(table, 0, 1)?.table?.alignments).toEqual(['none', 'none']);
    expect(alignColumn('center')(table, 0, 1)?.table?.alignments).toEqual(['none', 'center']);
  });
});

const someTable = fc
  .integer({ min: 1, max: 4 })
  .chain((columns) =>
    fc
      .array(fc.array(fc.string(), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 })
      .map((rows): Table => ({ alignments: Array(columns).fill('none') as 'none'[], rows })),
  );
const somewhere = someTable.chain((one) =>
  fc.tuple(
    fc.constant(one),
    fc.integer({ min: 0, max: one.rows.length - 1 }),
    fc.integer({ min: 0, max: one.alignments.length - 1 }),
  ),
);

it.each<[string, EditTable, EditTable]>([
  ['a row added and removed', addRow, removeRow],
  ['a column added and removed', addColumn, removeColumn],
  ['a row moved down and up', moveRow(1), moveRow(-1)],
  ['a column moved right and left', moveColumn(1), moveColumn(-1)],
])('%s leaves the table as it was', (_, there, back) => {
  fc.assert(
    fc.property(somewhere, ([one, row, column]) => {
      const done = there(one, row, column);
      if (done?.table == null) return;
      expect(back(done.table, done.row, done.column)?.table).toEqual(one);
    }),
  );
});
