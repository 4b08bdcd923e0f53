import { analyse } from '#core/words/analyse.ts';
import { readQueryTokens, type QueryToken } from './query-tokens.ts';
import type { SearchExpression } from './search-plan.ts';
import { askedKeys } from '#core/words/word-keys.ts';
import { termText, wantedTerms, type WantedTerm } from './wanted-terms.ts';

export type QueryNotice = {
  readonly code: 'query-too-long' | 'unclosed-quote' | 'unmatched-bracket' | 'empty-filter';
  readonly text: string;
};

export type ParsedQuery = {
  readonly expression: SearchExpression;
  /** The analysed words and phrases that are wanted, for highlighting. */
  readonly terms: readonly WantedTerm[];
  /** What could not be understood; the rest was taken. */
  readonly notices: readonly QueryNotice[];
};

/** Longer queries are cut: in characters, words, and brackets within brackets. */
const MAX_LENGTH = 2000;
const MAX_TERMS = 64;
const MAX_WORDS = 256;
const MAX_DEPTH = 16;

/** Matches nothing. */
const nothing: SearchExpression = { kind: 'or', parts: [] };

/** Understands what a person typed into the search box. Every text is a query: what makes no sense is left out. */
export function parseQuery(text: string): ParsedQuery {
  const notices = new Map<QueryNotice['code'], QueryNotice>();
  const notice = (code: QueryNotice['code'], words: string): void => {
    notices.set(code, { code, text: words });
  };
  if (text.length > MAX_LENGTH)
    notice('query-too-long', 'The query is very long; only its beginning was searched for.');
  const tokens = readQueryTokens(text.slice(0, MAX_LENGTH), () => {
    notice('unclosed-quote', 'A quotation mark is never closed; the phrase was taken to end with the query.');
  });
  let at = 0;
  let words = 0;
  let count = 0;

  const parseOr = (depth: number): SearchExpression | undefined => {
    const parts: SearchExpression[] = [];
    for (;;) {
      const part = parseAnd(depth);
      if (part !== undefined) parts.push(part);
      if (tokens[at]?.kind !== 'or') break;
      at++;
    }
    return join('or', parts);
  };

  const parseAnd = (depth: number): SearchExpression | undefined => {
    const parts: SearchExpression[] = [];
    let negative = false;
    for (let token = tokens[at]; token !== undefined && token.kind !== 'or'; token = tokens[at]) {
      if (token.kind === 'close' && depth > 0) break;
      at++;
      if (token.kind === 'not') {
        negative = !negative;
        continue;
      }
      const part = parseOperand(token, depth);
      if (part !== undefined) parts.push(negative ? { kind: 'not', part } : part);
      negative = false;
    }
    // “Without x” means everything else.
    return join(
      'and',
      parts.length > 0 && parts.every((part) => part.kind === 'not') ? [{ kind: 'all' }, ...parts] : parts,
    );
  };

  const parseOperand = (token: QueryToken, depth: number): SearchExpression | undefined => {
    switch (token.kind) {
      case 'open':
        return parseGroup(depth);
      case 'filter':
        return parseFilter(token);
      case 'word':
        return parseTerm(token);
      default:
        notice('unmatched-bracket', 'A bracket has no partner and was left out.');
        return undefined;
    }
  };

  const parseGroup = (depth: number): SearchExpression | undefined => {
    // Too deep a nesting is flattened: its closing brackets then close the groups outside it.
    if (depth >= MAX_DEPTH) return undefined;
    const group = parseOr(depth + 1);
    if (tokens[at]?.kind === 'close') at++;
    else notice('unmatched-bracket', 'A bracket has no partner and was left out.');
    return group;
  };

  const parseFilter = (token: Extract<QueryToken, { kind: 'filter' }>): SearchExpression | undefined => {
    if (token.value.trim() === '') {
      notice('empty-filter', `Nothing stands after “${token.name}:”.`);
      return undefined;
    }
    if (token.name === 'title') return parseTerm({ kind: 'word', text: token.value, phrase: token.phrase }, 'title');
    if (!take(1)) return undefined;
    return { kind: 'filter', by: token.name, value: token.value };
  };

  const parseTerm = (token: Extract<QueryToken, { kind: 'word' }>, field?: 'title'): SearchExpression | undefined => {
    const analysed = analyse(token.text);
    if (analysed.length === 0 || !take(analysed.length)) return undefined;
    const prefix = !token.phrase && /[\p{L}\p{N}]\*+$/u.test(token.text);
    const keys = token.phrase || prefix || analysed.length > 1 ? [] : askedKeys(analysed[0] ?? '', token.text);
    return {
      kind: 'term',
      text: token.text,
      tokens: analysed,
      prefix,
      ...(keys.length === 0 ? {} : { keys }),
      ...(token.phrase ? { exact: true } : {}),
      ...(field === undefined ? {} : { field }),
    };
  };

  const take = (size: number): boolean => {
    if (count + 1 > MAX_TERMS || words + size > MAX_WORDS) {
      notice('query-too-long', 'The query is very long; only its beginning was searched for.');
      return false;
    }
    count++;
    words += size;
    return true;
  };

  const expression = parseOr(0) ?? nothing;
  const terms = [...new Map(wantedTerms(expression).map((term) => [termText(term), term])).values()];
  return { expression, terms, notices: [...notices.values()] };
}

function join(kind: 'and' | 'or', parts: readonly SearchExpression[]): SearchExpression | undefined {
  return parts.length > 1 ? { kind, parts } : parts[0];
}
