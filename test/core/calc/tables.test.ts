import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findModel } from '#core/calc/model-list.ts';
import { decodeText, type Encoding } from '#core/calc/tables/decode-text.ts';
import { readRows } from '#core/calc/tables/read-rows.ts';
import { readTable, valueOfRows, type ImportInput } from '#core/calc/tables/read-table.ts';

function inputOf(model: string, name: string): ImportInput {
  const input = findModel(model)?.inputs.find((each) => each.name === name);
  if (input === undefined || (input.kind !== 'table' && input.kind !== 'list')) throw new Error('no such table');
  return input;
}
const wallets = inputOf('share-of-wallet', 'customers');

describe('rows of a text', () => {
  it('keep what stands in quotes, and tell their line', () => {
    expect(readRows('a;"b;c"\r\n\r\n"d\r\ne";f\r\ng;"h""i"', ';')).toEqual([
      { line: 1, cells: ['a', 'b;c'], isOpen: false },
      { line: 3, cells: ['d\ne', 'f'], isOpen: false },
      { line: 5, cells: ['g', 'h"i'], isOpen: false },
    ]);
  });

  it('tell of a quote that nobody closed', () => {
    expect(readRows('a;1\nb;"2\nc;3', ';').map(({ line, isOpen }) => [line, isOpen])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('are parted by any run of blanks', () => {
    expect(readRows('  a   1 \n b\t2', ' ').map(({ cells }) => cells)).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
  });

  it('come out of any text, each on its line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '1', ';', '"', '\n', '\r', ' ', ',') }), (text) => {
        const lines = text.split(/\r\n|\r|\n/).length;
        let before = 0;
        for (const { line, cells } of readRows(text, ';')) {
          expect(line).toBeGreaterThan(before);
          expect(line).toBeLessThanOrEqual(lines);
          expect(cells.some((cell) => cell !== '')).toBe(true);
          before = line;
        }
      }),
    );
  });
});

describe('a table for an input', () => {
  it.each([
    ['spend,wallet\n120,300\n45.5,60', ','],
    ['Wallet;Spend\n300;120\n60;45,5', ';'],
    ['120\t300\n45,5\t60', '\t'],
    ['120 300\n45.5 60', ' '],
    ['﻿"spend"|"wallet"\n"120"|"300"\n\n"45.5"|"60"', '|'],
  ])('is found in %j', (text, delimiter) => {
    const { layout, rows, errors } = readTable(text, wallets);
    expect(errors).toEqual([]);
    expect(layout.delimiter).toBe(delimiter);
    expect(rows.map((row) => [row['spend'], row['wallet']])).toEqual([
      [120, 300],
      [45.5, 60],
    ]);
  });

  it('takes the words of the reader for names of columns', () => {
    const namesOf = (column: string): readonly string[] =>
      ({ spend: ['Расходы у нас'], wallet: ['Кошелёк'] })[column] ?? [];
    const { rows, header } = readTable('Кошелёк;Имя;Расходы у нас\n300;Анна;120', wallets, {}, { namesOf });
    expect(header).toEqual(['Кошелёк', 'Имя', 'Расходы у нас']);
    expect(rows[0]).toMatchObject({ spend: 120, wallet: 300 });
  });

  it('takes the next column of numbers for one that goes by another name', () => {
    const { rows } = readTable('Remark;What we got;Wallet\na;120;300\nb;45;60', wallets);
    expect(rows.map((row) => row['spend'])).toEqual([120, 45]);
  });

  it('lists every row it cannot take, by line and column', () => {
    const { rows, errors } = readTable('spend;wallet\n1;2\nmuch;2\n3\n\n-1;5\n4;8', wallets);
    expect(rows).toHaveLength(2);
    expect(errors.map(({ line, code, column }) => [line, code, column])).toEqual([
      [3, 'not-a-number', 'spend'],
      [4, 'missing', 'wallet'],
      [6, 'too-small', 'spend'],
    ]);
  });

  it('takes the word of the reader for everything', () => {
    const choices = { delimiter: ';', hasHeader: false, decimal: ',', columns: { spend: 2, wallet: 0 } } as const;
    const { rows } = readTable('1.200;x;300,5', wallets, choices);
    expect(rows).toEqual([{ ...rows[0], spend: 300.5, wallet: 1200 }]);
  });

  it('reads shares in percent, lists within a cell, and large numbers', () => {
    const segments = inputOf('customer-equity', 'segments');
    const names = segments.kind === 'table' ? segments.columns.map(({ name }) => name) : [];
    const share =
      segments.kind === 'table'
        ? segments.columns.find((each) => each.kind === 'number' && each.unit === 'share')?.name
        : '';
    const text = `${names.join(';')}\n${names.map((name) => (name === share ? '8.1%' : '1e3')).join(';')}`;
    expect(readTable(text, segments).rows[0]?.[share ?? '']).toBe(0.081);
  });

  it('makes a list of a column or of a line', () => {
    const counts = inputOf('sbg-fit', 'survivors');
    for (const text of ['1000\n631\n468', 'n\n1000\n631\n468', '1000;631;468', '1000 631 468'])
      expect(valueOfRows(counts, readTable(text, counts).rows), text).toEqual([1000, 631, 468]);
  });

  it('takes anything without a fall', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '1', ';', '"', '\n', '%', '.', ',', '-', ' ') }), (text) => {
        const { rows, errors } = readTable(text, wallets);
        for (const row of rows) for (const name of ['spend', 'wallet']) expect(Number.isFinite(row[name])).toBe(true);
        expect(errors.length + rows.length).toBeLessThanOrEqual(text.split('\n').length);
      }),
    );
  });
});

describe('the encoding of a file', () => {
  const windows1251 = (text: string): Uint8Array =>
    Uint8Array.from(text, (sign) => {
      const code = sign.charCodeAt(0);
      return code < 128 ? code : sign === 'ё' ? 0xb8 : code - 0x410 + 0xc0;
    });

  it.each<[string, Uint8Array, Encoding]>([
    ['клиент;сумма', new TextEncoder().encode('клиент;сумма'), 'utf-8'],
    ['клиент;сумма', windows1251('клиент;сумма'), 'windows-1251'],
    ['a;1', new Uint8Array([0xff, 0xfe, 0x61, 0, 0x3b, 0, 0x31, 0]), 'utf-16le'],
    ['a;1', new Uint8Array([0, 0x61, 0, 0x3b, 0, 0x31]), 'utf-16be'],
    // 客户,金额 in GB 18030; Vevő;Összeg in Windows-1250.
    ['客户,金额', new Uint8Array([0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0xbd, 0xf0, 0xb6, 0xee]), 'gb18030'],
    ['Vevő;Összeg', new Uint8Array([0x56, 0x65, 0x76, 0xf5, 0x3b, 0xd6, 0x73, 0x73, 0x7a, 0x65, 0x67]), 'windows-1250'],
  ])('of %j is told from its bytes', (text, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  it('is what the reader says', () => {
    expect(decodeText(windows1251('да'), 'windows-1251').text).toBe('да');
  });
});
