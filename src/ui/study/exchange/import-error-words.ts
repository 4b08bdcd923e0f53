import type { TFunction } from 'i18next';
import { AppError } from '#core/errors.ts';
import { errorWords } from '../../i18n/error-words.ts';

const own = ['file-unsupported', 'note-encoding', 'file-too-large', 'write-failed', 'upload-lost'] as const;

/** What kept a file from being imported, and what to do about it, in words about decks rather than notes. */
export function importErrorWords(t: TFunction, error: unknown): { readonly text: string; readonly hint: string } {
  const code = error instanceof AppError ? own.find((each) => each === error.code) : undefined;
  if (code === undefined) return errorWords(t, error);
  return { text: t(`study.import.error-${code}`), hint: t(`study.import.hint-${code}`) };
}
