import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteView } from '#api/contract.ts';
import { languageName } from '../i18n/format.ts';
import { MissingLanguages } from './missing-languages.tsx';
import { Properties } from '../properties/properties.tsx';
import { BehindOthers, Translations } from './translations.tsx';
import styles from './note-head.module.css';

const DeckHead = lazy(async () => ({ default: (await import('../study/deck-file/deck-head.tsx')).DeckHead }));

/** What stands above the text: language, translations, properties, and the title unless the text begins with it. */
export function NoteHead({ note }: { readonly note: NoteView }) {
  const { t, i18n } = useTranslation();
  return (
    <header className={styles.head} lang={i18n.language}>
      <div className={styles.line}>
        {note.lang === null ? null : (
          <span
            className={styles.lang}
            lang={note.lang}
            title={languageName(note.lang, i18n.language)}
            aria-current="true"
          >
            {languageName(note.lang, note.lang)}
          </span>
        )}
        <Translations note={note} />
        <MissingLanguages note={note} />
      </div>
      <BehindOthers note={note} />
      {note.titleInText ? null : (
        <h1 className={styles.title} lang={note.lang ?? undefined}>
          {note.title}
        </h1>
      )}
      {note.warnings.map((warning) => (
        <p key={`${warning.line}-${warning.code}`} className={styles.warning}>
          {t(`note.warning.${warning.code}`, { line: warning.line })}
        </p>
      ))}
      {note.type === 'deck' ? (
        <Suspense fallback={null}>
          <DeckHead note={note} />
        </Suspense>
      ) : null}
      <Properties note={note} />
    </header>
  );
}
