import { foldName } from '#core/note/link-key.ts';
import type { NotePath } from '#core/note/note.ts';
import { definitionTerm, termDefinition, translation, type Entry } from '../cards/concept-cards.ts';
import { ownCards, type OwnSource } from '../cards/own-cards.ts';
import type { Card, CardId, CardKind } from '../card.ts';
import type { Asked } from '../deck.ts';
import { chooseLanguages } from './choose-languages.ts';
import type { DeckMaterial } from './deck-material.ts';
import { tellApart } from './tell-apart.ts';

/** The part of the material a deck is about. */
export type DeckPart = { readonly entries: readonly Entry[]; readonly own: readonly OwnSource[] };

export type MakeOptions = {
  readonly asked: Asked;
  readonly readerLang: string;
  readonly material: Pick<DeckMaterial, 'byConcept'>;
  readonly idOf: (source: OwnSource) => CardId | undefined;
  readonly titleOf: (path: NotePath) => string;
  /** Keeps what was made of an entry or a source, for other decks that hold it. */
  readonly made: KeptCards;
};
export type KeptCards = WeakMap<Entry | OwnSource, Map<string, Kept>>;
/** `with` is the other entry, where there is one. */
type Kept = { readonly with: Entry | undefined; readonly cards: readonly Card[] };

/** The cards of a part of the notebook, each id once, no two questions alike with different answers. */
export function makeDeck(part: DeckPart, options: MakeOptions): readonly Card[] {
  const { asked, readerLang, idOf, titleOf } = options;
  const kinds = new Set<CardKind>(asked.kinds);
  const cards = new Map<CardId, Card>();
  const add = (made: readonly Card[]): void => {
    for (const card of made) if (!cards.has(card.id)) cards.set(card.id, card);
  };
  const entries = chooseLanguages(part.entries, asked.langs, readerLang, ({ concept }) => foldName(concept));
  for (const entry of entries) {
    if (kinds.has('term-definition')) add(kept(options, entry, 'td', () => termDefinition(entry)));
    if (kinds.has('definition-term')) add(kept(options, entry, 'dt', () => definitionTerm(entry)));
  }
  if (kinds.has('translation')) for (const card of translations(part.entries, options)) add(card);
  const own = part.own.filter(({ kind }) => kinds.has(kind));
  for (const source of chooseLanguages(own, asked.langs, readerLang, ({ concept }) => concept)) {
    const id = idOf(source);
    if (id !== undefined) add(kept(options, source, id, () => ownCards(source, id)));
  }
  return tellApart([...cards.values()], (card) => asidesOf(card, options, titleOf));
}

/** What was made of an entry or a source; the same object each time, so that decks share their cards. */
function kept(
  { made }: MakeOptions,
  of: Entry | OwnSource,
  name: string,
  make: () => Card | readonly Card[] | undefined,
  other?: Entry,
): readonly Card[] {
  const own = made.get(of) ?? new Map<string, Kept>();
  made.set(of, own);
  const before = own.get(name);
  if (before !== undefined && before.with === other) return before.cards;
  const fresh = make();
  const cards = fresh === undefined ? [] : 'id' in fresh ? [fresh] : fresh;
  own.set(name, { with: other, cards });
  return cards;
}

/** From each entry of the deck to the same concept in the other language, wherever the notebook tells it. */
function* translations(entries: readonly Entry[], options: MakeOptions): Generator<readonly Card[]> {
  const { asked, material } = options;
  const targets = Map.groupBy(asked.pairs, ([from]) => from);
  for (const from of entries) {
    for (const [, lang] of targets.get(from.lang) ?? []) {
      const to = material.byConcept.get(foldName(from.concept))?.find((entry) => entry.lang === lang);
      if (to !== undefined) yield kept(options, from, `>${lang}`, () => translation(from, to), to);
    }
  }
}

const CLAUSE = /^.{2,60}?(?=[,;:.，；：。]|\s[—–(]|$)/u;
const LONGEST_ASIDE = 60;

/** What tells a question from another that reads alike: what is meant, another name, the chapter or note. */
function asidesOf(card: Card, { material }: MakeOptions, titleOf: (path: NotePath) => string): readonly string[] {
  if (card.concept === null || !isOfConcept(card)) return [titleOf(card.path), `${titleOf(card.path)}, ${card.line}`];
  const entries = material.byConcept.get(foldName(card.concept)) ?? [];
  const own = entries.find(({ lang, path }) => lang === (card.lang ?? '') && path === card.path);
  const abroad = entries.find(({ lang }) => lang !== card.lang && lang !== card.toLang);
  const other = own?.names.find(({ status }) => status === 'accepted')?.name;
  const meant = CLAUSE.exec(card.hint ?? '')?.[0] ?? card.hint?.slice(0, LONGEST_ASIDE);
  const offers = card.kind === 'translation' ? [meant, card.deck, other] : [other, card.deck, abroad?.term];
  return [...offers.flatMap((offer) => offer ?? []), card.concept];
}

function isOfConcept({ kind }: Card): boolean {
  return kind === 'term-definition' || kind === 'definition-term' || kind === 'translation';
}
