import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordCount } from '#core/note/parse/word-count.ts';
import styles from './source-editor.module.css';

/** Counting waits for a pause in typing, ms. */
const PAUSE = 300;

/** How long the text has become: its words and its characters, without the front matter. */
export function WordStatus({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const [counted, setCounted] = useState(() => count(text));
  useEffect(() => {
    const timer = setTimeout(() => setCounted(count(text)), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className={styles.words}>
      <span>{t('note.words', { count: counted.words })}</span>
      <span>{t('editor.characters', { count: counted.characters })}</span>
    </p>
  );
}

function count(text: string): { readonly words: number; readonly characters: number } {
  const body = text.replace(/^---\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/, '');
  let characters = 0;
  // Line ends are no characters, and a rare Han character is one.
  for (const sign of body) if (sign !== '\n' && sign !== '\r') characters += 1;
  return { words: wordCount(body), characters };
}
