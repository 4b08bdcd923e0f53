import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import { CalcError } from './calc-error.ts';
import type { Model, TableInput } from './model.ts';

type Settings = {
  /** YAML of a block; may be empty. */
  readonly file: string;
  /** A table with its names in the first line. */
  readonly csv: string | undefined;
  /** `name=value`, the value as YAML writes it. */
  readonly settings: readonly string[];
};

/**
 * The text of a block made of a file, a table for the model's first table or list, and single settings, of which the last counts.
 * @throws CalcError where the model takes no table
 */
export function mergeSettings(model: Model, { file, csv, settings }: Settings): string {
  const document = parseDocument(file.trim() === '' ? '{}' : file, {
    logLevel: 'silent',
    schema: 'core',
    stringKeys: true,
    resolveKnownTags: false,
  });
  // What is wrong with the file is said where blocks are read.
  if (document.errors.length > 0 || !isMap(document.contents)) return file;
  document.set('model', model.id);
  if (csv !== undefined) {
    const input = model.inputs.find((each) => each.kind === 'table' || each.kind === 'list');
    if (input === undefined) throw new CalcError('not-a-table', 'csv');
    document.set(input.name, document.createNode(input.kind === 'table' ? rowsOf(csv, input) : numbersOf(csv)));
  }
  for (const setting of settings) {
    const at = setting.indexOf('=');
    const name = setting.slice(0, at);
    const aliases = model.inputs.find((each) => each.name === name || each.aliases?.includes(name) === true);
    for (const other of [aliases?.name, ...(aliases?.aliases ?? [])]) if (other !== undefined) document.delete(other);
    document.set(name, scalarOf(setting.slice(at + 1)));
  }
  return stringify(document, { aliasDuplicateObjects: false });
}

function scalarOf(text: string): unknown {
  const value = parseDocument(text, { logLevel: 'silent', schema: 'core', resolveKnownTags: false });
  if (value.errors.length > 0) return text;
  return isMap(value.contents) || isSeq(value.contents) ? value.contents : value.toJS();
}

/** Rows of a simple table: names in the first line, cells parted by comma, semicolon or tab. */
function rowsOf(csv: string, { columns }: TableInput): readonly Record<string, unknown>[] {
  const [head = [], ...rows] = cellsOf(csv);
  const names = head.map((name) => name.trim());
  return rows.map((row) => {
    return Object.fromEntries(
      names.map((name, at) => {
        const column = columns.find((each) => each.name === name || each.aliases?.includes(name) === true);
        const cell = row[at]?.trim() ?? '';
        return [name, cell === '' ? null : column?.kind === 'text' ? cell : scalarOf(cell)];
      }),
    );
  });
}

function numbersOf(csv: string): readonly unknown[] {
  return cellsOf(csv)
    .flat()
    .flatMap((cell) => {
      const value = scalarOf(cell.trim());
      return typeof value === 'number' ? [value] : [];
    });
}

function cellsOf(csv: string): readonly (readonly string[])[] {
  const text = csv.replace(/^\uFEFF/, '').trim();
  const [first = ''] = text.split('\n', 1);
  const delimiter = [';', '\t', ','].find((each) => first.includes(each)) ?? ',';
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${delimiter}\\n]*))(${delimiter}|\\r?\\n|$)`, 'gu');
  const rows: string[][] = [[]];
  for (const [all, quoted, plain, end] of text.matchAll(cell)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain?.replace(/\r$/, '') ?? '');
    if (end === '' || all === '') break;
    if (end !== delimiter) rows.push([]);
  }
  return rows;
}
