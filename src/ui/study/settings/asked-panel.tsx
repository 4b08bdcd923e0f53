import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../data/client-context.ts';
import { languageName } from '../../i18n/format.ts';
import field from '../../kit/field.module.css';
import { SelectField } from '../../kit/select-field.tsx';
import { studyQueries } from '../study-queries.ts';
import { FromDeckFile } from '../deck-file/from-deck-file.tsx';
import { askedKinds, readAsked, writeAsked, type AskedChoice } from './asked.ts';
import { useCourseLanguages } from './use-course-languages.ts';
import { useSaveStudy } from './use-save-study.ts';
import styles from './deck-settings.module.css';

const usuallyShown = 3;

/** What is asked of the material: language, translations, kinds of cards. Of the learner where `deck` is empty. */
export function AskedPanel({ deck }: { readonly deck: string }) {
  const { t, i18n } = useTranslation();
  const { data: settings } = useQuery(studyQueries.settings(useClient(), deck));
  const save = useSaveStudy(deck);
  const { langs, usual } = useCourseLanguages();
  const heading = useId();
  if (settings === undefined) return null;
  const asked = readAsked(settings, usual);
  const change = (to: Partial<AskedChoice>): void => save(writeAsked({ ...asked, ...to }, usual));
  const named = (lang: string) => ({ value: lang, label: languageName(lang, i18n.language) });
  const course = asked.course ?? usual;
  const toggle = (kinds: AskedChoice['kinds'], isOn: boolean): void =>
    change({
      kinds: isOn ? [...new Set([...asked.kinds, ...kinds])] : asked.kinds.filter((kind) => !kinds.includes(kind)),
    });
  const boxes = (list: typeof askedKinds) =>
    list.map(({ name, kinds }) => (
      <label key={name} className={field.check}>
        <input
          type="checkbox"
          checked={kinds.some((kind) => asked.kinds.includes(kind))}
          onChange={(event) => toggle(kinds, event.target.checked)}
        />
        {t(`study.settings.kind-${name}` as 'study.settings.kind-own')}
      </label>
    ));
  return (
    <section className={styles.panel} aria-labelledby={heading}>
      <h2 id={heading} className={styles.title}>
        {t('study.settings.asked')}
      </h2>
      <FromDeckFile deck={deck} names={['kinds', 'langs', 'pairs']} label={t('study.settings.asked')} />
      {langs.length > 1 ? (
        <div className={styles.row}>
          <SelectField
            label={t('study.settings.course')}
            value={asked.course ?? ''}
            options={[
              { value: '', label: t('study.settings.course-window', { name: languageName(usual, i18n.language) }) },
              ...langs.map(named),
            ]}
            onChange={(lang) => {
              const to = lang === '' ? usual : lang;
              change({ course: lang === '' ? null : lang, ...(to === asked.textbook ? { textbook: course } : {}) });
            }}
          />
          <SelectField
            label={t('study.settings.textbook')}
            value={asked.textbook ?? ''}
            options={[
              { value: '', label: t('study.settings.textbook-none') },
              ...langs.filter((lang) => lang !== course).map(named),
            ]}
            onChange={(lang) => change({ textbook: lang === '' ? null : lang })}
          />
          {asked.textbook === null ? null : (
            <SelectField
              label={t('study.settings.towards')}
              value={asked.towards}
              options={[
                { value: 'both', label: t('study.settings.towards-both') },
                { value: 'course', label: `${asked.textbook} → ${course}` },
                { value: 'textbook', label: `${course} → ${asked.textbook}` },
              ]}
              onChange={(towards) => change({ towards: towards as AskedChoice['towards'] })}
            />
          )}
        </div>
      ) : null}
      <div className={styles.boxes} role="group" aria-label={t('study.settings.kinds')}>
        {boxes(askedKinds.slice(0, usuallyShown))}
      </div>
      <details className={styles.more}>
        <summary>{t('study.settings.kinds-more')}</summary>
        <div className={styles.boxes} role="group" aria-label={t('study.settings.kinds-more')}>
          {boxes(askedKinds.slice(usuallyShown))}
        </div>
      </details>
    </section>
  );
}
