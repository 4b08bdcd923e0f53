import { analysedText } from '#core/words/analyse.ts';
import type { CardId } from '../card.ts';
import type { SeenEvent } from '../study-event.ts';
import { createCandidateFinder } from './card-candidates.ts';
import { backwardsId, contentKey, digestOf, familyOf, freshId, type CardWords } from './content-key.ts';
import { comparable, sameness, type Comparable } from './is-same-card.ts';
import { gatherKnown, type KnownCard } from './known-cards.ts';
import type { OwnSource } from './own-cards.ts';
import { wordFeatures } from './word-features.ts';
import { wordsRead } from './words-read.ts';

/** Which card of the log each card of the notes is. */
export type Identities = {
  /** By place in the sources. */
  readonly ids: readonly CardId[];
  /** Further ids a card was answered under, and the one it has: their reviews are one history. */
  readonly same: ReadonlyMap<CardId, CardId>;
};

export type Identifiable = Pick<OwnSource, 'kind' | 'front' | 'back' | 'path' | 'block'>;

/** Sources that say the same, which are one card. */
type Unit = { readonly key: string; readonly sources: readonly Identifiable[]; known: KnownCard | undefined };
type Match = { readonly unit: Unit; readonly card: KnownCard; readonly score: number };

/**
 * Finds each card of the notes again among those of the log, however its words, note or place were corrected since
 * (`docs/decisions/0016`). The answer depends on nothing but what is said in both: no order, no clock, no device.
 */
export function identify(
  sources: readonly Identifiable[],
  events: readonly SeenEvent[],
  hasHistory: (id: CardId) => boolean,
): Identities {
  const known = gatherKnown(events, hasHistory);
  const keys = sources.map(contentKey);
  const units = gatherUnits(sources, keys);
  const taken = new Set<KnownCard>();
  const open = { units, known, taken };
  matchBy(
    open,
    ({ key }) => [key],
    ({ said }) => [...said.keys()],
  );
  matchBy(
    open,
    ({ sources: [first] }) => (first === undefined ? [] : [looseKey(first)]),
    ({ said }) => [...said.values()].map(looseKey),
  );
  matchBlocks(open);
  matchLikeness(open);
  const same = findSame(open);
  return { ids: name(sources, keys, open, same), same };
}

type Open = {
  readonly units: ReadonlyMap<string, Unit>;
  readonly known: readonly KnownCard[];
  readonly taken: Set<KnownCard>;
};

function gatherUnits(sources: readonly Identifiable[], keys: readonly string[]): ReadonlyMap<string, Unit> {
  const units = new Map<string, { key: string; sources: Identifiable[]; known: undefined }>();
  sources.forEach((source, at) => {
    const key = keys[at] ?? '';
    const unit = units.get(key);
    if (unit === undefined) units.set(key, { key, sources: [source], known: undefined });
    else unit.sources.push(source);
  });
  return units;
}

function waiting({ units, known, taken }: Open): {
  readonly units: readonly Unit[];
  readonly known: readonly KnownCard[];
} {
  return {
    units: [...units.values()].filter((unit) => unit.known === undefined),
    known: known.filter((card) => !taken.has(card)),
  };
}

function take({ taken }: Open, unit: Unit, card: KnownCard): void {
  unit.known = card;
  taken.add(card);
}

/** The words of a card without case, punctuation and markup. */
function looseKey({ kind, front, back }: CardWords): string {
  const { exact } = wordFeatures(front);
  return digestOf(`${familyOf(kind)}\n${analysedText(wordsRead(front))}\n${exact}\n${analysedText(wordsRead(back))}`);
}

/** One to one by equal keys: what a card said last before what it said once, cards that come first in the log before others. */
function matchBy(
  open: Open,
  keysOfUnit: (unit: Unit) => readonly string[],
  keysOfCard: (card: KnownCard) => readonly string[],
): void {
  const { units, known } = waiting(open);
  if (units.length === 0 || known.length === 0) return;
  const byKey = new Map<string, Unit[]>();
  for (const unit of units)
    for (const key of keysOfUnit(unit)) {
      const alike = byKey.get(key);
      if (alike === undefined) byKey.set(key, [unit]);
      else alike.push(unit);
    }
  for (const isLast of [true, false])
    for (const card of known) {
      if (open.taken.has(card)) continue;
      for (const [at, key] of keysOfCard(card).entries()) {
        if (isLast && [...card.said.keys()][at] !== card.lastKey) continue;
        const free = byKey.get(key)?.filter((unit) => unit.known === undefined);
        const [best] =
          free?.toSorted((a, b) => nearness(b, card) - nearness(a, card) || (a.key < b.key ? -1 : 1)) ?? [];
        if (best === undefined) continue;
        take(open, best, card);
        break;
      }
    }
}

function nearness({ sources }: Unit, { last }: KnownCard): number {
  const isHere = sources.some(({ path }) => path === last.path);
  return Number(isHere) + 2 * Number(last.block !== null && sources.some(({ block }) => block === last.block));
}

/** By block id: in the same note, or where one card of the notes and one of the log bear it. Of several, the most alike. */
function matchBlocks(open: Open): void {
  const { units, known } = waiting(open);
  const blockOf = ({ kind, block }: { kind: CardWords['kind']; block: string | null }): string | null =>
    block === null ? null : `${familyOf(kind)} ${block}`;
  const wanted = Map.groupBy(
    known.filter(({ last }) => last.block !== null),
    ({ last }) => blockOf(last),
  );
  if (wanted.size === 0) return;
  const byBlock = Map.groupBy(
    units.flatMap((unit) => unit.sources.filter(({ block }) => block !== null).map((source) => ({ unit, source }))),
    ({ source }) => blockOf(source),
  );
  const matches: Match[] = [];
  for (const [block, cards] of wanted) {
    const here = byBlock.get(block) ?? [];
    const isOnly = cards.length === 1 && new Set(here.map(({ unit }) => unit)).size === 1;
    for (const card of cards)
      for (const { unit, source } of here)
        if (isOnly || source.path === card.last.path)
          matches.push({ unit, card, score: roughLikeness(source, card.last) });
  }
  takeBest(open, matches);
}

