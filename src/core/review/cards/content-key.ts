import type { CardId, CardKind } from '../card.ts';

/** What a card known by its words says. */
export type CardWords = { readonly kind: CardKind; readonly front: string; readonly back: string };

/** Words as they are compared: white space and the form letters are composed in do not count. */
export function plainWhite(text: string): string {
  const composed = text.normalize('NFC');
  return UNEVEN.test(composed) ? composed.replaceAll(/\s+/gu, ' ').trim() : composed;
}

const UNEVEN = /[^\S ]|^ | $| {2}/u;

/** Kinds between which a card may change and be the same one: written on one line or several, asked one way or both. */
export function familyOf(kind: CardKind): string {
  return kind === 'basic' || kind === 'reversed' ? 'pair' : kind;
}

/** Sixty-four bits of what a card says. */
export function contentKey(words: CardWords): string {
  let key = known.get(words);
  if (key === undefined) {
    key = digestOf(`${familyOf(words.kind)}\n${plainWhite(words.front)}\n${plainWhite(words.back)}`);
    known.set(words, key);
  }
  return key;
}

/** Notes and log say the same again and again. */
const known = new WeakMap<CardWords, string>();

/** The id a card gets that is known by its words and was never asked. */
export function freshId(key: string): CardId {
  return `own:${key}` as CardId;
}

const BACKWARDS = '~';

/** The id of the way back of a reversed card. */
export function backwardsId(id: CardId): CardId {
  return `${id}${BACKWARDS}` as CardId;
}

/** The id both ways of a card have in common; that of a concept's card is its own. */
export function forwardsId(id: CardId): CardId {
  return (id.startsWith('own:') && id.endsWith(BACKWARDS) ? id.slice(0, -1) : id) as CardId;
}

/** Two lanes of 32 bits, mixed at the end as MurmurHash3 does; fourteen letters and digits. */
export function digestOf(text: string): string {
  let one = 0x12b9b0a1;
  let two = 0x7c3a21d5;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x85ebca6b);
    one = (one << 13) | (one >>> 19);
    two = Math.imul(two ^ code, 0xc2b2ae35);
    two = (two << 15) | (two >>> 17);
  }
  const high = mixed(one ^ text.length);
  const low = mixed(two ^ high);
  return (
    mixed(high ^ low)
      .toString(36)
      .padStart(7, '0') + low.toString(36).padStart(7, '0')
  );
}

function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
