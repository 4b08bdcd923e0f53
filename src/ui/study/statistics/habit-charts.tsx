import * as Plot from '@observablehq/plot';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyStatistics } from '#api/study-contract.ts';
import { dayNamed, nameOfDay, weekdayOf } from '#core/review/schedule/study-day.ts';
import { formatShare } from '../format-share.ts';
import { everyFew, shortDay } from '../settings/exam-plan-view.tsx';
import { StudyChart, type StudyTable } from './study-chart.tsx';
import styles from './statistics.module.css';

const WEEKS = 26;
const LAST_DAYS = 30;
const zero = (): Plot.Markish => Plot.ruleY([0], { stroke: 'var(--line-strong)' });

/** What comes due, and when and how long one studied. */
export function HabitCharts({ statistics, today }: { readonly statistics: StudyStatistics; readonly today: string }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language;
  const { forecast, heatmap, hours } = statistics;
  const charts = useMemo(() => {
    const days = new Map(heatmap.map((row) => [row.date, row]));
    const last = Array.from({ length: LAST_DAYS }, (_, at) => {
      const date = daysAfter(today, at - LAST_DAYS + 1);
      return { date, minutes: days.get(date)?.minutes ?? 0, count: days.get(date)?.count ?? 0 };
    });
    const bars =
      <Row,>(rows: readonly Row[], x: string & keyof Row, y: string & keyof Row, label: string) =>
      (width: number): Plot.PlotOptions => ({
        marginLeft: 44,
        x: {
          type: 'band',
          label: null,
          ticks: everyFew(
            rows.map((row) => String(row[x])),
            width,
          ),
          tickFormat: (day: string) => shortDay(day, lang),
        },
        y: { label, grid: true, domain: [0, mostOf(rows.map((row) => Number(row[y])))], tickFormat: whole },
        marks: [Plot.barY(rows, { x, y, fill: 'var(--blue)' }), zero()],
      });
    return {
      last,
      forecast: bars(forecast, 'date', 'due', t('study.statistics.col-cards')),
      time: bars(last, 'date', 'minutes', t('study.statistics.col-minutes')),
      calendar: calendarOf(days, today, lang),
      hours: (): Plot.PlotOptions => ({
        marginLeft: 44,
        x: { type: 'band', label: null, ticks: [0, 6, 12, 18], tickFormat: (hour: number) => String(hour) },
        y: {
          label: t('study.statistics.col-answers'),
          grid: true,
          domain: [0, mostOf(hours.map(({ answers }) => answers))],
          tickFormat: whole,
        },
        marks: [Plot.barY(hours, { x: 'hour', y: 'answers', fill: 'var(--violet)' }), zero()],
      }),
    };
  }, [forecast, heatmap, hours, lang, t, today]);
  const daysTable: StudyTable = {
    head: (['day', 'answers', 'fresh', 'minutes'] as const).map((name) => t(`study.statistics.col-${name}`)),
    rows: heatmap
      .toReversed()
      .map(({ date, count, fresh, minutes }) => [
        date,
        count,
        fresh,
        { value: minutes, shown: rounded(minutes, lang) },
      ]),
  };
  const due = forecast.slice(0, 7).reduce((sum, row) => sum + row.due, 0);
  const busiest = hours.reduce(
    (most, row) => (row.answers > most.answers ? row : most),
    hours[0] ?? { hour: 0, answers: 0 },
  );
  return (
    <>
      <StudyChart
        name={t('study.statistics.forecast')}
        summary={t('study.statistics.forecast-summary', { count: due, today: forecast[0]?.due ?? 0 })}
        draw={charts.forecast}
        table={{
          head: [t('study.statistics.col-day'), t('study.statistics.col-cards')],
          rows: forecast.map(({ date, due }) => [date, due]),
        }}
      />
      <StudyChart
        name={t('study.statistics.time')}
        summary={t('study.statistics.time-summary', {
          count: LAST_DAYS,
          minutes: rounded(
            charts.last.reduce((sum, { minutes }) => sum + minutes, 0),
            lang,
          ),
        })}
        draw={charts.time}
        table={daysTable}
      />
      <div className={styles.wide}>
        <StudyChart
          name={t('study.statistics.calendar')}
          summary={t('study.statistics.calendar-summary', { count: statistics.rhythm.daysOfLast30 })}
          draw={charts.calendar}
          table={daysTable}
        />
      </div>
      <StudyChart
        name={t('study.statistics.hours')}
        summary={
          busiest.answers === 0
            ? t('study.statistics.none')
            : t('study.statistics.hours-summary', { hour: busiest.hour, next: (busiest.hour + 1) % 24 })
        }
        draw={charts.hours}
        table={{
          head: [
            t('study.statistics.col-hour'),
            t('study.statistics.col-answers'),
            t('study.statistics.col-remembered'),
            t('study.statistics.col-from-to'),
          ],
          rows: hours
            .filter(({ answers }) => answers > 0)
            .map(({ hour, answers, reviews, share, low, high }) => [
              hour,
              answers,
              reviews === 0 ? null : { value: share, shown: formatShare(share, lang) },
              reviews === 0 ? null : `${formatShare(low, lang)}–${formatShare(high, lang)}`,
            ]),
        }}
      />
    </>
  );
}

