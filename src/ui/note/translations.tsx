import { Columns2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NoteView } from '#api/contract.ts';
import { formatMoment, languageName, spellDay } from '../i18n/format.ts';
import { IconButton } from '../kit/button.tsx';
import { classes } from '../kit/classes.ts';
import { noteHref } from '../routing/route.ts';
import { openBeside } from '../workspace/open-beside.ts';
import { updateWorkspace } from '../workspace/workspace-store.ts';
import { besideLanguage } from './other-languages.ts';
import styles from './note-head.module.css';

type OtherNote = NoteView['translations'][number];

/** The languages the concept of a note has notes in, and which of them have not kept up. */
export function Translations({ note }: { readonly note: NoteView }) {
  const { t, i18n } = useTranslation();
  const beside = besideLanguage(note);
  if (beside === undefined) return null;
  const describe = ({ lang, age, updated, mtime, title }: OtherNote): string => {
    const language = languageName(lang, i18n.language);
    if (age === 'newer') return t('translation.newer', { language, day: spellDay(updated ?? '', i18n.language) });
    if (age === 'older') return t('translation.older', { language });
    return t('translation.plain', { title, moment: formatMoment(mtime, i18n.language) });
  };
  return (
    <>
      <div role="group" aria-label={t('note.translations')}>
        <ul className={styles.translations}>
          {note.translations.map((other) => (
            <li key={other.path}>
              <a
                href={noteHref(other.path)}
                lang={other.lang}
                hrefLang={other.lang}
                title={describe(other)}
                className={classes(styles.translation, other.age !== null && styles[other.age])}
              >
                {languageName(other.lang, other.lang)}
              </a>
              {other.age === null ? null : (
                <span className="visually-hidden">{` (${t(`translation.mark-${other.age}`)})`}</span>
              )}
            </li>
          ))}
        </ul>
      </div>
      <IconButton
        label={t('translation.compare', { language: languageName(beside.lang, i18n.language) })}
        onPress={() => updateWorkspace((before, newId) => openBeside(before, noteHref(beside.path), newId))}
      >
        <Columns2 size={15} aria-hidden />
      </IconButton>
    </>
  );
}

/** Says that another language went on without this note. */
export function BehindOthers({ note }: { readonly note: NoteView }) {
  const { t, i18n } = useTranslation();
  const newer = note.translations.filter(({ age }) => age === 'newer');
  if (newer.length === 0) return null;
  return (
    <ul className={styles.behind}>
      {newer.map(({ path, lang, updated }) => (
        <li key={path}>
          {t('translation.newer', {
            language: languageName(lang, i18n.language),
            day: spellDay(updated ?? '', i18n.language),
          })}
        </li>
      ))}
    </ul>
  );
}
