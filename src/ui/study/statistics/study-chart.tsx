import * as Plot from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsAsCsv } from '../../calc/rows-as-csv.ts';
import { ScrollFrame } from '../../calc/scroll-frame.tsx';
import { savePicture } from '../../graph/save-picture.ts';
import styles from './statistics.module.css';

export type StudyTable = {
  readonly head: readonly string[];
  /** A figure as it is, and as it is read where that differs. */
  readonly rows: readonly (readonly (string | number | null | { readonly value: number; readonly shown: string })[])[];
};

type StudyChartProps = {
  readonly name: string;
  /** What a look at the chart tells, in words. */
  readonly summary: string;
  /** Null: the table stands for itself. */
  readonly draw: ((width: number) => Plot.PlotOptions) | null;
  readonly table: StudyTable;
};

/** A chart of where a learner stands; its figures stand in a table below it, and can be taken along. */
export function StudyChart({ name, summary, draw, table }: StudyChartProps) {
  const { t, i18n } = useTranslation();
  const save = (): void => {
    const rows = [table.head, ...table.rows.map((row) => row.map(valueOf))];
    savePicture(`${name}.csv`, new Blob([rowsAsCsv(rows, i18n.language)], { type: 'text/csv' }));
  };
  const grid = (
    <>
      <ScrollFrame label={name}>
        <table className={styles.table}>
          <thead>
            <tr>
              {table.head.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={String(valueOf(row[0] ?? null))}>
                {row.map((cell, at) =>
                  at === 0 ? (
                    <th key={table.head[at]} scope="row">
                      {shownOf(cell, i18n.language)}
                    </th>
                  ) : (
                    <td key={table.head[at]}>{shownOf(cell, i18n.language)}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <button type="button" className={styles.save} aria-label={t('study.statistics.csv-of', { name })} onClick={save}>
        {t('study.statistics.csv')}
      </button>
    </>
  );
  return (
    <figure className={styles.chart}>
      <figcaption>
        <h2 className={styles.name}>{name}</h2>
      </figcaption>
      {draw === null ? (
        grid
      ) : (
        <>
          <Drawing label={`${name}: ${summary}`} draw={draw} />
          <p className={styles.summary}>{summary}</p>
          <details className={styles.more}>
            <summary aria-label={t('study.statistics.table-of', { name })}>{t('study.statistics.table')}</summary>
            {grid}
          </details>
        </>
      )}
    </figure>
  );
}

function Drawing({ label, draw }: { readonly label: string; readonly draw: (width: number) => Plot.PlotOptions }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const parent = place.current;
    if (parent === null) return undefined;
    let width = 0;
    const paint = (): void => {
      if (parent.clientWidth === width) return;
      width = parent.clientWidth;
      parent.replaceChildren(plotted(draw(Math.max(220, width)), Math.max(220, width)));
    };
    paint();
    const observer = new ResizeObserver(paint);
    observer.observe(parent);
    return () => observer.disconnect();
  }, [draw]);
  return <div ref={place} role="img" aria-label={label} />;
}

function plotted(options: Plot.PlotOptions, width: number): Element {
  const drawn = Plot.plot({
    width,
    height: Math.round(Math.min(220, Math.max(150, width * 0.3))),
    style: { background: 'transparent', color: 'var(--ink-soft)', fontFamily: 'var(--font-ui)', fontSize: '12px' },
    ...options,
  });
  // The content policy allows no styles of its own to a picture; ours stand beside the other styles.
  for (const style of drawn.querySelectorAll('style')) style.remove();
  // The figure has one name; names of its parts belong to no role.
  for (const part of drawn.querySelectorAll('g[aria-label], g[aria-description]'))
    for (const name of ['aria-label', 'aria-description']) part.removeAttribute(name);
  return drawn;
}

type Cell = StudyTable['rows'][number][number];

function valueOf(cell: Cell): string | number | null {
  return typeof cell === 'object' && cell !== null ? cell.value : cell;
}

function shownOf(cell: Cell, lang: string): string {
  if (cell === null) return '–';
  if (typeof cell === 'object') return cell.shown;
  return typeof cell === 'number' ? cell.toLocaleString(lang) : cell;
}
