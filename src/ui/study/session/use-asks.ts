import { useTranslation } from 'react-i18next';
import type { Card } from '#core/review/card.ts';
import { languageName } from '../../i18n/format.ts';

/** What a card asks for where its question does not say it: a term alone may want its definition or its name in another language. */
export function useAsks({ kind, lang, toLang }: Card): string | null {
  const { t, i18n } = useTranslation();
  if (kind === 'term-definition' || kind === 'definition-term') return t(`study.settings.kind-${kind}`);
  if (kind !== 'translation' || lang === null || toLang === null) return null;
  return `${languageName(lang, i18n.language)} → ${languageName(toLang, i18n.language)}`;
}
