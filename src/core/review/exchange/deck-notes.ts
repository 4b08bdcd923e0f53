import { linkableName } from '#core/note/file-name.ts';
import { isFlashcards } from '#core/note/parse/collect-facts.ts';
import { noteTag } from './deck-name.ts';

/** A card to be written: one paragraph in the community's syntax, and the id of its block. */
export type DeckEntry = {
  readonly deck: string;
  /** Language of the note it stands in, where that is known. */
  readonly lang?: string | null;
  readonly block: string;
  /** One line, or several of one paragraph. */
  readonly text: string;
  /** A line below that is not asked; none where it is empty. */
  readonly extra?: string;
  /** Its highlights are gaps. */
  readonly cloze: boolean;
  readonly tags: readonly string[];
};

/** A note that is to be written where no file is. */
export type PlannedNote = { readonly path: string; readonly text: string };

/** Cards of one note at most: more of them are hard to find one's way in. */
const MOST_CARDS = 1000;

/** Writes a note for each deck, which any editor shows as questions and answers. */
export function writeDeckNotes(entries: readonly DeckEntry[], folder: string): readonly PlannedNote[] {
  const decks = Map.groupBy(entries, ({ deck, lang }) => `${lang ?? ''} ${deck}`);
  const languages = Map.groupBy(decks.values(), ([first]) => first?.deck ?? '');
  return [...decks.values()].flatMap((all) => {
    const [{ deck = '', lang = null } = {}] = all;
    const parts = Array.from({ length: Math.ceil(all.length / MOST_CARDS) }, (_, at) =>
      all.slice(at * MOST_CARDS, (at + 1) * MOST_CARDS),
    );
    return parts.map((part, at) => {
      const names = deck.split('::').map((name) => linkableName(name, 'Deck'));
      const number = parts.length > 1 ? ` ${at + 1}` : '';
      const title = `${deck.split('::').at(-1)?.trim() ?? deck}${number}`;
      const isAlone = lang === null || languages.get(deck)?.length === 1;
      const inLanguage = isAlone ? names : [...names.slice(0, -1), lang, ...names.slice(-1)];
      const path = [...(folder === '' ? [] : [folder]), ...inLanguage].join('/');
      const shared = sharedTags(part);
      const tags = [deckTag(deck), ...shared];
      const cards = part.map((entry) =>
        paragraph({ ...entry, tags: entry.tags.filter((tag) => !shared.includes(tag)) }),
      );
      return { path: `${path}${number}.md`, text: `${head(title, lang, tags)}\n${cards.join('\n')}` };
    });
  });
}

function head(title: string, lang: string | null, tags: readonly string[]): string {
  return `---\ntitle: ${JSON.stringify(title)}\n${lang === null ? '' : `lang: ${lang}\n`}tags: [${tags.join(', ')}]\n---\n`;
}

/** It keeps decks apart, as far as a tag can say their names. */
function deckTag(deck: string): string {
  const name = noteTag(deck);
  return name === '' || deck === 'Default' ? 'flashcards' : `flashcards/${name}`;
}

/** Tags that all have, but for those of decks. */
export function sharedTags(all: readonly { readonly tags: readonly string[] }[]): readonly string[] {
  const [first, ...others] = all.map(({ tags }) => new Set(tags));
  return [...(first ?? [])].filter((tag) => tag !== '' && !isFlashcards(tag) && others.every((tags) => tags.has(tag)));
}

/** Tags stand above their card in a paragraph of their own, so that they are no part of what is asked. */
function paragraph({ block, text, tags, extra = '' }: DeckEntry): string {
  const named = tags.filter((tag) => tag !== '' && !isFlashcards(tag)).map((tag) => `#${tag}`);
  const above = named.length === 0 ? '' : `${named.join(' ')}\n\n`;
  return `${above}${text}\n^${block}\n${extra === '' ? '' : `\n${extra}\n`}`;
}
