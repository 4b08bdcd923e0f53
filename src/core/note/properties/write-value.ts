import { Document, Scalar, isScalar, type Node } from 'yaml';
import type { PropertyScalar } from './property-change.ts';

const DATE = /^\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?$/;
const NUMBER = /^[-+]?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?$/i;

/** A scalar of the front matter as data, in the form it is written in where a number would change it. */
export function scalarValue(node: unknown): PropertyScalar {
  if (!isScalar(node)) return null;
  const { value, source } = node;
  if (typeof value === 'number') return source !== undefined && String(value) !== source ? source : value;
  if (typeof value === 'bigint') return String(value);
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

type WriteOptions = {
  /** What stood in its place: its kind of quotation marks is kept, and a number stays one. */
  readonly old?: Node | null;
  /** Inside brackets, or behind the dash of a list. */
  readonly place?: 'flow' | 'item';
  /** Something follows on the line, so a block of lines cannot begin there. */
  readonly oneLine?: boolean;
  /** Indentation of the property itself. */
  readonly indent?: string;
  readonly eol?: string;
};

/** A scalar as YAML that reads back as the same; '' stands for null, which is written as nothing. */
export function writeScalar(value: PropertyScalar, options: WriteOptions = {}): string {
  const { old = null, place, oneLine = place !== undefined, indent = '', eol = '\n' } = options;
  if (value === null) return place === undefined ? '' : 'null';
  if (typeof value !== 'string') return String(value);
  const oldType = isScalar(old) ? old.type : undefined;
  const wasNumber = isScalar(old) && oldType === 'PLAIN' && typeof old.value === 'number';
  const isBare = DATE.test(value) || (wasNumber && NUMBER.test(value));
  if (isBare && oldType !== 'QUOTE_DOUBLE' && oldType !== 'QUOTE_SINGLE') return value;
  const scalar = new Scalar(value);
  const isBlock = oldType === 'BLOCK_LITERAL' || oldType === 'BLOCK_FOLDED';
  if (value === '' || isOdd(value)) scalar.type = 'QUOTE_DOUBLE';
  if (value.includes('\n') && !oneLine && isSafeBlock(value)) scalar.type = 'BLOCK_LITERAL';
  else if (!isBlock && scalar.type === undefined && oldType !== undefined) scalar.type = oldType;
  const document = new Document(place === 'flow' ? [scalar] : { k: scalar }, { compat: 'yaml-1.1' });
  const written = document.toString({
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    collectionStyle: place === 'flow' ? 'flow' : 'any',
    flowCollectionPadding: false,
  });
  if (place === 'flow') return written.trimEnd().slice(1, -1);
  return written
    .slice(2)
    .trim()
    .replaceAll('\n', eol + indent);
}

/** The name of a property as YAML. */
export function writeKey(name: string): string {
  return new Document({ [name]: 1 }, { compat: 'yaml-1.1' }).toString({ lineWidth: 0 }).trimEnd().slice(0, -3);
}

/** Whether there are signs in it that a plain value cannot hold, or that nobody would see. */
function isOdd(value: string): boolean {
  return /[^\S ]|[\p{Cc}\u2028\u2029\uFEFF\p{Cs}]/u.test(value);
}

/** Whether lines can stand in a block as they are, without odd beginnings or ends. */
function isSafeBlock(value: string): boolean {
  return !/^\s|[ \n]$| \n|\n\n/.test(value) && !isOdd(value.replaceAll('\n', ''));
}
