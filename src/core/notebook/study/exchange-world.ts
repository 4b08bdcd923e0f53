import type { ConceptId, NotePath } from '#core/note/note.ts';
import type { StudyBook } from '#core/review/log/study-book.ts';
import { primaryLanguage } from '#core/words/primary-language.ts';
import type { LiveIndex } from '../live-index.ts';
import type { DeckCards } from './deck-cards.ts';
import type { ExchangePorts } from './exchange-ports.ts';

/** What the exchange asks of the notes, answered by the index as it stands. */
export function exchangeWorld(
  live: LiveIndex,
): Pick<ExchangePorts, 'notes' | 'blocks' | 'attachment' | 'conceptNamed' | 'hasEntry'> {
  return {
    notes: () => {
      live.refresh();
      return [...live.heads.keys()];
    },
    blocks: (path) => live.index.blocks(path),
    attachment: (target, from) => attachmentOf(live, target, from),
    hasEntry: (concept, lang) =>
      live
        .concepts()
        .get(concept)
        ?.places.some((place) => place.line !== null && primaryLanguage(place.lang) === primaryLanguage(lang)) === true,
    conceptNamed: (term, lang) => conceptNamed(live, term, lang),
  };
}

type AroundBook = {
  readonly decks: Pick<DeckCards, 'titleOf' | 'madeOf'>;
  readonly readerLang: () => string | null;
  readonly onAdd: () => void;
  readonly remember: ExchangePorts['book']['remember'];
};

/** What the exchange asks of the answers there are, and adds to them. */
export function exchangeBook(
  book: () => StudyBook,
  { decks, readerLang, onAdd, remember }: AroundBook,
): ExchangePorts['book'] {
  return {
    reviews: (card) => book().reviews(card),
    history: () => book().history(),
    seen: () => book().seen(),
    settings: (deck) => book().settings(deck),
    deck: (deck) => {
      const settings = book().settings(deck);
      return { title: decks.titleOf(deck, settings, readerLang()), ...decks.madeOf(deck, settings) };
    },
    next: (before, { card, grade, at, tz }) => book().scheduler().next(before, { card, grade, at, tz }),
    add: (events) => {
      book().add(events);
      onAdd();
    },
    has: (id) => book().has(id),
    remember,
  };
}

function attachmentOf({ resolver }: LiveIndex, target: string, from: NotePath): NotePath | undefined {
  const found =
    resolver.resolve({ kind: 'md', target }, { path: from }) ??
    resolver.resolve({ kind: 'wiki', target }, { path: from });
  return found?.kind === 'attachment' ? found.path : undefined;
}

function conceptNamed(live: LiveIndex, term: string, lang: string | null): ConceptId | undefined {
  const ids = live
    .concepts()
    .named(term)
    .filter(({ name }) => name.status === 'preferred' || name.status === 'accepted')
    .filter(({ name }) => lang === null || name.lang === null || primaryLanguage(name.lang) === primaryLanguage(lang))
    .map(({ concept }) => concept.id);
  const [id, ...others] = new Set(ids);
  return others.length === 0 ? id : undefined;
}
