import type { TFunction } from 'i18next';
import type { ShownGraph } from './shown-graph.ts';

/** How much is shown, in words. */
export function summarise({ nodes, links }: ShownGraph, unit: 'note' | 'concept', t: TFunction): string {
  const missing = nodes.filter(({ kind }) => kind === 'missing').length;
  return [
    t(unit === 'note' ? 'graph.notes' : 'graph.concepts', { count: nodes.length - missing }),
    ...(missing === 0 ? [] : [t('graph.missing', { count: missing })]),
    t('graph.links', { count: links.length / 3 }),
  ].join(' · ');
}
