import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './source-editor.module.css';
import { textLength } from './text-length.ts';

/** Counting waits for a pause in typing, ms. */
const PAUSE = 300;

/** How long the text has become: its words and its characters, without the front matter. */
export function WordStatus({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const [counted, setCounted] = useState(() => textLength(text));
  useEffect(() => {
    const timer = setTimeout(() => setCounted(textLength(text)), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className={styles.words}>
      <span>{t('note.words', { count: counted.words })}</span>
      <span>{t('editor.characters', { count: counted.characters })}</span>
    </p>
  );
}
