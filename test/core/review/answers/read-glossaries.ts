import { globSync, readFileSync } from 'node:fs';
import type { ConceptId, NotePath } from '#core/note/note.ts';
import { parseNote } from '#core/note/parse-note.ts';
import type { Expected } from '#core/review/answers/expected-names.ts';

export type GlossaryTerm = {
  readonly lang: string;
  readonly concept: ConceptId;
  readonly chapter: string;
  readonly definition: string;
  readonly related: readonly ConceptId[];
  readonly expected: Expected;
};

/** The entries of the glossaries that come with the app, as answers to be judged. */
export function readGlossaries(): readonly GlossaryTerm[] {
  return globSync('notes/*/{Glossary,Глоссарий,Глосарій,Fogalomtár,术语表}/*.md')
    .toSorted()
    .flatMap((path) => {
      const note = parseNote(path as NotePath, readFileSync(path, 'utf8'));
      return note.terms.map(({ term, abbreviation, concept, definition, related, names }): GlossaryTerm => {
        const named = (status: string): string[] =>
          names
            .filter((each) => each.status === status)
            .map(({ name, reason }) => (reason === null || status !== 'false-friend' ? name : `${name} — ${reason}`));
        return {
          lang: note.lang ?? '',
          concept,
          chapter: path,
          definition,
          related,
          expected: {
            answer: abbreviation === null ? term : `${term} (${abbreviation})`,
            accepted: named('accepted'),
            deprecated: named('deprecated'),
            confused: named('false-friend'),
            lang: note.lang,
          },
        };
      });
    });
}
