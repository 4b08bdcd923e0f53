import { propertyLine } from './front-matter-lines.ts';
import type { Finding } from './problem.ts';
import type { Survey } from './survey.ts';
import { explainsConcept } from '#core/concepts/concept-register.ts';
import { primaryLanguage } from '#core/words/primary-language.ts';
import { sameThings } from './translations-of.ts';

/** Concept ids given twice in one language, and concepts not yet told in a language of the notebook. */
export function checkConcepts(survey: Survey): readonly Finding[] {
  return [...duplicateIds(survey), ...missingLanguages(survey)];
}

function duplicateIds(survey: Survey): readonly Finding[] {
  return sameThings(survey.heads.values()).flatMap((group) =>
    [...Map.groupBy(group, (head) => head.lang?.toLowerCase() ?? '').values()].flatMap(([first, ...others]) =>
      others.map(({ path, concept }): Finding => {
        const line = propertyLine(survey.readText(path), 'id');
        return { kind: 'duplicate-id', path, line, values: { concept, path: first?.path ?? '' } };
      }),
    ),
  );
}

/** A language is one of the notebook's when at least a third of its concepts are told in it, and it translates any at all. */
function missingLanguages(survey: Survey): readonly Finding[] {
  const concepts = sameThings([...survey.heads.values()].filter(explainsConcept))
    .map((group) => ({ first: group.find((head) => primaryLanguage(head.lang) !== ''), langs: languagesOf(group) }))
    .filter(({ langs }) => langs.size > 0);
  if (!concepts.some(({ langs }) => langs.size > 1)) return [];
  const counts = new Map<string, number>();
  for (const { langs } of concepts) for (const lang of langs) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  const expected = [...counts].flatMap(([lang, count]) => (count * 3 >= concepts.length ? [lang] : [])).toSorted();
  return concepts.flatMap(({ first, langs }): readonly Finding[] => {
    const missing = expected.filter((lang) => !langs.has(lang));
    if (first === undefined || missing.length === 0) return [];
    const line = propertyLine(survey.readText(first.path), 'id');
    return [{ kind: 'missing-language', path: first.path, line, values: { concept: first.concept, langs: missing } }];
  });
}

function languagesOf(group: readonly { readonly lang: string | null }[]): ReadonlySet<string> {
  return new Set(group.map((head) => primaryLanguage(head.lang)).filter((lang) => lang !== ''));
}
