import { linkableName } from '#core/note/file-name.ts';

/** A card to be written: one paragraph in the community's syntax, and the id of its block. */
export type DeckEntry = {
  readonly deck: string;
  readonly block: string;
  /** One line. */
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
  const decks = new Map<string, DeckEntry[]>();
  for (const entry of entries) {
    const deck = decks.get(entry.deck);
    if (deck === undefined) decks.set(entry.deck, [entry]);
    else deck.push(entry);
  }
  return [...decks].flatMap(([deck, all]) => {
    const parts = Array.from({ length: Math.ceil(all.length / MOST_CARDS) }, (_, at) =>
      all.slice(at * MOST_CARDS, (at + 1) * MOST_CARDS),
    );
    return parts.map((part, at) => {
      const names = deck.split('::').map((name) => linkableName(name, 'Deck'));
      const number = parts.length > 1 ? ` ${at + 1}` : '';
      const title = `${deck.split('::').at(-1)?.trim() ?? deck}${number}`;
      const path = [...(folder === '' ? [] : [folder]), ...names].join('/');
      return { path: `${path}${number}.md`, text: `${head(title)}\n${part.map(paragraph).join('\n')}` };
    });
  });
}

function head(title: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\ntags: [flashcards]\n---\n`;
}

/** Tags stand above their card in a paragraph of their own, so that they are no part of what is asked. */
function paragraph({ block, text, tags, extra = '' }: DeckEntry): string {
  const named = tags.filter((tag) => tag !== '').map((tag) => `#${tag}`);
  const above = named.length === 0 ? '' : `${named.join(' ')}\n\n`;
  return `${above}${text}\n^${block}\n${extra === '' ? '' : `\n${extra}\n`}`;
}
