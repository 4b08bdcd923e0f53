import * as Plot from '@observablehq/plot';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyOverview, StudyStatistics } from '#api/study-contract.ts';
import { useClient } from '../../data/client-context.ts';
import { queries } from '../../data/queries.ts';
import { languageName } from '../../i18n/format.ts';
import { formatShare } from '../format-share.ts';
import { StudyChart } from './study-chart.tsx';
import styles from './statistics.module.css';

type Readiness = StudyStatistics['readiness'];
type Row = Readiness['all'];
const MOST_BARS = 20;

type ReadinessChartsProps = { readonly readiness: Readiness; readonly decks: StudyOverview['decks'] };

/** What would be known on a day by chapter, language and concept. */
export function ReadinessCharts({ readiness, decks }: ReadinessChartsProps) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language;
  const { data: concepts } = useQuery(queries.concepts(useClient()));
  const named = useMemo(() => {
    const titles = new Map(decks.map(({ id, title }) => [id.replace(/^\w+:/, ''), title]));
    const terms = new Map<string, string | undefined>(
      concepts?.map(({ id, terms }) => [id, terms[lang] ?? terms['en']]),
    );
    return {
      decks: readiness.byDeck.map((row) => ({ ...row, key: titles.get(row.key) ?? row.key })),
      langs: readiness.byLang.map((row) => ({ ...row, key: languageName(row.key, lang) })),
      weakest: readiness.weakest.map((row) => ({ ...row, key: terms.get(row.key) ?? row.key })),
    };
  }, [concepts, decks, lang, readiness]);
  return (
    <div className={styles.charts}>
      {(['decks', 'langs', 'weakest'] as const).map((name) =>
        named[name].length === 0 ? null : (
          <ReadinessChart key={name} name={t(`study.statistics.by-${name}`)} rows={named[name]} />
        ),
      )}
    </div>
  );
}

function ReadinessChart({ name, rows }: { readonly name: string; readonly rows: readonly Row[] }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language;
  const draw = useMemo(() => {
    const shown = rows.slice(0, MOST_BARS);
    return (width: number): Plot.PlotOptions => {
      const room = Math.min(180, width * 0.4);
      return {
        height: 36 + 24 * shown.length,
        marginLeft: room,
        x: {
          domain: [0, 1],
          label: null,
          grid: true,
          ticks: width < 340 ? 2 : 4,
          tickFormat: (value: number) => formatShare(value, lang),
        },
        y: {
          type: 'band',
          label: null,
          domain: shown.map(({ key }) => key),
          tickFormat: (key: string) => shortened(key, room),
          tickSize: 0,
        },
        marks: [
          Plot.barX(shown, { y: 'key', x: 'known', fill: 'var(--green)', insetTop: 3, insetBottom: 3 }),
          Plot.ruleX([0], { stroke: 'var(--line-strong)' }),
        ],
      };
    };
  }, [lang, rows]);
  const weakest = rows.reduce((least, row) => (row.known < least.known ? row : least));
  return (
    <StudyChart
      name={name}
      summary={t('study.statistics.readiness-summary', { name: weakest.key, share: formatShare(weakest.known, lang) })}
      draw={draw}
      table={{
        head: (['name', 'known', 'met', 'cards', 'due'] as const).map((column) => t(`study.statistics.col-${column}`)),
        rows: rows.map((row) => [
          row.key,
          { value: row.known, shown: formatShare(row.known, lang) },
          row.met,
          row.cards,
          row.due,
        ]),
      }}
    />
  );
}

/** As much of a name as has room; a Han character takes that of two letters. */
function shortened(name: string, room: number): string {
  let left = room / 7;
  let end = 0;
  for (const sign of name) {
    left -= /\p{Script=Han}/u.test(sign) ? 2 : 1;
    if (left < 1) return `${name.slice(0, end)}…`;
    end += sign.length;
  }
  return name;
}
