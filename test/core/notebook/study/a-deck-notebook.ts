import { globSync, readFileSync } from 'node:fs';
import { createMemoryNoteIndex } from '#adapters/memory/memory-note-index.ts';
import type { NotePath } from '#core/note/note.ts';
import { parseNote } from '#core/note/parse-note.ts';
import { createLiveIndex, type LiveIndex } from '#core/notebook/live-index.ts';
import { createDeckCards, type DeckCards } from '#core/notebook/study/deck-cards.ts';
import type { Asked } from '#core/review/deck.ts';
import type { SeenEvent } from '#core/review/study-event.ts';

export type DeckNotebook = {
  readonly live: LiveIndex;
  readonly decks: DeckCards;
  /** The log of cards; what is pushed is taken over. */
  readonly seen: SeenEvent[];
  write(notes: Readonly<Record<string, string | null>>): void;
};

/** Decks over notes that are given as texts by their paths. */
export function aDeckNotebook(
  notes: Readonly<Record<string, string>>,
  readerLang = 'en',
  chosen: () => Partial<Asked> = () => ({}),
): DeckNotebook {
  const texts = new Map<string, string>();
  const live = createLiveIndex(createMemoryNoteIndex(), () => readerLang);
  const seen: SeenEvent[] = [];
  const write = (changes: Readonly<Record<string, string | null>>): void => {
    const put = Object.entries(changes).flatMap(([name, text]) => {
      if (text === null) return [];
      const path = name.normalize('NFC') as NotePath;
      texts.set(path, text);
      const file = { path, kind: 'note' as const, size: text.length, mtime: 1, hash: `${text.length} ${text}` };
      return [{ file, note: parseNote(path, text) }];
    });
    const removed = Object.entries(changes).flatMap(([name, text]) => (text === null ? [name as NotePath] : []));
    live.commit({ put, files: [], removed });
  };
  write(notes);
  const decks = createDeckCards({
    files: { read: (path) => ({ text: texts.get(path) ?? '', hash: '', size: 1, mtime: 1 }) },
    live,
    chosen,
    history: { seen: () => seen, hasHistory: (id) => seen.some(({ card }) => card === id) },
  });
  return { live, decks, seen, write };
}

/** The notes the app brings along. */
export function bundledNotes(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    globSync('**/*.md', { cwd: 'notes' }).map((path) => [
      path.replaceAll('\\', '/').normalize('NFC'),
      readFileSync(`notes/${path}`, 'utf8'),
    ]),
  );
}

export function asking(more: Partial<Asked> = {}): Asked {
  return { kinds: ['basic', 'reversed', 'cloze', 'term-definition', 'definition-term'], langs: [], pairs: [], ...more };
}
