import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../i18n/error-words.ts';
import { useShell } from './shell.ts';

/** Runs something that may fail; a failure is told to the person, and the answer is then undefined. */
export function useAct(): <Value>(work: () => Promise<Value>) => Promise<Value | undefined> {
  const { notify } = useShell();
  const { t } = useTranslation();
  return useCallback(
    async (work) => {
      try {
        return await work();
      } catch (error) {
        notify({ ...errorWords(t, error), tone: 'error' });
        return undefined;
      }
    },
    [notify, t],
  );
}