function roughLikeness(a: Identifiable, b: SeenEvent): number {
  const [one, other] = [comparable(a), comparable(b)];
  return sameness(other, one) + (a.back === b.back ? 0.5 : 0) + (a.front === b.front ? 0.5 : 0);
}

function matchLikeness(open: Open): void {
  const { units, known } = waiting(open);
  if (units.length === 0 || known.length === 0) return;
  const versions = known.flatMap((card) => versionsOf(card).map((words) => ({ card, words })));
  const finder = createCandidateFinder(versions.map(({ words }) => words));
  const matches: Match[] = [];
  for (const unit of units)
    for (const words of unit.sources.map(comparable))
      for (const place of finder.near(words)) {
        const version = versions[place];
        const score = version === undefined ? 0 : sameness(version.words, words);
        if (version !== undefined && score > 0) matches.push({ unit, card: version.card, score });
      }
  takeBest(open, matches);
}

/** What a card said last, and at most two of what it said before. */
function versionsOf({ last, lastKey, said }: KnownCard): readonly Comparable[] {
  const others = [...said].filter(([key]) => key !== lastKey).map(([, event]) => event);
  const latest = others.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)).slice(0, 2);
  return [last, ...latest].map(comparable);
}

function takeBest(open: Open, matches: readonly Match[]): void {
  const rank = new Map(open.known.map((card, at) => [card, at]));
  const best = matches.toSorted(
    (a, b) =>
      b.score - a.score || (rank.get(a.card) ?? 0) - (rank.get(b.card) ?? 0) || (a.unit.key < b.unit.key ? -1 : 1),
  );
  for (const { unit, card } of best) if (unit.known === undefined && !open.taken.has(card)) take(open, unit, card);
}

/**
 * Answered cards nobody took that are one with a card another answered: by the same words, or, in the same note or block, by words
 * nearly the same. They were one card on two devices of which one had not yet heard of the other. The older one keeps its id.
 */
function findSame(open: Open): Map<CardId, CardId> {
  const left = waiting(open).known.filter(({ isAnswered }) => isAnswered);
  const same = new Map<CardId, CardId>();
  if (left.length === 0) return same;
  const paths = new Set(left.map(({ last }) => last.path));
  const blocks = new Set(left.flatMap(({ last }) => last.block ?? []));
  const pairs = [...open.units.values()]
    .filter(({ known }) => known !== undefined)
    .flatMap((unit) =>
      unit.sources
        .filter(({ path, block }) => paths.has(path) || (block !== null && blocks.has(block)))
        .map((source) => ({ unit, source })),
    )
    .toSorted((a, b) => (placeName(a) < placeName(b) ? -1 : 1))
    .map(({ unit, source }) => ({ unit, words: comparable(source) }));
  const finder = createCandidateFinder(pairs.map(({ words }) => words));
  const joined = new Map<Unit, KnownCard[]>();
  for (const card of left) {
    const words = comparable(card.last);
    const equal = open.units.get(card.lastKey);
    const best = finder
      .near(words)
      .flatMap((place) => {
        const pair = pairs[place];
        const score = pair === undefined ? 0 : sameness(words, pair.words, true);
        return pair === undefined || score <= 1 ? [] : [{ unit: pair.unit, score }];
      })
      .toSorted((a, b) => b.score - a.score || (a.unit.key < b.unit.key ? -1 : 1))[0];
    const unit = equal?.known === undefined ? best?.unit : equal;
    if (unit === undefined) continue;
    joined.set(unit, [...(joined.get(unit) ?? []), card]);
  }
  for (const [unit, cards] of joined) {
    const all = unit.known === undefined ? cards : [...cards, unit.known];
    const [oldest] = all.toSorted(
      (a, b) => Number(b.isAnswered) - Number(a.isAnswered) || a.first.at - b.first.at || (a.id < b.id ? -1 : 1),
    );
    if (oldest === undefined) continue;
    unit.known = oldest;
    for (const { id } of all) if (id !== oldest.id) same.set(id, oldest.id);
  }
  for (const [id, to] of [...same]) same.set(backwardsId(id), backwardsId(to));
  return same;
}

function placeName({ unit, source }: { readonly unit: Unit; readonly source: Identifiable }): string {
  return `${unit.key} ${source.path}`;
}

/** Cards that are new get an id of their words, unless a card that says something else by now has it. */
function name(
  sources: readonly Identifiable[],
  keys: readonly string[],
  { units, known }: Open,
  same: ReadonlyMap<CardId, CardId>,
): readonly CardId[] {
  const used = new Set([...known.map(({ id }) => id), ...same.keys()]);
  const fresh = new Map<string, CardId>();
  const freshIdOf = (key: string): CardId => {
    let id = freshId(key);
    for (let nth = 2; used.has(id); nth++) id = freshId(digestOf(`${key} ${nth}`));
    fresh.set(key, id);
    return id;
  };
  return sources.map((_, at) => {
    const key = keys[at] ?? '';
    return units.get(key)?.known?.id ?? fresh.get(key) ?? freshIdOf(key);
  });
}
