import type { NoteHead, StoredLink } from '#core/indexing/note-index.ts';
import { resolveStored, type LinkWorld } from '#core/links/note-links.ts';
import type { NotePath } from '#core/note/note.ts';
import type { DeckFault, Finding } from './problem.ts';
import type { Resolution } from '#core/note/resolve-link.ts';

export type CheckWorld = LinkWorld & {
  readonly heads: ReadonlyMap<NotePath, NoteHead>;
  /** A note's text as it stands, for dates and lines of its front matter; undefined when it cannot be read. */
  readonly readText: (path: NotePath) => string | undefined;
  /** What an earlier look found in the blocks of notes that may not have changed since. */
  readonly blocks?: BlockMemory;
  /** Stands apart, as it takes every model and figure there is: whoever asks loads it (`check-blocks.ts`). */
  readonly checkBlocks: (survey: Survey) => Generator<undefined, readonly Finding[]>;
  /** What could not be understood in the text of a deck note. */
  readonly deckFaults: (text: string) => readonly DeckFault[];
};

/** What was found in the blocks of notes, by the text it was found in. */
export type BlockMemory = Map<NotePath, { readonly text: string; readonly findings: readonly Finding[] }>;

export type ResolvedLink = { readonly link: StoredLink; readonly resolution: Resolution | undefined };

/** The notebook with every link of it resolved once, for all checks to look at. */
export type Survey = CheckWorld & { readonly links: readonly ResolvedLink[] };

/** Links resolved in one step. */
const STRIDE = 2000;

/** Resolves every link, in steps. */
export function* surveyNotebook(world: CheckWorld): Generator<undefined, Survey> {
  const { index } = world;
  const links: ResolvedLink[] = [];
  // Read at once: the index answers nobody else while it is reading a list.
  for (const [at, link] of Array.from(index.allLinks()).entries()) {
    if (at % STRIDE === STRIDE - 1) yield undefined;
    links.push({ link, resolution: resolveStored(world, link) });
  }
  return { ...world, links };
}
