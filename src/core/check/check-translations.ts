import { propertyLine, readProperties } from './property-line.ts';
import type { Finding } from './problem.ts';
import type { Survey } from './survey.ts';
import { primaryLanguage, sameThings, type ConceptHead } from './translations-of.ts';

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
  if (text === undefined || !/^["']?(?:translated|updated)["']?\s*:/m.test(text)) return [];
  const properties = readProperties(text);
  const translated = dayOf(properties['translated']);
  const updated = dayOf(properties['updated']);
  const key = translated === '' ? 'updated' : 'translated';
  const day = translated === '' ? updated : translated;
  return day === '' ? [] : [{ head, key, day, updated }];
}

function dayOf(value: unknown): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(typeof value === 'string' ? value.trim() : '')?.[0] ?? '';
}
