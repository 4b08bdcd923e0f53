import { analyse, tokenSpans } from '#core/words/analyse.ts';
import { storedKeys, storedPhrases } from '#core/words/word-keys.ts';
import type { NotePath } from '#core/note/note.ts';
import { linksTo, type LinkWorld } from './note-links.ts';
import { lineAt, sentenceAround } from './sentence-around.ts';

export type Mention = {
  readonly path: NotePath;
  readonly title: string;
  readonly line: number;
  readonly context: string;
  readonly mark: readonly [number, number];
  readonly text: string;
  readonly term: string;
};

/** Mentions shown at most, and notes looked into at most. */
const MOST_MENTIONS = 200;
const MOST_NOTES = 400;

/** A name by the keys of its words, as a text in one language has them. */
type Spelling = {
  readonly term: string;
  readonly keys: readonly string[];
  /** The words themselves, where no other form of them is the name. */
  readonly words: readonly string[] | undefined;
};

/** Places in other notes that say the title or an alias of `path`, in any form of its words, without linking to it. */
export function mentions(world: LinkWorld, path: NotePath): readonly Mention[] {
  const target = world.resolver.get(path);
  if (target?.title === undefined) return [];
  const names = [...new Set([target.title, ...(target.aliases ?? [])])]
    .flatMap(spellings)
    // A longer name wins over one it contains.
    .toSorted((a, b) => b.keys.length - a.keys.length);
  if (names.length === 0) return [];

  const linked = new Set(linksTo(world, path).map((link) => `${link.from}\n${link.line}`));
  const { rows } = world.index.search({
    expression: {
      kind: 'or',
      parts: names.map(({ keys }) => ({ kind: 'term', tokens: keys, keyed: true, prefix: false, field: 'body' })),
    },
    limit: MOST_NOTES,
    offset: 0,
  });
  const found: Mention[] = [];
  for (const { path: from } of rows) {
    if (from === path) continue;
    const body = world.index.body(from) ?? '';
    for (const { start, end, term } of occurrences(body, names)) {
      const line = lineAt(body, start);
      if (linked.has(`${from}\n${line}`)) continue;
      const context = sentenceAround(body, start, end);
      const title = world.resolver.get(from)?.title ?? from;
      found.push({
        path: from,
        title,
        line,
        context: context.text,
        mark: context.mark,
        text: body.slice(start, end),
        term,
      });
      if (found.length >= MOST_MENTIONS) return inOrder(found);
    }
  }
  return inOrder(found);
}

function inOrder(found: readonly Mention[]): readonly Mention[] {
  return found.toSorted((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.mark[0] - b.mark[0],
  );
}

function spellings(term: string): readonly Spelling[] {
  const words = analyse(term);
  if (words.length === 0 || !worthFinding(term)) return [];
  const keys = new Set(storedPhrases(words).map((phrase) => phrase.join(' ')));
  // An abbreviation has no forms, and what is left of a short word may be anything.
  const exact = term.trim().length < 4 ? words : undefined;
  return [...keys].map((phrase) => ({ term, keys: phrase.split(' '), words: exact }));
}

/** One letter, or a number, is no name worth looking for in running text. */
function worthFinding(name: string): boolean {
  return (
    /\p{L}/u.test(name) &&
    (name.trim().length > 2 || /\p{Script=Han}{2}/u.test(name) || /^\p{Lu}{2}$/u.test(name.trim()))
  );
}

function* occurrences(
  body: string,
  names: readonly Spelling[],
): Generator<{ start: number; end: number; term: string }> {
  const spans = tokenSpans(body);
  const byFirst = Map.groupBy(names, ({ keys }) => keys[0] ?? '');
  // Texts repeat their words.
  const beginning = new Map<string, readonly Spelling[]>();
  const namesBeginning = (token: string): readonly Spelling[] => {
    let found = beginning.get(token);
    if (found === undefined) {
      const keys = new Set([token, ...storedKeys(token)]);
      found = byFirst.size === 0 ? [] : [...keys].flatMap((key) => byFirst.get(key) ?? []);
      beginning.set(token, found);
    }
    return found;
  };
  for (let at = 0; at < spans.length; at++) {
    const first = spans[at];
    const hit = namesBeginning(first?.token ?? '').find(({ keys, words }) =>
      keys.every((key, offset) => {
        const token = spans[at + offset]?.token;
        return words === undefined ? offset === 0 || isStoredAs(token, key) : token === words[offset];
      }),
    );
    const last = hit === undefined ? undefined : spans[at + hit.keys.length - 1];
    if (hit === undefined || first === undefined || last === undefined) continue;
    yield { start: first.start, end: last.end, term: hit.term };
    at += hit.keys.length - 1;
  }
}

function isStoredAs(token: string | undefined, key: string): boolean {
  return token !== undefined && (token === key || storedKeys(token).includes(key));
}
