import { useTranslation } from 'react-i18next';
import { languageName } from '../i18n/format.ts';
import type { Coloured, LegendLine } from './colour-nodes.ts';
import type { GraphLook } from './graph-view.ts';
import styles from './graph-map.module.css';

type GraphLegendProps = { readonly legend: Coloured['legend']; readonly colouring: GraphLook['colouring'] };

/** What the colours mean, in words and numbers. */
export function GraphLegend({ legend, colouring }: GraphLegendProps) {
  const { t, i18n } = useTranslation();
  const nameOf = ({ paint, key }: LegendLine): string => {
    if (paint === 'missing') return t('graph.missing-notes');
    if (key === '') return colouring === 'none' ? t('graph.all-notes') : t('graph.all-others');
    return colouring === 'lang' ? languageName(key, i18n.language) : key;
  };
  if (legend.length === 0) return null;
  return (
    <ul className={styles.legend} aria-label={t('graph.legend')}>
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
