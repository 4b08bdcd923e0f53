import type { ConceptId, NotePath } from '../../../../src/core/note/note.ts';
import type { Card, CardId } from '../../../../src/core/review/card.ts';

type Given = Partial<Omit<Card, 'id' | 'path' | 'concept'>> & { id?: string; path?: string; concept?: string | null };

/** A card that asks something; whatever matters to a test is named there. */
export function aCard({ id, path = 'Notes.md', concept = null, ...rest }: Given = {}): Card {
  const { kind = 'basic', front = 'Question', back = 'Answer', lang = 'en', toLang = lang } = rest;
  const name = id ?? [kind, concept ?? front, lang, toLang].join(':');
  return {
    ...{ kind, front, back, lang, toLang, group: concept ?? name, deck: 'Chapter 1', line: 1, tags: [], accepted: [] },
    ...{ confused: [], hint: null, part: null },
    ...rest,
    id: name as CardId,
    path: path as NotePath,
    concept: concept as ConceptId | null,
  };
}
