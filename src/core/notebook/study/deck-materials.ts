import type { NoteHead, StoredCard } from '#core/indexing/note-index.ts';
import type { NotePath } from '#core/note/note.ts';
import {
  entryOf,
  gatherGlossaries,
  homed,
  indexOwn,
  type DeckMaterial,
  type GlossaryMaterial,
  type HomedSource,
} from '#core/review/decks/deck-material.ts';
import type { Entry } from '#core/review/cards/concept-cards.ts';
import type { LiveIndex } from '../live-index.ts';

type KeptNote = {
  readonly hash: string;
  readonly head: NoteHead;
  readonly entries: readonly Entry[];
  readonly own: readonly HomedSource[];
};

/** From so many changed notes on, all are read again. */
const MANY = 200;

/** Keeps what decks are made of; after a change only what changed is made anew, the rest stays the same objects. */
export function createDeckMaterials(live: LiveIndex): () => DeckMaterial {
  let generation = -1;
  let material: DeckMaterial | undefined;
  let glossaries: GlossaryMaterial | undefined;
  const notes = new Map<NotePath, KeptNote>();

  const takeOver = (): DeckMaterial => {
    const { heads, known } = live;
    const changed = [...heads.values()].filter((head) => {
      const before = notes.get(head.path);
      return before?.head !== head || before.hash !== known.get(head.path)?.hash;
    });
    const gone = [...notes.values()].filter(({ head }) => !heads.has(head.path));
    const isGlossary = ({ path, type }: NoteHead): boolean =>
      type === 'chapter' || live.termsOf(path).length > 0 || (notes.get(path)?.entries.length ?? 0) > 0;
    const isRegrouped = glossaries === undefined || [...changed, ...gone.map(({ head }) => head)].some(isGlossary);
    for (const { head } of gone) notes.delete(head.path);
    const entriesOf = new Map(
      changed.map((head) => [head.path, live.termsOf(head.path).map((term) => entryOf(term, head))]),
    );
    if (isRegrouped || glossaries === undefined)
      glossaries = gatherGlossaries(
        inOrder(heads.values(), ({ path }) => path).map((head) => ({
          head,
          entries: entriesOf.get(head.path) ?? notes.get(head.path)?.entries ?? [],
        })),
      );
    const now = glossaries;
    const paths = isRegrouped || changed.length > MANY ? undefined : changed.map(({ path }) => path);
    const cards = Map.groupBy(live.index.cards(paths), ({ path }) => path);
    for (const head of isRegrouped ? heads.values() : changed) {
      const { path } = head;
      const before = notes.get(path);
      const own = ownOf(cards.get(path) ?? [], head, now);
      const isSame = before !== undefined && !entriesOf.has(path) && areAlike(before.own, own);
      notes.set(path, {
        hash: known.get(path)?.hash ?? '',
        head,
        entries: entriesOf.get(path) ?? before?.entries ?? [],
        own: isSame ? before.own : own,
      });
    }
    const own = inOrder(notes.values(), ({ head }) => head.path).flatMap((note) => note.own);
    const langs = new Set([...now.langs, ...own.map(({ lang }) => lang)].filter((lang) => lang !== ''));
    return { ...now, ...indexOwn(own), langs: [...langs].toSorted() };
  };

  return () => {
    live.refresh();
    const now = live.index.generation();
    if (material === undefined || now !== generation) {
      generation = now;
      material = takeOver();
    }
    return material;
  };
}

function ownOf(cards: readonly StoredCard[], head: NoteHead, glossaries: GlossaryMaterial): readonly HomedSource[] {
  const passing = new Set(cards.flatMap(({ tag, tags }) => [tag, ...tags]));
  return cards.map((card) => homed(card, head, glossaries, passing));
}

/** Whether the cards of a note that did not change are at home where they were. */
function areAlike(before: readonly HomedSource[], now: readonly HomedSource[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ deck, home }, at) => {
      const other = now[at];
      return other !== undefined && deck === other.deck && home.by === other.home.by && home.of === other.home.of;
    })
  );
}

function inOrder<Item>(items: Iterable<Item>, pathOf: (item: Item) => string): readonly Item[] {
  return [...items].toSorted((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
}
