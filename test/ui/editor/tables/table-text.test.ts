import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellRanges, printTable, readTable, type Alignment, type Table } from '#ui/editor/tables/table-text.ts';

const read = (text: string): Table => readTable(text.split('\n'));
const printed = (text: string): string => printTable(read(text)).join('\n');

describe('a table', () => {
  it('is read cell by cell, with the alignment of each column', () => {
    expect(read('| a | b |c\n|:--|:-:|--:\n1|2\n')).toEqual({
      alignments: ['left', 'center', 'right'],
      rows: [
        ['a', 'b', 'c'],
        ['1', '2', ''],
        ['', '', ''],
      ],
    });
  });

  it('keeps a bar behind a backslash inside its cell', () => {
    expect(read('| [[a\\|b]] | `x\\|y` | c\\\\|\n|---|---|---|').rows).toEqual([['[[a\\|b]]', '`x\\|y`', 'c\\\\']]);
  });

  it('is printed with even columns, Han characters counted twice', () => {
    expect(printed('|顾客|n|\n|--|-:|\n|客户终身价值|12|\n|érték|3|')).toBe(
      ['| 顾客         |   n |', '| ------------ | --: |', '| 客户终身价值 |  12 |', '| érték        |   3 |'].join(
        '\n',
      ),
    );
  });

  it('keeps what a row has beyond the head', () => {
    expect(printed('|a|\n|-|\n|1|2|')).toBe('| a   |\n| --- |\n| 1   | 2   |');
  });

  it('tells the place of each cell in its line', () => {
    expect(cellRanges(' | ab |  | c').map(({ from, to }) => [from, to])).toEqual([
      [3, 5],
      [8, 8],
      [11, 12],
    ]);
    expect(cellRanges('a | b').map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [4, 5],
    ]);
  });
});

/** A text as it can stand in a cell: in one line, trimmed, bars behind backslashes. */
const cell = fc
  .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '价值', 'a\\|b', '👩‍👩‍👧', '-', ':-', '|', '\\'))
  .map((text) => {
    const flat = text.replace(/[\r\n\t]/g, ' ').replace(/\\*\|/g, '\\|');
    return flat.replace(/[\\ ]+$|^ +/g, '');
  });
const alignment = fc.constantFrom<Alignment>('none', 'left', 'center', 'right');
const table: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 5 }).chain((columns) =>
  fc.record({
    alignments: fc.array(alignment, { minLength: columns, maxLength: columns }),
    rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
  }),
);

it('is read back as it was printed', () => {
  fc.assert(
    fc.property(table, (one) => {
      expect(readTable(printTable(one))).toEqual(one);
    }),
  );
});

it('is printed the same a second time', () => {
  const line = fc.string({ unit: fc.constantFrom('|', '\\', '-', ':', ' ', 'a', '价') });
  fc.assert(
    fc.property(fc.array(line, { minLength: 2, maxLength: 6 }), (lines) => {
      const once = printTable(readTable(lines));
      expect(printTable(readTable(once))).toEqual(once);
    }),
  );
});
