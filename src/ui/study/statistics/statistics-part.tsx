import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyOverview } from '#api/study-contract.ts';
import { useClient } from '../../data/client-context.ts';
import { ErrorNote } from '../../kit/error-note.tsx';
import { Waiting } from '../../kit/waiting.tsx';
import { formatShare } from '../format-share.ts';
import { nameOfToday } from '../name-of-today.ts';
import { useDayStart } from '../use-day-start.ts';
import { studyQueries } from '../study-queries.ts';
import { HabitCharts } from './habit-charts.tsx';
import { MemoryCharts } from './memory-charts.tsx';
import { Optimiser } from './optimiser.tsx';
import { ReadinessCharts } from './readiness-charts.tsx';
import styles from './statistics.module.css';

type StatisticsPartProps = {
  readonly deck: string;
  readonly decks: StudyOverview['decks'];
};

/** Where a learner stands with a deck, and how ready for a day. */
export function StatisticsPart({ deck, decks }: StatisticsPartProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const today = nameOfToday(useDayStart());
  const [chosen, setDay] = useState<string | null>(null);
  const day = chosen ?? today;
  const inDays = Math.min(3650, Math.max(0, daysBetween(today, day)));
  const { data, error, refetch } = useQuery({
    ...studyQueries.statistics(useClient(), i18n.language, deck, inDays),
    placeholderData: keepPreviousData,
  });
  if (data === undefined)
    return error === null ? <Waiting /> : <ErrorNote error={error} onRetry={() => void refetch()} />;
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 });
  const figures = [
    [t('study.statistics.answers'), number.format(data.reviewed)],
    [t('study.statistics.minutes'), number.format(data.minutes)],
    [t('study.statistics.retention'), data.retention === null ? '–' : formatShare(data.retention, i18n.language, 1)],
    [t('study.statistics.days-of-30'), number.format(data.rhythm.daysOfLast30)],
    [t('study.statistics.run'), number.format(data.rhythm.run)],
    [t('study.statistics.known'), formatShare(data.readiness.all.known, i18n.language)],
  ] as const;
  return (
    <>
      {data.reviewed === 0 ? <p className={styles.quiet}>{t('study.statistics.empty')}</p> : null}
      <dl className={styles.figures}>
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.charts}>
        <HabitCharts statistics={data} today={today} />
        <MemoryCharts deck={deck} statistics={data} />
      </div>
      <section className={styles.section} aria-labelledby={`${id}-readiness`}>
        <h2 id={`${id}-readiness`} className={styles.name}>
          {t('study.statistics.readiness')}
        </h2>
        <p className={styles.day}>
          <label htmlFor={`${id}-day`}>{t('study.statistics.on-day')}</label>
          <input
            id={`${id}-day`}
            type="date"
            min={today}
            value={day}
            onChange={(event) => {
              if (event.target.value !== '') setDay(event.target.value);
            }}
          />
        </p>
        <ReadinessCharts readiness={data.readiness} decks={decks} />
      </section>
      <Optimiser />
    </>
  );
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) || 0;
}
