import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import { CalcError } from './calc-error.ts';
import type { Given } from './read-block.ts';
import type { Model, Value } from './model.ts';
import { readTable, valueOfRows } from './tables/read-table.ts';
import { parseLog } from './transactions/parse-log.ts';
import { customerRows, summariseLog } from './transactions/summarise-log.ts';
import { purchasesByWeek } from './transactions/weekly-purchases.ts';

type Settings = {
  /** YAML of a block; may be empty. */
  readonly file: string;
  /** A table with its names in the first line. */
  readonly csv: string | undefined;
  /** `name=value`, the value as YAML writes it. */
  readonly settings: readonly string[];
};

export type MergedSettings = { readonly text: string; readonly bound?: Given };

/**
 * The text of a block, and what a table gives it, made of a file, a table for the model's first table or list, and single settings, of which the last counts.
 * @throws CalcError where the model takes no table, or at the first row that cannot be taken
 */
export function mergeSettings(model: Model, { file, csv, settings }: Settings): MergedSettings {
  const document = parseDocument(file.trim() === '' ? '{}' : file, {
    logLevel: 'silent',
    schema: 'core',
    stringKeys: true,
    resolveKnownTags: false,
  });
  // What is wrong with the file is said where blocks are read.
  if (document.errors.length > 0 || !isMap(document.contents)) return { text: file };
  document.set('model', model.id);
  for (const setting of settings) {
    const at = setting.indexOf('=');
    const name = setting.slice(0, at);
    const aliases = model.inputs.find((each) => each.name === name || each.aliases?.includes(name) === true);
    for (const other of [aliases?.name, ...(aliases?.aliases ?? [])]) if (other !== undefined) document.delete(other);
    document.set(name, scalarOf(setting.slice(at + 1)));
  }
  const bound = csv === undefined ? undefined : tableOf(csv, model);
  for (const { name, aliases = [] } of model.inputs)
    if (bound !== undefined && name in bound) for (const each of [name, ...aliases]) document.delete(each);
  const text = stringify(document, { aliasDuplicateObjects: false });
  return bound === undefined ? { text } : { text, bound };
}

function scalarOf(text: string): unknown {
  const value = parseDocument(text, { logLevel: 'silent', schema: 'core', resolveKnownTags: false });
  if (value.errors.length > 0) return text;
  return isMap(value.contents) || isSeq(value.contents) ? value.contents : value.toJS();
}

/**
 * What a table gives the model's first input that takes one. A log of purchases is summed up for the models of customers,
 * up to its last day.
 */
function tableOf(csv: string, model: Model): Readonly<Record<string, Value>> {
  const input = model.inputs.find((each) => each.kind === 'table' || each.kind === 'list');
  if (input === undefined) throw new CalcError('not-a-table', 'csv');
  const { rows, errors, isNamed } = readTable(csv, input);
  if (!isNamed && input.kind === 'table' && input.columns.some(({ name }) => name === 'recency')) {
    const { transactions, errors: left } = parseLog(csv);
    if (transactions.length > left.length) {
      const summary = summariseLog(transactions);
      const actual = purchasesByWeek(transactions, summary);
      return { [input.name]: customerRows(summary.customers), ...(actual.length === 0 ? {} : { actual }) };
    }
  }
  const [error] = errors;
  if (error !== undefined) {
    const code = error.code === 'open-quote' ? 'not-a-table' : error.code;
    throw new CalcError(code, `${input.name}.${error.column}`, { line: error.line, text: error.text });
  }
  if (rows.length === 0) throw new CalcError('empty', input.name);
  return { [input.name]: valueOfRows(input, rows) };
}
