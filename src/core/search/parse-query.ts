import { analyse } from '#core/words/analyse.ts';
import { askedKeys } from '#core/words/word-keys.ts';
import { traitNamed } from './note-traits.ts';
import { readComparison } from './property-test.ts';
import { queryNotice, type QueryNotice } from './query-notice.ts';
import { FIELD_OF, operatorMeantBy, SCOPES, type OperatorName } from './query-operators.ts';
import { readQueryTokens, type QueryToken } from './query-tokens.ts';
import { compileRegex } from './regex-part.ts';
import type { SearchExpression, SearchField, SearchScope } from './search-plan.ts';
import { termText, wantedTerms, type WantedTerm } from './wanted-terms.ts';

export type { QueryNotice };

export type ParsedQuery = {
  readonly expression: SearchExpression;
  /** The analysed words and phrases that are wanted, for highlighting. */
  readonly terms: readonly WantedTerm[];
  /** What could not be understood; the rest was taken. */
  readonly notices: readonly QueryNotice[];
};

type Parsed = SearchExpression | undefined;
type Token<Kind extends QueryToken['kind']> = Extract<QueryToken, { kind: Kind }>;
/** What the words at a place are taken for: the operator whose brackets they stand in, and whether one text is looked at. */
type Setting = { readonly operator?: OperatorName; readonly inText?: boolean };
type Budget = { terms: number; words: number; patterns: number };

/** Longer queries are cut: in characters, words, patterns, and brackets within brackets, of which FTS5 takes few. */
const MAX_LENGTH = 2000;
const MOST: Budget = { terms: 64, words: 256, patterns: 8 };
const MAX_DEPTH = 8;

/** Matches nothing. */
const nothing: SearchExpression = { kind: 'or', parts: [] };

/** Understands what a person typed into the search box. Every text is a query: what makes no sense is left out. */
export function parseQuery(text: string): ParsedQuery {
  const notices = new Map<QueryNotice['code'], QueryNotice>();
  const notice: Notice = (...given) => {
    if (!notices.has(given[0])) notices.set(given[0], queryNotice(...given));
  };
  if (text.length > MAX_LENGTH) notice('query-too-long');
  const expression = parseText(text.slice(0, MAX_LENGTH), notice, { ...MOST }, {}) ?? nothing;
  const terms = [...new Map(wantedTerms(expression).map((term) => [termText(term), term])).values()];
  return { expression, terms, notices: [...notices.values()] };
}

type Notice = (...given: Parameters<typeof queryNotice>) => void;

