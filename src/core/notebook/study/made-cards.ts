import { explainsConcept } from '#core/concepts/concept-register.ts';
import type { NoteFiles } from '#core/indexing/note-files.ts';
import type { NoteHead } from '#core/indexing/note-index.ts';
import type { NotePath } from '#core/note/note.ts';
import type { CardKind } from '#core/review/card.ts';
import { loadBlockWords } from '#core/review/cards/load-block-words.ts';
import type { NoteSource } from '#core/review/cards/own-cards.ts';
import { homed, type DeckMaterial, type HomedSource } from '#core/review/decks/deck-material.ts';
import { primaryLanguage } from '#core/words/primary-language.ts';
import { readText } from '../examination.ts';
import type { LiveIndex } from '../live-index.ts';

export type MadeCards = {
  /** Cards of these kinds in the notes that are wanted, read from their files. */
  sources(
    kinds: readonly CardKind[],
    material: DeckMaterial,
    isWanted: (place: Pick<HomedSource, 'path' | 'concept' | 'tags' | 'lang'>) => boolean,
  ): Promise<readonly HomedSource[]>;
};

type Ports = {
  readonly files: Pick<NoteFiles, 'read'>;
  readonly live: LiveIndex;
  readonly pause: () => Promise<void>;
};
type Made = { readonly hash: string; readonly sources: readonly NoteSource[] };

/** Notes read before others have their turn. */
const STRIDE = 20;
const MOST_KEPT = 5000;

/** Makes the cards that only stand in the files, when a deck asks for them; what was made of a text is kept while it is the same. */
export function createMadeCards({ files, live, pause }: Ports): MadeCards {
  const kept = new Map<string, Made>();

  const sourcesOf = async (head: NoteHead, kinds: readonly CardKind[]): Promise<readonly NoteSource[]> => {
    const { path, title, type } = head;
    const hash = live.known.get(path)?.hash ?? '';
    const name = `${kinds.join()} ${path}`;
    const before = kept.get(name);
    if (before?.hash === hash) return before.sources;
    const text = readText(files, path);
    if (text === undefined) return [];
    const lang = primaryLanguage(head.lang);
    // What reads blocks knows every model and figure: nobody waits for that before it is asked for.
    const [{ madeSources }, words] = await Promise.all([
      import('#core/review/cards/made-sources.ts'),
      loadBlockWords(lang),
    ]);
    const sources = madeSources({ path, title, type, text }, new Set(kinds), words);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(name, { hash, sources });
    return sources;
  };

  return {
    async sources(kinds, material, isWanted) {
      if (kinds.length === 0) return [];
      const found: HomedSource[] = [];
      const wanted = [...live.heads.values()].filter((head) =>
        isWanted({
          path: head.path,
          concept: explainsConcept(head) ? (head.concept as HomedSource['concept']) : null,
          tags: head.tags,
          lang: primaryLanguage(head.lang),
        }),
      );
      for (const [at, head] of wanted.toSorted(byPath).entries()) {
        if (at % STRIDE === STRIDE - 1) await pause();
        for (const source of await sourcesOf(head, kinds)) found.push(homed(source, head, material));
      }
      return found;
    },
  };
}

function byPath(a: { readonly path: NotePath }, b: { readonly path: NotePath }): number {
  return a.path < b.path ? -1 : 1;
}
