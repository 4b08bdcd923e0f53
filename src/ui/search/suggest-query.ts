import { foldName } from '#core/note/link-key.ts';
import type { Suggestion } from '../kit/suggest-field.tsx';
import { narrow } from '../properties/offered-values.ts';

/** What may be offered: the operators as they are written, and what may stand after one, or within `[`. */
export type Offered = {
  readonly operators: readonly Suggestion[];
  valuesOf(operator: string, typed: string): readonly Suggestion[];
};

const MOST = 12;
const PROPERTY = /(?:^|[\s(-])\[([^[\]:()]*)$/u;
const VALUE = /(?:^|[\s(-])(tag|path|file|lang|type|concept|has)[:：](?:"([^"]*)|([^\s()"]*))$/iu;
const WORD = /(?:^|[\s(-])([a-z][a-z-]+)$/iu;

/** Ways to go on with a query at the caret; the value of each is the whole query as it would then be. */
export function suggestQuery(text: string, caret: number, offered: Offered): readonly Suggestion[] {
  const before = text.slice(0, caret);
  const after = text.slice(caret);
  // Amid a word nothing is put in.
  if (/^[^\s)]/u.test(after)) return [];
  const put = (typed: string, suggestion: Suggestion, written: string): Suggestion => ({
    ...suggestion,
    value: `${before.slice(0, before.length - typed.length)}${written}${after.trimStart()}`,
    label: suggestion.label ?? suggestion.value,
  });

  const property = PROPERTY.exec(before);
  if (property !== null) {
    const [, typed = ''] = property;
    return narrow(offered.valuesOf('[', typed), typed)
      .slice(0, MOST)
      .map((each) => put(typed, each, `${each.value}] `));
  }
  const value = VALUE.exec(before);
  if (value !== null) {
    const [, operator = '', quoted, bare = ''] = value;
    const typed = quoted === undefined ? bare : `"${quoted}`;
    const wanted = (quoted ?? bare).replace(/^#/, '');
    return narrow(offered.valuesOf(operator.toLowerCase(), wanted), wanted)
      .slice(0, MOST)
      .map((each) => put(typed, each, `${quotedWhereNeeded(each.value)} `));
  }
  const [, word] = WORD.exec(before) ?? [];
  if (word === undefined) return [];
  return offered.operators
    .filter(({ value: sign }) => sign.startsWith(foldName(word)))
    .toSorted((a, b) => a.value.length - b.value.length)
    .map((each) => put(word, each, each.value));
}

function quotedWhereNeeded(value: string): string {
  return /[\s()«»„“”「」]/u.test(value) ? `"${value.replaceAll('"', '')}"` : value;
}