function parseText(text: string, notice: Notice, left: Budget, whole: Setting): Parsed {
  const tokens = readQueryTokens(text, () => notice('unclosed-quote'));
  let at = 0;

  const parseOr = (depth: number, setting: Setting): Parsed => {
    const parts: SearchExpression[] = [];
    for (;;) {
      const part = parseAnd(depth, setting);
      if (part !== undefined) parts.push(part);
      if (tokens[at]?.kind !== 'or') break;
      at++;
    }
    return join('or', parts);
  };

  const parseAnd = (depth: number, setting: Setting): Parsed => {
    const parts: SearchExpression[] = [];
    let negative = false;
    for (let token = tokens[at]; token !== undefined && token.kind !== 'or'; token = tokens[at]) {
      if (token.kind === 'close' && depth > 0) break;
      at++;
      if (token.kind === 'not') {
        negative = !negative;
        continue;
      }
      const part = parseOperand(token, depth, setting);
      if (part !== undefined) parts.push(negative ? { kind: 'not', part } : part);
      negative = false;
    }
    // “Without x” means everything else.
    return join(
      'and',
      parts.length > 0 && parts.every((part) => part.kind === 'not') ? [{ kind: 'all' }, ...parts] : parts,
    );
  };

  const parseOperand = (token: QueryToken, depth: number, setting: Setting): Parsed => {
    switch (token.kind) {
      case 'open':
        return parseGroup(depth, setting);
      case 'operator':
        return parseOperator(token, depth, setting);
      case 'property':
        return parseProperty(token, setting);
      case 'regex':
        return parseRegex(token);
      case 'word':
        if (setting.operator !== undefined) return parseValue(setting.operator, token.text, token.phrase);
        return parseTerm(token);
      default:
        notice('unmatched-bracket');
        return undefined;
    }
  };

  const parseGroup = (depth: number, setting: Setting): Parsed => {
    // Too deep a nesting is flattened: its closing brackets then close the groups outside it.
    if (depth >= MAX_DEPTH) return undefined;
    const group = parseOr(depth + 1, setting);
    if (tokens[at]?.kind === 'close') at++;
    else notice('unmatched-bracket');
    return group;
  };

  const parseOperator = (token: Token<'operator'>, depth: number, setting: Setting): Parsed => {
    const { name, value, phrase } = token;
    const isScope = SCOPES.has(name);
    if (setting.inText === true) {
      notice('misplaced-operator', `${name}:`);
      if (value === undefined) parseNext(depth, { operator: name, inText: true });
      return undefined;
    }
    if (value !== undefined && value.trim() === '') {
      notice('empty-filter', name);
      return undefined;
    }
    if (!isScope) return value === undefined ? parseNext(depth, { operator: name }) : parseValue(name, value, phrase);
    const part =
      value === undefined ? parseNext(depth, { inText: true }) : parseTerm({ kind: 'word', text: value, phrase });
    if (part !== undefined) return { kind: 'within', scope: name as SearchScope, part };
    notice('empty-filter', name);
    return undefined;
  };

  /** What follows an operator: brackets or a pattern. */
  const parseNext = (depth: number, setting: Setting): Parsed => {
    const next = tokens[at];
    if (next === undefined) return undefined;
    at++;
    return parseOperand(next, depth, setting);
  };

  /** One word as the value of an operator. */
  const parseValue = (name: OperatorName, value: string, phrase: boolean): Parsed => {
    const field = FIELD_OF[name];
    if (field !== undefined) return parseTerm({ kind: 'word', text: value, phrase }, field);
    if (!take(1)) return undefined;
    if (name !== 'has') return { kind: 'filter', by: name as FilterOf, value };
    const what = traitNamed(value);
    if (what === undefined) notice('unknown-has', value);
    return what === undefined ? undefined : { kind: 'has', what };
  };

  const parseProperty = ({ name, value }: Token<'property'>, setting: Setting): Parsed => {
    if (setting.inText === true) {
      notice('misplaced-operator', `[${name}]`);
      return undefined;
    }
    if (!take(1)) return undefined;
    if (value === undefined) return { kind: 'property', name };
    const compared = readComparison(value);
    if (compared === 'bad') notice('bad-comparison', value.trim());
    if (compared !== undefined) return compared === 'bad' ? undefined : { kind: 'property', name, test: compared };
    const part = parseText(value, notice, left, { inText: true });
    if (part !== undefined) return { kind: 'property', name, test: { kind: 'words', part } };
    notice('empty-filter', name);
    return { kind: 'property', name };
  };

  const parseRegex = ({ source, flags }: Token<'regex'>): Parsed => {
    const used = [...new Set(flags)].filter((flag) => 'imsu'.includes(flag)).join('');
    if (compileRegex(source, used) === undefined || !take(1, 1)) {
      notice('bad-regex', source);
      return undefined;
    }
    return { kind: 'regex', source, flags: used };
  };

  const parseTerm = (token: Token<'word'>, field?: SearchField): Parsed => {
    const [, typed] = /^(\p{L}[\p{L}-]{1,13})[:：]/u.exec(token.phrase ? '' : token.text) ?? [];
    const meant = typed === undefined ? undefined : operatorMeantBy(typed);
    if (typed !== undefined && meant !== undefined) notice('unknown-operator', typed, meant);
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

  const take = (words: number, patterns = 0): boolean => {
    if (left.terms < 1 || left.words < words || left.patterns < patterns) {
      notice('query-too-long');
      return false;
    }
    left.terms--;
    left.words -= words;
    left.patterns -= patterns;
    return true;
  };

  return parseOr(0, whole);
}

type FilterOf = Extract<SearchExpression, { kind: 'filter' }>['by'];

function join(kind: 'and' | 'or', parts: readonly SearchExpression[]): Parsed {
  return parts.length > 1 ? { kind, parts } : parts[0];
}
