import type { TFunction } from 'i18next';
import { spellDay } from '../../i18n/format.ts';
import { formatShare } from '../format-share.ts';
import type { Readiness, ReadinessIndex } from './readiness-index.ts';

/** The figure: what is expected to be known now, and on the day of the exam where there is one. */
export function readinessFigure({ now, onDay }: Readiness, exam: ReadinessIndex['exam'], lang: string): string {
  const shown = formatShare(now, lang);
  return exam === null ? shown : `${shown} → ${formatShare(onDay, lang)}`;
}

/** The same in a sentence. */
export function readinessSentence(
  t: TFunction,
  { cards, now, onDay }: Readiness,
  exam: ReadinessIndex['exam'],
  lang: string,
): string {
  const known = { count: cards, share: formatShare(now, lang) };
  if (exam === null) return t('readiness.now', known);
  return t('readiness.on-day', { ...known, later: formatShare(onDay, lang), day: spellDay(exam.day, lang) });
}
