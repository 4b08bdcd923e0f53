import { foldName } from '#core/note/link-key.ts';
import type { NotePath } from '#core/note/note.ts';
import type { DeckScope } from '#core/review/deck.ts';
import { formatDeckId } from '#core/review/decks/deck-id.ts';
import { chapterTitle, scopeName, type DeckMaterial } from '#core/review/decks/deck-material.ts';
import type { LiveIndex } from '../live-index.ts';

/** All, deck notes, the chapters, the tags of own cards, and folders whose cards are for the most part in no other deck. */
export function offeredDecks(
  { chapters, own, entries }: DeckMaterial,
  deckNotes: readonly NotePath[],
): readonly DeckScope[] {
  const tags = new Map<string, DeckScope>();
  const folders = new Map<string, { readonly scope: DeckScope; homed: number }>();
  for (const { home } of own) {
    const id = foldName(formatDeckId(home));
    if (home.by === 'tag') tags.set(id, tags.get(id) ?? home);
    if (home.by !== 'folder') continue;
    const folder = folders.get(id) ?? { scope: home, homed: 0 };
    folder.homed += 1;
    folders.set(id, folder);
  }
  const isOwn = ({ scope, homed }: { readonly scope: DeckScope; readonly homed: number }): boolean => {
    const isIn = ({ path }: { readonly path: NotePath }): boolean => path.startsWith(`${scope.of}/`);
    return homed * 2 >= own.filter(isIn).length + entries.filter(isIn).length;
  };
  const inOrder = <Named>(named: ReadonlyMap<string, Named>): readonly Named[] =>
    [...named].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  return [
    { by: 'all', of: '' },
    ...deckNotes.map((of): DeckScope => ({ by: 'deck', of })),
    ...[...chapters.values()].map(({ id }): DeckScope => ({ by: 'chapter', of: id })),
    ...inOrder(tags),
    ...inOrder(folders)
      .filter(isOwn)
      .map(({ scope }) => scope),
  ];
}

/** What a deck is called in the first of these languages that has a name for it; empty for all. */
export function scopeTitle(
  scope: DeckScope,
  material: DeckMaterial,
  live: LiveIndex,
  langs: readonly string[],
): string {
  switch (scope.by) {
    case 'chapter': {
      const chapter = material.chapters.get(foldName(scope.of));
      return chapter === undefined ? scope.of : chapterTitle(chapter, langs);
    }
    case 'note':
    case 'deck':
      return live.heads.get(scope.of as NotePath)?.title ?? scope.of;
    case 'concepts':
      return scope.of
        .split(',')
        .map((id) => nameOf(id.trim(), material, langs))
        .join(', ');
    case 'tag':
    case 'folder':
      return scopeName(scope);
    case 'search':
    case 'all':
      return scope.of;
  }
}

function nameOf(id: string, { byConcept }: DeckMaterial, langs: readonly string[]): string {
  const bare = /^related\((.*)\)$/su.exec(id)?.[1] ?? id;
  const entries = byConcept.get(foldName(bare)) ?? [];
  for (const lang of [...langs, 'en']) {
    const entry = entries.find((each) => each.lang === lang);
    if (entry !== undefined) return entry.term;
  }
  return entries[0]?.term ?? bare;
}
