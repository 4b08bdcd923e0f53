import type { TFunction } from 'i18next';
import { AppError } from '#core/errors.ts';

/** What failed and what to do about it, in the language of the interface. */
export function errorWords(t: TFunction, error: unknown): { readonly text: string; readonly hint: string } {
  if (error instanceof AppError) return { text: t(`error.${error.code}`), hint: t(`hint.${error.code}`) };
  // fetch rejects with a TypeError when the host does not answer.
  if (error instanceof TypeError) return { text: t('error.unreachable'), hint: t('hint.unreachable') };
  return { text: t('error.internal'), hint: t('hint.internal') };
}
