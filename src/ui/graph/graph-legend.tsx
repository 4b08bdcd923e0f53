import { useTranslation } from 'react-i18next';
import { languageName, spellDay } from '../i18n/format.ts';
import { formatShare } from '../study/format-share.ts';
import { readinessBands, type Coloured, type LegendLine } from './colour-nodes.ts';
import type { GraphLook } from './graph-view.ts';
import type { NodeReadiness } from './use-node-readiness.ts';
import styles from './graph-map.module.css';

type GraphLegendProps = {
  readonly legend: Coloured['legend'];
  readonly colouring: GraphLook['colouring'];
  readonly exam: NodeReadiness['exam'];
};

/** What the colours mean, in words and numbers. */
export function GraphLegend({ legend, colouring, exam }: GraphLegendProps) {
  const { t, i18n } = useTranslation();
  const nameOf = ({ paint, key }: LegendLine): string => {
    if (paint === 'missing') return t('graph.missing-notes');
    if (colouring === 'readiness') return key === '' ? t('readiness.none') : bandName(Number(key));
    if (key === '') return colouring === 'none' ? t('graph.all-notes') : t('graph.all-others');
    return colouring === 'lang' ? languageName(key, i18n.language) : key;
  };
  const bandName = (at: number): string => {
    const [band, above] = [readinessBands[at], readinessBands[at - 1]];
    const share = (from = 0): string => formatShare(from, i18n.language);
    if (above === undefined) return t('readiness.band-best', { from: share(band?.from) });
    return t('readiness.band', { from: share(band?.from), to: share(above.from) });
  };
  if (legend.length === 0) return null;
  return (
    <ul className={styles.legend} aria-label={t('graph.legend')}>
      {colouring === 'readiness' ? (
        <li className={styles.about}>
          {exam === null
            ? t('readiness.known-now')
            : t('readiness.known-then', { day: spellDay(exam.day, i18n.language) })}
        </li>
      ) : null}
      {legend.map((line) => (
        <li key={`${line.paint} ${line.key}`}>
          <span className={styles.dot} data-paint={line.paint} />
          <span className={styles.name}>{nameOf(line)}</span>
          <span className={styles.count}>{line.count.toLocaleString(i18n.language)}</span>
        </li>
      ))}
    </ul>
  );
}
