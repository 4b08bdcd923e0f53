import type { FrontMatterReading, FrontMatterValue } from './front-matter.ts';

/** `key:`, its value if it stands on the same line. */
const PROPERTY = /^(\p{L}[\p{L}\d_-]*(?: [\p{L}\d_-]+)*):(?: +(\S.*))?$/u;
const ITEM = /^( *)- +(\S.*)$/;
const WORDS = /^[\p{L}/][^\p{Cc}\uFEFF]*$/u;
/** What YAML takes for the end of a plain value, or for a value of another kind. */
const SPECIAL = /: |:$| #|^(?:true|false|null|y|n|yes|no|on|off)$/i;
const NUMBER = /^(?:0|[1-9]\d{0,14})$/;
const DATE = /^\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?$/;
const QUOTED = /^(?:"[^"\\\p{Cc}]*"|'[^'\p{Cc}]*')$/u;
const FLOW = /^\[(?:[\p{L}/][^[\]{},:#"'\p{Cc}]*(?:, *[\p{L}/][^[\]{},:#"'\p{Cc}]*)*)?\]$/u;
const MOST_LINES = 1000;

type Scalar = { readonly written: string; readonly value: string | number | boolean };

/**
 * Reads front matter of the plainest kind — words, numbers, dates, quoted words and lists of them — without a YAML parser, which
 * takes fifty times as long. Undefined where anything else stands in it.
 */
export function readPlainFrontMatter(yaml: string, offset: number): FrontMatterReading | undefined {
  const frontMatter: Record<string, unknown> = {};
  const values: FrontMatterValue[] = [];
  const lines = yaml.split('\n');
  if (lines.length > MOST_LINES) return undefined;
  let key = '';
  let items: unknown[] | undefined;
  let indent = '';
  let at = offset;
  for (const [index, line] of lines.entries()) {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    const note = (scalar: Scalar, column: number): void => {
      const start = at + column;
      values.push({ key, value: String(scalar.value), start, end: start + scalar.written.length, line: index + 2 });
    };
    const item = ITEM.exec(text);
    if (item !== null) {
      const [, white = '', written = ''] = item;
      const scalar = scalarOf(written);
      // A list belongs to a key with nothing behind it, and keeps its indentation.
      if (scalar === undefined || key === '' || (items === undefined ? frontMatter[key] !== null : white !== indent))
        return undefined;
      if (items === undefined) frontMatter[key] = items = [];
      indent = white;
      items.push(scalar.value);
      note(scalar, text.length - written.length);
    } else {
      const [, name, written] = PROPERTY.exec(text) ?? [];
      if (name === undefined || Object.hasOwn(frontMatter, name)) return undefined;
      key = name;
      items = undefined;
      const column = text.length - (written ?? '').length;
      const scalar = written === undefined ? undefined : scalarOf(written);
      if (written === undefined) frontMatter[key] = null;
      else if (scalar !== undefined) {
        frontMatter[key] = scalar.value;
        note(scalar, column);
      } else if (FLOW.test(written)) {
        const list: unknown[] = [];
        for (const match of written.slice(1, -1).matchAll(/[^, ][^,]*/g)) {
          const each = scalarOf(match[0]);
          if (each === undefined) return undefined;
          list.push(each.value);
          note(each, column + 1 + match.index);
        }
        frontMatter[key] = list;
      } else return undefined;
    }
    at += line.length + 1;
  }
  return { frontMatter, source: { values }, warnings: [] };
}

function scalarOf(written: string): Scalar | undefined {
  if (written.endsWith(' ')) return undefined;
  if (QUOTED.test(written)) return { written, value: written.slice(1, -1) };
  if (written === 'true' || written === 'false') return { written, value: written === 'true' };
  if (NUMBER.test(written)) return { written, value: Number(written) };
  const isPlain = DATE.test(written) || (WORDS.test(written) && !SPECIAL.test(written));
  return isPlain ? { written, value: written } : undefined;
}
