import { OPERATORS, SCOPES, type OperatorName } from './query-operators.ts';

export type QueryToken =
  | { readonly kind: 'word'; readonly text: string; readonly phrase: boolean }
  /** `value` is undefined where brackets or a pattern come next. */
  | {
      readonly kind: 'operator';
      readonly name: OperatorName;
      readonly value: string | undefined;
      readonly phrase: boolean;
    }
  | { readonly kind: 'property'; readonly name: string; readonly value: string | undefined }
  | { readonly kind: 'regex'; readonly source: string; readonly flags: string }
  | { readonly kind: 'or' | 'not' | 'open' | 'close' };

const closers: Readonly<Record<string, string>> = { '"': '"', '“': '”“', '„': '“”', '«': '»', '「': '」' };
const quotes = Object.keys(closers).join('');
const operator = new RegExp(`(${OPERATORS.join('|')})[:：](?:([${quotes}])|([^\\s()${quotes}]*))`, 'iy');
const property = /\[(?!\[)\s*(?:"([^"[\]]+)"|([^"[\]:()|]*[^"[\]:()|\s]))\s*(?:[:：]([^[\]]*))?\](?![\](])/y;
const regex = /\/((?![\s/*])(?:[^\\/[\n]|\\[^\n]|\[(?:[^\\\]\n]|\\[^\n])*\])*)\/([dgimsuvy]*)(?=[\s)]|$)/y;
const word = new RegExp(`[^\\s()${quotes}]+`, 'y');
const signs: Readonly<Record<string, 'or' | 'not' | 'and'>> = {
  OR: 'or',
  '|': 'or',
  NOT: 'not',
  AND: 'and',
  '&': 'and',
};

/** Splits a query into words, phrases, operators, properties, patterns and signs. */
export function readQueryTokens(text: string, onUnclosedQuote: () => void): QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;

  const readQuoted = (): string => {
    const ends = closers[text[at] ?? ''] ?? '';
    let end = at + 1;
    while (end < text.length && !ends.includes(text[end] ?? '')) end++;
    if (end >= text.length) onUnclosedQuote();
    const inner = text.slice(at + 1, end);
    at = end + 1;
    return inner;
  };
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };

  const readOperator = (): boolean => {
    const found = take(operator);
    if (found === null) return false;
    const name = (found[1] ?? '').toLowerCase() as OperatorName;
    const [, , quote, value = ''] = found;
    const valueAt = operator.lastIndex - (quote ?? value).length;
    at = valueAt;
    const opens = text[at] === '(' || (SCOPES.has(name) && take(regex) !== null);
    if (!opens) at += value.length;
    tokens.push({
      kind: 'operator',
      name,
      value: opens ? undefined : quote === undefined ? value : readQuoted(),
      phrase: quote !== undefined,
    });
    return true;
  };

  const readProperty = (): boolean => {
    const found = text[at] === '[' ? take(property) : null;
    if (found === null) return false;
    at += found[0].length;
    tokens.push({ kind: 'property', name: found[1] ?? found[2] ?? '', value: found[3] });
    return true;
  };

  const readRegex = (): boolean => {
    const found = text[at] === '/' ? take(regex) : null;
    if (found === null) return false;
    at += found[0].length;
    tokens.push({ kind: 'regex', source: found[1] ?? '', flags: found[2] ?? '' });
    return true;
  };

  while (at < text.length) {
    const character = text[at] ?? '';
    if (/\s/.test(character)) at++;
    else if (character === '(' || character === ')') {
      tokens.push({ kind: character === '(' ? 'open' : 'close' });
      at++;
    } else if (quotes.includes(character)) tokens.push({ kind: 'word', text: readQuoted(), phrase: true });
    else if (/[-−]/.test(character) && /[^\s\-−]/.test(text[at + 1] ?? ' ')) {
      tokens.push({ kind: 'not' });
      at++;
    } else if (!readOperator() && !readProperty() && !readRegex()) {
      const run = take(word)?.[0] ?? character;
      at += run.length;
      const sign = Object.hasOwn(signs, run) ? signs[run] : undefined;
      if (sign === undefined) tokens.push({ kind: 'word', text: run, phrase: false });
      else if (sign !== 'and') tokens.push({ kind: sign });
    }
  }
  return tokens;
}
