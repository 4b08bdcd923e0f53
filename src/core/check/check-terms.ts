import type { StoredTerm } from '#core/indexing/note-index.ts';
import { foldName } from '#core/note/link-key.ts';
import type { Finding } from './problem.ts';
import type { Survey } from './survey.ts';
import { primaryLanguage } from '#core/words/primary-language.ts';

/** Glossary entries that define one concept twice in a note, or give two concepts one name in a language. */
export function checkTerms({ index, heads }: Survey): readonly Finding[] {
  const terms = index.terms();
  const langOf = (term: StoredTerm): string => primaryLanguage(heads.get(term.path)?.lang ?? null);
  const byEntry = Map.groupBy(terms, (term) => `${term.path}\n${foldName(term.concept)}`);
  const byName = Map.groupBy(terms, (term) => `${langOf(term)}\n${foldName(term.term.replace(/\s+/gu, ' ').trim())}`);
  return [
    ...[...byEntry.values()].flatMap(([first, ...others]) =>
      others.map(({ path, line, concept }): Finding => {
        const values = { concept, line: String(first?.line ?? 1) };
        return { kind: 'duplicate-term', saying: 'duplicate-entry', path, line, values };
      }),
    ),
    ...[...byName.values()].flatMap(([first, ...others]) =>
      others
        .filter(({ concept }) => first !== undefined && foldName(concept) !== foldName(first.concept))
        .map(({ path, line, term, concept }): Finding => {
          const values = {
            term,
            concept,
            other: first?.concept ?? '',
            path: first?.path ?? '',
            line: String(first?.line ?? 1),
          };
          return { kind: 'duplicate-term', path, line, values };
        }),
    ),
  ];
}
