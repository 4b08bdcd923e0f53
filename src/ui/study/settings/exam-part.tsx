import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exam } from '#api/study-contract.ts';
import { useClient } from '../../data/client-context.ts';
import { spellDay } from '../../i18n/format.ts';
import { Button } from '../../kit/button.tsx';
import { ErrorNote } from '../../kit/error-note.tsx';
import field from '../../kit/field.module.css';
import { RangeField } from '../../kit/range-field.tsx';
import { formatShare } from '../format-share.ts';
import { nameOfToday } from '../name-of-today.ts';
import { FromDeckFile } from '../deck-file/from-deck-file.tsx';
import { useDayStart } from '../use-day-start.ts';
import { studyQueries } from '../study-queries.ts';
import { ExamPlanView } from './exam-plan-view.tsx';
import { NumberSetting } from './typed-setting.tsx';
import { useSaveStudy } from './use-save-study.ts';
import styles from './deck-settings.module.css';

/** Studying towards a day: what it takes, told before it is chosen. */
export function ExamPart({ deck }: { readonly deck: string }) {
  const { t, i18n } = useTranslation();
  const client = useClient();
  const { data: settings } = useQuery(studyQueries.settings(client, deck));
  const save = useSaveStudy(deck);
  const [drafted, setDrafted] = useState<Exam | null>(null);
  const dayStart = useDayStart();
  const id = useId();
  const kept = settings?.exam ?? null;
  const exam = drafted ?? kept;
  const plan = useQuery({
    ...studyQueries.plan(client, i18n.language, deck, exam),
    enabled: exam !== null,
    placeholderData: keepPreviousData,
  });
  if (settings === undefined) return null;
  const change = (to: Partial<Exam>): void => {
    if (exam !== null) setDrafted({ ...exam, ...to });
  };
  return (
    <section className={styles.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.title}>
        {t('study.exam.title')}
      </h2>
      <p className={field.hint}>
        {kept === null ? t('study.exam.about') : t('study.exam.on', { day: spellDay(kept.date, i18n.language) })}
      </p>
      <FromDeckFile
        deck={deck}
        names={['exam']}
        label={t('study.exam.title')}
        words={(given) =>
          given.exam == null ? t('study.deck-file.no-exam') : spellDay(given.exam.date, i18n.language)
        }
      />
      {exam === null ? (
        <div className={styles.buttons}>
          <Button onPress={() => setDrafted({ date: nameOfToday(dayStart, 14), minutes: 20, target: 0.9 })}>
            {t('study.exam.plan')}
          </Button>
        </div>
      ) : (
        <>
          <div className={styles.fields}>
            <div className={field.group}>
              <label htmlFor={`${id}-date`} className={field.label}>
                {t('study.exam.date')}
              </label>
              <input
                id={`${id}-date`}
                type="date"
                className={`${field.input} ${styles.short}`}
                min={nameOfToday(dayStart)}
                value={exam.date}
                onChange={(event) => {
                  if (event.target.value !== '') change({ date: event.target.value });
                }}
              />
            </div>
            <NumberSetting
              label={t('study.exam.minutes')}
              value={exam.minutes}
              least={1}
              most={600}
              onSet={(minutes) => change({ minutes })}
            />
          </div>
          <RangeField
            label={t('study.exam.target')}
            value={Math.round(exam.target * 100)}
            least={50}
            most={99}
            step={1}
            shown={formatShare(exam.target, i18n.language)}
            onChange={(percent) => change({ target: percent / 100 })}
          />
          {plan.error !== null ? (
            <ErrorNote error={plan.error} onRetry={() => void plan.refetch()} />
          ) : plan.data === undefined ? null : plan.data === null ? (
            <p className={styles.warning}>{t('study.exam.over')}</p>
          ) : (
            <ExamPlanView plan={plan.data} exam={exam} />
          )}
          <div className={styles.buttons}>
            {drafted === null ? null : (
              <Button
                look="primary"
                isDisabled={plan.data === null}
                onPress={() => {
                  save({ exam: drafted });
                  setDrafted(null);
                }}
              >
                {t('study.exam.take')}
              </Button>
            )}
            {drafted === null ? null : <Button onPress={() => setDrafted(null)}>{t('study.exam.drop')}</Button>}
            {kept === null ? null : (
              <Button
                onPress={() => {
                  save({ exam: null });
                  setDrafted(null);
                }}
              >
                {t('study.exam.off')}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
