import type { NotePath } from '#core/note/note.ts';
import type { SearchExpression } from '#core/search/search-plan.ts';
import { createTermMatcher } from '#core/search/term-match.ts';
import { wantedTerms } from '#core/search/wanted-terms.ts';
import { analysedText } from '#core/words/analyse.ts';
import { isHan } from '#core/words/fold-character.ts';
import type { LiveIndex } from './live-index.ts';

/** Shorter words stand in too many others. */
const SHORTEST_INSIDE = 4;
const MOST_NAMED = 20;
/** Names looked at for one word. */
const MOST_LOOKED_AT = 2000;

/**
 * Notes named with a word that holds the only one asked for, and not that word itself: “page” in “Homepage”, “piac” in “Célpiac”. Those
 * with the shortest names first.
 */
export function namedAround(
  live: LiveIndex,
  expression: SearchExpression,
  shown: readonly NotePath[],
): readonly NotePath[] {
  const [term, ...others] = wantedTerms(expression);
  if (term === undefined || others.length > 0 || expression !== term || term.exact === true) return [];
  const [word = ''] = term.tokens;
  // Han characters are found one by one as it is.
  if (term.tokens.length !== 1 || word.length < SHORTEST_INSIDE || isHan(word) || term.field !== undefined) return [];
  const matcher = createTermMatcher([term]);
  const known = new Set(shown);
  const found = new Map<NotePath, number>();
  const names = namesOf(live);
  for (const written of new Set([word, (term.text ?? word).toLocaleLowerCase()])) {
    for (const at of names.holding(written)) {
      const path = names.pathAt(at);
      if (path === undefined || known.has(path) || found.has(path)) continue;
      const { title, aliases } = live.heads.get(path) ?? { title: '', aliases: [] };
      if ([title, ...aliases].some((name) => matcher.holdsAny(analysedText(name)))) known.add(path);
      else found.set(path, names.lengthAt(at));
    }
  }
  return [...found]
    .toSorted(([a, short], [b, long]) => short - long || (a < b ? -1 : 1))
    .slice(0, MOST_NAMED)
    .map(([path]) => path);
}

/** All names in one text, a line each: looking through it is quick, and it is made anew only when a name changed. */
type NameText = {
  readonly shape: number;
  /** Numbers of the lines that hold a word. */
  holding(word: string): Iterable<number>;
  pathAt(line: number): NotePath | undefined;
  lengthAt(line: number): number;
};

const texts = new WeakMap<LiveIndex, NameText>();

function namesOf(live: LiveIndex): NameText {
  const before = texts.get(live);
  if (before?.shape === live.shape) return before;
  const now = nameText(live);
  texts.set(live, now);
  return now;
}

function nameText(live: LiveIndex): NameText {
  const paths: NotePath[] = [];
  const starts: number[] = [];
  let text = '';
  for (const { path, title, aliases } of live.heads.values())
    for (const name of [title, ...aliases]) {
      paths.push(path);
      starts.push(text.length);
      text += `${name.toLocaleLowerCase().replaceAll('\n', ' ')}\n`;
    }
  const lineAt = (place: number): number => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= place) low = middle;
      else high = middle;
    }
    return low;
  };
  return {
    shape: live.shape,
    *holding(word) {
      let looked = 0;
      for (let at = text.indexOf(word); at >= 0 && looked < MOST_LOOKED_AT; looked++) {
        const line = lineAt(at);
        yield line;
        at = text.indexOf(word, starts[line + 1] ?? text.length);
      }
    },
    pathAt: (line) => paths[line],
    lengthAt: (line) => (starts[line + 1] ?? text.length) - (starts[line] ?? 0) - 1,
  };
}
