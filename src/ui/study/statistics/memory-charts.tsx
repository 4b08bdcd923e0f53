import * as Plot from '@observablehq/plot';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyStatistics } from '#api/study-contract.ts';
import { useClient } from '../../data/client-context.ts';
import { oneLine } from '../one-line.ts';
import { formatShare } from '../format-share.ts';
import { studyQueries } from '../study-queries.ts';
import { StudyChart } from './study-chart.tsx';

const MOST_LEECHES = 20;
type MemoryRow = StudyStatistics['stability'][number];

/** How much was remembered, and what the schedule takes the memory for. */
export function MemoryCharts({ deck, statistics }: { readonly deck: string; readonly statistics: StudyStatistics }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language;
  const { retentions, stability, difficulty, leeches } = statistics;
  const share = (value: number): string => formatShare(value, lang, 1);
  const charts = useMemo(() => {
    const period = (days: number | null): string =>
      days === null ? t('study.statistics.ever') : t('study.statistics.last-days', { count: days });
    const whole = retentions
      .filter(({ maturity, reviews }) => maturity === 'all' && reviews > 0)
      .map((row) => ({ ...row, period: period(row.days) }));
    const bins = (rows: readonly MemoryRow[], fill: string) => (): Plot.PlotOptions => ({
      marginLeft: 44,
      x: { type: 'band', label: null, domain: rows.map(({ from }) => from), tickFormat: String },
      y: {
        label: t('study.statistics.col-cards'),
        grid: true,
        domain: [0, Math.max(1, ...rows.map(({ cards }) => cards))],
        tickFormat: (value: number) => (Number.isInteger(value) ? String(value) : ''),
      },
      marks: [Plot.barY(rows, { x: 'from', y: 'cards', fill }), Plot.ruleY([0], { stroke: 'var(--line-strong)' })],
    });
    return {
      period,
      whole,
      retention: (width: number): Plot.PlotOptions => ({
        height: 60 + 34 * whole.length,
        marginLeft: Math.min(150, width * 0.35),
        x: { label: null, grid: true, tickFormat: (value: number) => formatShare(value, lang), nice: true },
        y: { type: 'band', label: null, domain: whole.map((row) => row.period) },
        marks: [
          Plot.ruleY(whole, { y: 'period', x1: 'low', x2: 'high', stroke: 'var(--blue)', strokeWidth: 2 }),
          Plot.dot(whole, { y: 'period', x: 'share', fill: 'var(--blue)', r: 5 }),
          Plot.tickX(whole, { y: 'period', x: 'expected', stroke: 'var(--amber)', strokeWidth: 2, inset: 6 }),
        ],
      }),
      stability: bins(stability, 'var(--teal)'),
      difficulty: bins(difficulty, 'var(--amber)'),
    };
  }, [difficulty, lang, retentions, stability, t]);
  const last = charts.whole.at(-1);
  return (
    <>
      <StudyChart
        name={t('study.statistics.true-retention')}
        summary={
          last === undefined
            ? t('study.statistics.no-reviews')
            : t('study.statistics.retention-summary', {
                share: share(last.share),
                low: share(last.low),
                high: share(last.high),
                expected: share(last.expected),
              })
        }
        draw={charts.retention}
        table={{
          head: (['period', 'maturity', 'reviews', 'remembered', 'from-to', 'expected'] as const).map((name) =>
            t(`study.statistics.col-${name}`),
          ),
          rows: retentions
            .filter(({ reviews }) => reviews > 0)
            .map((row) => [
              charts.period(row.days),
              t(`study.statistics.maturity-${row.maturity}`),
              row.reviews,
              { value: row.share, shown: share(row.share) },
              `${share(row.low)}–${share(row.high)}`,
              { value: row.expected, shown: share(row.expected) },
            ]),
        }}
      />
      {(['stability', 'difficulty'] as const).map((name) => {
        const rows = statistics[name];
        return (
          <StudyChart
            key={name}
            name={t(`study.statistics.${name}`)}
            summary={t(`study.statistics.${name}-summary`)}
            draw={charts[name]}
            table={{
              head: [t(`study.statistics.${name}`), t('study.statistics.col-cards')],
              rows: rows.map((row) => [binName(row), row.cards]),
            }}
          />
        );
      })}
      {leeches.length === 0 ? null : <Leeches deck={deck} leeches={leeches} />}
    </>
  );
}

type LeechesProps = { readonly deck: string; readonly leeches: StudyStatistics['leeches'] };

/** What is forgotten again and again, by its question. */
function Leeches({ deck, leeches }: LeechesProps) {
  const { t, i18n } = useTranslation();
  const { data: cards } = useQuery(studyQueries.cards(useClient(), i18n.language, deck));
  const fronts = useMemo(() => new Map(cards?.map(({ card }) => [card.id, oneLine(card.front)])), [cards]);
  return (
    <StudyChart
      name={t('study.statistics.leeches')}
      summary=""
      draw={null}
      table={{
        head: (['card', 'lapses', 'answers'] as const).map((name) => t(`study.statistics.col-${name}`)),
        rows: leeches.slice(0, MOST_LEECHES).map(({ card, lapses, reps }) => [fronts.get(card) ?? card, lapses, reps]),
      }}
    />
  );
}

function binName({ from, to }: MemoryRow): string {
  if (to === null) return `${from}+`;
  return to - from === 1 ? String(from) : `${from}–${to}`;
}
