import * as Plot from '@observablehq/plot';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exam, ExamPlan } from '#api/study-contract.ts';
import { formatShare } from '../format-share.ts';
import { StudyChart } from '../statistics/study-chart.tsx';
import styles from './deck-settings.module.css';

/** A plan: what it leads to, said as it is, and what each day takes. */
export function ExamPlanView({ plan, exam }: { readonly plan: ExamPlan; readonly exam: Exam }) {
  const { t, i18n } = useTranslation();
  const { schedule, known, knownWithout, needed, unseen, inTime } = plan;
  const lang = i18n.language;
  const share = (value: number): string => formatShare(value, lang);
  const minutes = schedule.map((day) => day.minutes);
  const most = Math.max(0, ...minutes);
  const mean = minutes.length === 0 ? 0 : minutes.reduce((sum, each) => sum + each, 0) / minutes.length;
  const draw = useCallback(
    (width: number): Plot.PlotOptions => ({
      marginLeft: 44,
      x: {
        type: 'band',
        label: null,
        ticks: everyFew(
          schedule.map(({ day }) => day),
          width,
        ),
        tickFormat: (day: string) => shortDay(day, lang),
      },
      y: { label: t('study.exam.col-minutes'), grid: true, domain: [0, Math.max(exam.minutes, most)] },
      marks: [
        Plot.barY(schedule, { x: 'day', y: 'minutes', fill: 'var(--blue)' }),
        Plot.ruleY([exam.minutes], { stroke: 'var(--amber)', strokeDasharray: '4 3' }),
        Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
      ],
    }),
    [exam.minutes, lang, most, schedule, t],
  );
  return (
    <div className={styles.plan} data-in-time={inTime}>
      <p className={styles.verdict}>
        {t(inTime ? 'study.exam.in-time' : 'study.exam.not-in-time', {
          known: share(known.share),
          low: share(known.low),
          high: share(known.high),
          target: share(exam.target),
        })}
      </p>
      {inTime ? null : (
        <div className={styles.warning}>
          {unseen > 0 ? <p>{t('study.exam.unseen', { count: unseen })}</p> : null}
          {needed === null || needed.minutes === null ? null : (
            <p>{t('study.exam.needs-minutes', { count: needed.minutes })}</p>
          )}
          {needed === null || needed.days === null ? null : (
            <p>{t('study.exam.needs-days', { count: needed.days, minutes: exam.minutes })}</p>
          )}
          {needed !== null && needed.minutes === null && needed.days === null ? (
            <p>{t('study.exam.needs-less')}</p>
          ) : null}
        </div>
      )}
      <StudyChart
        name={t('study.exam.days')}
        summary={t('study.exam.summary', {
          count: schedule.length,
          mean: Math.round(mean),
          most: Math.round(most),
          without: share(knownWithout),
        })}
        draw={draw}
        table={{
          head: [
            t('study.exam.col-day'),
            t('study.exam.col-fresh'),
            t('study.exam.col-reviews'),
            t('study.exam.col-minutes'),
          ],
          rows: schedule.map((day) => [
            day.day,
            day.fresh,
            day.reviews,
            { value: day.minutes, shown: Math.round(day.minutes).toLocaleString(lang) },
          ]),
        }}
      />
    </div>
  );
}

/** Day and month, as short as the language writes them. */
export function shortDay(day: string, lang: string): string {
  return new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );
}

/** As many of them as have room for their names. */
export function everyFew(days: readonly string[], width: number): string[] {
  const step = Math.max(1, Math.ceil(days.length / Math.max(2, Math.floor(width / 60))));
  return days.filter((_, at) => at % step === 0);
}
