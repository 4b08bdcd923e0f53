import type { FilterName } from './filter-key.ts';

export type QueryToken =
  | { readonly kind: 'word'; readonly text: string; readonly phrase: boolean }
  | { readonly kind: 'filter'; readonly name: FilterName | 'title'; readonly value: string; readonly phrase: boolean }
  | { readonly kind: 'or' | 'not' | 'open' | 'close' };

const closers: Readonly<Record<string, string>> = { '"': '"', '“': '”“', '„': '“”', '«': '»', '「': '」' };
const quotes = Object.keys(closers).join('');
const filter = new RegExp(`(tag|path|lang|type|title):(?:([${quotes}])|([^\\s()${quotes}]*))`, 'iy');
const word = new RegExp(`[^\\s()${quotes}]+`, 'y');
const operators: Readonly<Record<string, 'or' | 'not' | 'and'>> = {
  OR: 'or',
  '|': 'or',
  NOT: 'not',
  AND: 'and',
  '&': 'and',
};

/** Splits a query into words, phrases, filters and signs. */
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
    } else {
      filter.lastIndex = at;
      const found = filter.exec(text);
      if (found !== null) {
        const name = (found[1] ?? '').toLowerCase() as FilterName;
        at = filter.lastIndex - (found[2]?.length ?? 0);
        const value = found[2] === undefined ? (found[3] ?? '') : readQuoted();
        tokens.push({ kind: 'filter', name, value, phrase: found[2] !== undefined });
        continue;
      }
      word.lastIndex = at;
      const run = word.exec(text)?.[0] ?? character;
      at += run.length;
      const operator = Object.hasOwn(operators, run) ? operators[run] : undefined;
      if (operator === undefined) tokens.push({ kind: 'word', text: run, phrase: false });
      else if (operator !== 'and') tokens.push({ kind: operator });
    }
  }
  return tokens;
}