/** Weeks beside each other, a square for a day; the more answers, the stronger. */
function calendarOf(days: ReadonlyMap<string, { readonly count: number }>, today: string, lang: string) {
  const inWeek = weekdayOf(dayNamed(today) ?? 0);
  const weekday = new Intl.DateTimeFormat(lang, { weekday: 'short', timeZone: 'UTC' });
  const cells = Array.from({ length: (WEEKS - 1) * 7 + inWeek + 1 }, (_, at) => {
    const date = daysAfter(today, at - (WEEKS - 1) * 7 - inWeek);
    return { date, week: Math.floor(at / 7), weekday: at % 7, count: days.get(date)?.count ?? 0 };
  });
  const most = Math.max(1, ...cells.map(({ count }) => count));
  const monday = (week: number): string => cells[week * 7]?.date ?? '';
  return (width: number): Plot.PlotOptions => ({
    height: Math.round(Math.min(180, Math.max(90, (width - 48) / 3.6)) + 24),
    marginLeft: 44,
    marginTop: 4,
    padding: 0.12,
    x: {
      type: 'band',
      label: null,
      ticks: cells
        .filter((cell) => cell.weekday === 0 && cell.week % (width < 500 ? 8 : 4) === 0)
        .map(({ week }) => week),
      tickFormat: (week: number) => shortDay(monday(week), lang),
      tickSize: 0,
    },
    y: {
      type: 'band',
      label: null,
      domain: [0, 1, 2, 3, 4, 5, 6],
      ticks: [0, 2, 4, 6],
      tickFormat: (day: number) => weekday.format(Date.UTC(2024, 0, 1 + day, 12)),
      tickSize: 0,
    },
    marks: [
      Plot.cell(cells, { x: 'week', y: 'weekday', fill: 'var(--hover)', rx: 2 }),
      Plot.cell(
        cells.filter(({ count }) => count > 0),
        {
          x: 'week',
          y: 'weekday',
          fill: 'var(--green)',
          fillOpacity: ({ count }: { count: number }) => 0.3 + (0.7 * count) / most,
          rx: 2,
        },
      ),
    ],
    opacity: { type: 'identity' },
  });
}

function daysAfter(day: string, days: number): string {
  return nameOfDay((dayNamed(day) ?? 0) + days);
}

/** The top of an axis, also of nothing. */
function mostOf(values: readonly number[]): number {
  return Math.max(1, ...values);
}

/** Counts have no fractions. */
function whole(value: number): string {
  return Number.isInteger(value) ? String(value) : '';
}

function rounded(value: number, lang: string): string {
  return value.toLocaleString(lang, { maximumFractionDigits: 0 });
}
