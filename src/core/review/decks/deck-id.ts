import type { CardKind } from '../card.ts';
import type { Asked, DeckId, DeckScope } from '../deck.ts';
import { cardKinds } from '../log/read-settings.ts';

/** What a tail asks for; what it does not say is as the learner chose. */
export type AskedTail = {
  readonly isEverything: boolean;
  readonly kinds: readonly CardKind[];
  readonly langs: readonly string[];
  readonly pairs: Asked['pairs'];
};

/** Kinds made of what the index holds. */
export const storedKinds = cardKinds.slice(0, 6);
/** Kinds made of the files when a deck asks for them. */
export const madeKinds = cardKinds.slice(6);

const scopes: readonly DeckScope['by'][] = ['all', 'chapter', 'folder', 'tag', 'search', 'concepts', 'note', 'deck'];
const LANG = /^[a-z]{2,3}$/;

/** Reads the one word a deck is; undefined where it is none. */
export function parseDeckId(id: DeckId): { readonly scope: DeckScope; readonly tail: AskedTail | null } | undefined {
  const at = id.lastIndexOf('@');
  const tail = at < 0 ? undefined : parseTail(id.slice(at + 1));
  if (at >= 0 && tail === undefined) return undefined;
  const head = at < 0 ? id : id.slice(0, at);
  const colon = head.indexOf(':');
  const name = colon < 0 ? head : head.slice(0, colon);
  const by = scopes.find((each) => each === name);
  const of = colon < 0 ? '' : decoded(head.slice(colon + 1));
  if (by === undefined || (by === 'all') !== (of === '')) return undefined;
  return { scope: { by, of }, tail: tail ?? null };
}

/** The one word for a deck; `tail` as `hu`, `hu>en`, `hu:cloze`, `*`, several with commas. */
export function formatDeckId({ by, of }: DeckScope, tail?: string): DeckId {
  const head = by === 'all' ? by : `${by}:${of.replaceAll(/[%@]/g, (sign) => (sign === '@' ? '%40' : '%25'))}`;
  return tail === undefined || tail === '' ? head : `${head}@${tail}`;
}

function decoded(of: string): string {
  return of.replaceAll(/%(40|25)/g, (_, code) => (code === '40' ? '@' : '%'));
}

/** Reads what is asked: `hu`, `hu>en`, `hu:cloze`, `cloze`, several with commas; undefined where it says something else. */
export function parseTail(text: string): AskedTail | undefined {
  if (text === '*') return { isEverything: true, kinds: [], langs: [], pairs: [] };
  const kinds: CardKind[] = [];
  const langs: string[] = [];
  const pairs: (readonly [string, string])[] = [];
  for (const part of text.split(',')) {
    const [from = '', to, ...more] = part.split('>');
    if (to !== undefined) {
      if (more.length > 0 || !LANG.test(from) || !LANG.test(to) || from === to) return undefined;
      pairs.push([from, to]);
      continue;
    }
    const [one = '', other, ...further] = part.split(':');
    const kind = cardKinds.find((each) => each === (other ?? one));
    if (further.length > 0 || (other === undefined ? kind === undefined && !LANG.test(one) : kind === undefined))
      return undefined;
    if (kind !== undefined) kinds.push(kind);
    if (other !== undefined || kind === undefined) {
      if (!LANG.test(one)) return undefined;
      langs.push(one);
    }
  }
  return { isEverything: false, kinds: [...new Set(kinds)], langs: [...new Set(langs)], pairs };
}

/** What is asked of a deck: what its tail says, and what the learner chose for the rest. `known` are the languages of the material. */
export function askedBy(tail: AskedTail | null, chosen: Asked, known: readonly string[]): Asked {
  if (tail === null) return withPairs(chosen);
  if (tail.isEverything)
    return {
      kinds: storedKinds,
      langs: known,
      pairs: known.flatMap((from) => known.filter((to) => to !== from).map((to) => [from, to] as const)),
    };
  const langs = tail.langs.length > 0 ? tail.langs : chosen.langs;
  const translated = tail.pairs.length > 0 ? (['translation'] as const) : [];
  const kinds = [...tail.kinds, ...translated];
  return withPairs({
    kinds: kinds.length > 0 ? kinds : chosen.kinds,
    langs,
    pairs: tail.pairs.length > 0 ? tail.pairs : chosen.pairs,
  });
}

/** Who asks for translations and names no pair, means those between the languages asked for. */
function withPairs(asked: Asked): Asked {
  const { kinds, langs, pairs } = asked;
  if (!kinds.includes('translation') || pairs.length > 0) return asked;
  return {
    ...asked,
    pairs: langs.flatMap((from) => langs.filter((to) => to !== from).map((to) => [from, to] as const)),
  };
}
