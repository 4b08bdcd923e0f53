import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { setNumber } from '#core/words/set-number.ts';
import { useShell } from '../frame/shell.ts';
import { errorWords } from '../i18n/error-words.ts';
import type { BringPorts } from './bring-into-note.ts';

/** Tells a person what becomes of what they bring into a note; one object for as long as the editor lives. */
export function useBringWords(): BringPorts['say'] {
  const { t, i18n } = useTranslation();
  const { notify, announce } = useShell();
  const now = { t, lang: i18n.language, notify, announce };
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  return useMemo(
    () => ({
      adding(name, share) {
        const { t, lang } = latest.current;
        if (share === 0) return t('attach.adding', { name });
        const percent = setNumber(new Intl.NumberFormat(lang, { style: 'percent' }).format(share), lang);
        return t('attach.adding-share', { name, percent });
      },
      cancel: (name) => latest.current.t('attach.cancel', { name }),
      untitled: () => latest.current.t('attach.untitled'),
      added: (names) => latest.current.announce(latest.current.t('attach.added', { names: names.join(', ') })),
      failed(name, error) {
        const { t, notify } = latest.current;
        const { text, hint } = errorWords(t, error);
        notify({ text: t('attach.failed', { name }), hint: `${text} ${hint}`, tone: 'error' });
      },
      left(path, link) {
        const { t, notify } = latest.current;
        notify({
          text: t('attach.left', { path }),
          action: { label: t('attach.copy'), run: () => void navigator.clipboard.writeText(link) },
        });
      },
      noFolder() {
        const { t, notify } = latest.current;
        notify({ text: t('attach.no-folder'), hint: t('attach.no-folder-hint') });
      },
    }),
    [],
  );
}
