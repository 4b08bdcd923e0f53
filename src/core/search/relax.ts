import { isHan } from '#core/words/fold-character.ts';
import type { SearchExpression } from './search-plan.ts';
import type { WantedTerm } from './wanted-terms.ts';
import { askedKeys } from '#core/words/word-keys.ts';

/**
 * The expression that asks for any of the words instead of all of them; what is excluded or filtered still holds, and what
 * is quoted where `quotes` are to hold. Undefined where that would find nothing more.
 */
export function relaxed(expression: SearchExpression, quotes: 'hold' | 'open'): SearchExpression | undefined {
  const parts = flat(expression);
  const isLoose = (part: SearchExpression): part is WantedTerm =>
    part.kind === 'term' && part.field === undefined && (quotes === 'open' || part.exact !== true);
  const words = parts.filter(isLoose).flatMap(wordsOf);
  const rest = parts.filter((part) => !isLoose(part));
  const any: SearchExpression = { kind: 'or', parts: words };
  // Beside what is quoted the other words may all be missing.
  if (words.length > 0 && parts.some((part) => part.kind === 'term' && !isLoose(part)))
    return { kind: 'or', parts: [all(rest), all([any, ...rest])] };
  return words.length < 2 ? undefined : all([any, ...rest]);
}

/** The expression without its words of few letters, which say little; itself where it has no others. */
export function withoutSmallWords(expression: SearchExpression): SearchExpression {
  const isSmall = (part: SearchExpression): boolean =>
    part.kind === 'term' &&
    part.exact !== true &&
    part.field === undefined &&
    part.tokens.every((token) => token.length <= MOST_SMALL && !isHan(token));
  if (expression.kind !== 'and') return expression;
  const kept = expression.parts.filter((part) => !isSmall(part));
  return kept.some((part) => part.kind === 'term') ? all(kept) : expression;
}

const MOST_SMALL = 3;

/** The expression that takes its last word for the beginning of one; undefined where that is not a word. */
export function unfinished(expression: SearchExpression): SearchExpression | undefined {
  if (expression.kind === 'term')
    return expression.prefix || expression.exact === true
      ? undefined
      : {
          kind: 'term',
          tokens: expression.tokens,
          prefix: true,
          ...(expression.field === undefined ? {} : { field: expression.field }),
        };
  if (expression.kind !== 'and' && expression.kind !== 'or') return undefined;
  const last = expression.parts.at(-1);
  const begun = last === undefined ? undefined : unfinished(last);
  return begun === undefined ? undefined : { kind: expression.kind, parts: [...expression.parts.slice(0, -1), begun] };
}

function all(parts: readonly SearchExpression[]): SearchExpression {
  const [first] = parts;
  return first !== undefined && parts.length === 1 ? first : { kind: 'and', parts };
}

/** What must all hold; brackets around some of it mean nothing. */
function flat(expression: SearchExpression): readonly SearchExpression[] {
  return expression.kind === 'and' ? expression.parts.flatMap(flat) : [expression];
}

/** The words of a term that was typed as one: compounds with hyphens, and Han text, whose words are mostly of two characters. */
function wordsOf(term: WantedTerm): WantedTerm[] {
  const { tokens, prefix } = term;
  if (tokens.length === 1 && term.exact !== true) return [term];
  const words: WantedTerm[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    const next = tokens[at + 1];
    const last = prefix && at === tokens.length - 1;
    if (!isHan(token)) {
      const keys = last ? [] : askedKeys(token);
      words.push({ kind: 'term', tokens: [token], prefix: last, ...(keys.length === 0 ? {} : { keys }) });
    } else if (next !== undefined && isHan(next)) words.push({ kind: 'term', tokens: [token, next], prefix: false });
    else if (at === 0 || !isHan(tokens[at - 1] ?? '')) words.push({ kind: 'term', tokens: [token], prefix: false });
  }
  return words;
}
