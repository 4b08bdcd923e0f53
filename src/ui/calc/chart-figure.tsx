import * as Plot from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chart } from '#core/calc/model.ts';
import { useAct } from '../frame/use-act.ts';
import { savePicture } from '../graph/save-picture.ts';
import { formatValue } from './format-value.ts';
import { chartAsSvg, svgAsPng } from './picture-of.ts';
import styles from './calc.module.css';

type ChartFigureProps = {
  readonly chart: Chart;
  readonly lang: string;
  readonly nameOf: (code: string) => string;
};

/** Milliseconds a chart may take within a frame, and the pause of the figures that longer ones wait for. */
const QUICK = 3;
const REST = 120;

const colours = ['var(--blue)', 'var(--amber)', 'var(--green)', 'var(--violet)', 'var(--teal)', 'var(--red)'];

/** A chart of a model's result; its figures stand in a table for whoever cannot see it. */
export function ChartFigure({ chart, lang, nameOf }: ChartFigureProps) {
  const { t } = useTranslation();
  const act = useAct();
  const place = useRef<HTMLDivElement>(null);
  const spent = useRef(0);
  const name = nameOf(chart.name);
  const save = (kind: 'svg' | 'png'): void =>
    void act(async () => {
      if (place.current === null) return;
      const svg = chartAsSvg(place.current, name);
      savePicture(`${name}.${kind}`, kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await svgAsPng(svg));
    });
  useEffect(() => {
    const parent = place.current;
    if (parent === null) return undefined;
    const draw = (): void => {
      const started = performance.now();
      parent.replaceChildren(drawChart(chart, parent.clientWidth, lang, nameOf));
      spent.current = performance.now() - started;
    };
    // What takes long to draw waits until the figures rest: a slider that moves is never held up.
    const later = spent.current > QUICK ? setTimeout(draw, REST) : undefined;
    if (later === undefined) draw();
    let width = parent.clientWidth;
    const observer = new ResizeObserver(() => {
      if (parent.clientWidth === width) return;
      width = parent.clientWidth;
      draw();
    });
    observer.observe(parent);
    return () => {
      clearTimeout(later);
      observer.disconnect();
    };
  }, [chart, lang, nameOf]);
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.chartName}>
        <span>{name}</span>
        {(['svg', 'png'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className={styles.chartSave}
            aria-label={t(`calc.chart-${kind}`, { name })}
            onClick={() => save(kind)}
          >
            {kind.toUpperCase()}
          </button>
        ))}
      </figcaption>
      <div ref={place} role="img" aria-label={`${name}: ${summary(chart, lang, nameOf)}`} />
    </figure>
  );
}

function drawChart(
  { kind, x, y, series }: Chart,
  width: number,
  lang: string,
  nameOf: (code: string) => string,
): Element {
  const data = series.flatMap(({ name, points }) =>
    points.map((point) => ({
      ...point,
      x: placeIn(point.x, nameOf),
      series: nameOf(name),
    })),
  );
  const several = series.length > 1;
  const stroke = several ? 'series' : 'var(--blue)';
  const zero = Plot.ruleY([0], { stroke: 'var(--line-strong)' });
  const marks =
    kind === 'bar'
      ? [
          Plot.barY(data, several ? { fx: 'x', x: 'series', y: 'y', fill: stroke } : { x: 'x', y: 'y', fill: stroke }),
          zero,
        ]
      : kind === 'points'
        ? [Plot.dot(data, { x: 'x', y: 'y', stroke, r: 4, title: 'label' })]
        : [
            zero,
            Plot.lineY(data, {
              x: 'x',
              y: 'y',
              stroke,
              strokeWidth: 2,
              curve: kind === 'stairs' ? 'step-after' : 'linear',
            }),
          ];
  const isGrouped = kind === 'bar' && several;
  const across = { label: nameOf(x.name), tickFormat: (value: number | string) => formatValue(value, x.unit, lang) };
  const drawn = Plot.plot({
    width: Math.max(240, width),
    height: Math.round(Math.min(320, Math.max(180, width * 0.42))),
    marginLeft: 64,
    // The name of the axis stands clear of its figures.
    marginBottom: 40,
    style: { background: 'transparent', color: 'var(--ink-soft)', fontFamily: 'var(--font-ui)', fontSize: '12px' },
    ...(isGrouped
      ? { x: { axis: null, type: 'band' }, fx: { ...across, type: 'band' } }
      : { x: kind === 'bar' ? { ...across, type: 'band' } : across }),
    y: { label: nameOf(y.name), grid: true, tickFormat: (value: number) => formatValue(value, y.unit, lang) },
    color: several ? { legend: true, domain: series.map(({ name }) => nameOf(name)), range: colours } : {},
    marks,
  });
  // The content policy allows no styles of its own to a picture; ours stand beside the other styles.
  for (const style of drawn.querySelectorAll('style')) style.remove();
  // The figure has one name; names of its parts belong to no role.
  for (const part of drawn.querySelectorAll('g[aria-label], g[aria-description]'))
    for (const name of ['aria-label', 'aria-description']) part.removeAttribute(name);
  return drawn;
}

/** Where a point stands, in words if it is no number. */
function placeIn<Place extends number | null>(
  x: Place | string | readonly string[],
  nameOf: (code: string) => string,
): Place | string {
  if (typeof x === 'object' && x !== null) return x.map(nameOf).join(' ');
  return typeof x === 'string' ? nameOf(x) : x;
}

/** First and last figure of each line: what a look at the chart tells. */
function summary({ series, x, y }: Chart, lang: string, nameOf: (code: string) => string): string {
  return series
    .map(({ name, points }) => {
      const known = points.filter((point) => point.y !== null);
      const told = known.length > 8 ? [known[0], known.at(-1)] : known;
      return `${nameOf(name)} ${told.map((point) => `${formatValue(placeIn(point?.x ?? null, nameOf), x.unit, lang)}: ${formatValue(point?.y ?? null, y.unit, lang)}`).join('; ')}`;
    })
    .join('. ');
}
