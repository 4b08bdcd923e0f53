import { propertyDay, propertyLine } from './front-matter-lines.ts';
import type { Finding } from './problem.ts';
import type { Survey } from './survey.ts';
import { primaryLanguage } from '#core/words/primary-language.ts';
import { sameThings, type ConceptHead } from './translations-of.ts';

/** A note with the day it stands for (`translated`, else `updated`) and the day it was last changed. */
type Dated = { readonly head: ConceptHead; readonly key: string; readonly day: string; readonly updated: string };

/**
 * Notes older than the same note in another language. Only what notes say of themselves counts, `translated: 2026-05-01`
 * and `updated: 2026-06-01`: a file's own time changes with every typing error mended.
 */
export function checkTranslations(survey: Survey): readonly Finding[] {
  return sameThings(survey.heads.values()).flatMap((group) => {
    if (new Set(group.map((head) => primaryLanguage(head.lang))).size < 2) return [];
    const dated = group.flatMap((head) => readDays(head, survey.readText(head.path)));
    return dated.flatMap(({ head, key, day }): readonly Finding[] => {
      const newer = dated
        .filter((other) => primaryLanguage(other.head.lang) !== primaryLanguage(head.lang) && other.updated > day)
        .reduce<Dated | undefined>(
          (newest, other) => (newest === undefined || other.updated > newest.updated ? other : newest),
          undefined,
        );
      if (newer === undefined) return [];
      const line = propertyLine(survey.readText(head.path), key);
      return [
        {
          kind: 'stale-translation',
          path: head.path,
          line,
          values: { day, path: newer.head.path, updated: newer.updated },
        },
      ];
    });
  });
}

function readDays(head: ConceptHead, text: string | undefined): readonly Dated[] {
  const translated = propertyDay(text, 'translated');
  const updated = propertyDay(text, 'updated');
  if (translated !== undefined) return [{ head, key: 'translated', day: translated, updated: updated ?? '' }];
  return updated === undefined ? [] : [{ head, key: 'updated', day: updated, updated }];
}
