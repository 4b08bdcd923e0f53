import type { ColourGroup, Colouring } from './graph-view.ts';
import { tones } from './graph-view.ts';
import type { ShownGraph, ShownNode } from './shown-graph.ts';

/** `grey` is for whatever belongs to none of the groups that have a colour. */
export type Paint = (typeof tones)[number] | 'grey' | 'missing' | 'accent';

/** One line of the legend; `key` is what its nodes share, such as a language, and for communities their first node's title. */
export type LegendLine = { readonly paint: Paint; readonly key: string; readonly count: number };
export type Coloured = { readonly paints: readonly Paint[]; readonly legend: readonly LegendLine[] };

/** Bands of what is expected to be known, the best first; `from` a share of 0–1. */
export const readinessBands = [
  { from: 0.9, paint: 'blue' },
  { from: 0.7, paint: 'teal' },
  { from: 0.5, paint: 'amber' },
  { from: 0, paint: 'red' },
] as const satisfies readonly { from: number; paint: Paint }[];

/** What decides colours beside the graph itself. */
type ColourBy = {
  readonly groups?: readonly ColourGroup[];
  /** For each colour group the notes its query finds. */
  readonly found?: readonly (ReadonlySet<string> | undefined)[];
  /** Share of a node's cards that is expected to be known; undefined for a node without cards. */
  readonly shareOf?: (node: ShownNode) => number | undefined;
};

/** Gives colours to the largest groups; missing notes have their own. Readiness has bands instead. */
export function colourNodes(
  { nodes }: ShownGraph,
  colouring: Colouring,
  { groups = [], found = [], shareOf = () => undefined }: ColourBy = {},
): Coloured {
  const keys = nodes.map((node) => (node.kind === 'missing' ? null : keyOf(node, colouring, { found, shareOf })));
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  const named = [...counts].filter(([key]) => key !== '');
  const order = named.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([key]) => key);
  const paintOf = new Map<string, Paint>(
    colouring === 'none'
      ? []
      : colouring === 'groups'
        ? groups.map(({ tone }, at) => [String(at), tone])
        : colouring === 'readiness'
          ? readinessBands.map(({ paint }, at) => [String(at), paint])
          : order.slice(0, tones.length).map((key, at) => [key, tones[at] ?? 'grey']),
  );
  const paints = keys.map((key): Paint => (key === null ? 'missing' : (paintOf.get(key) ?? 'grey')));
  const legend = [...paintOf].flatMap(([key, paint]): LegendLine[] => {
    const count = counts.get(key) ?? 0;
    return count === 0 ? [] : [{ paint, key: labelOf(key, colouring, nodes, groups), count }];
  });
  const rest = paints.filter((paint) => paint === 'grey').length;
  const missing = paints.filter((paint) => paint === 'missing').length;
  if (rest > 0) legend.push({ paint: 'grey', key: '', count: rest });
  if (missing > 0) legend.push({ paint: 'missing', key: '', count: missing });
  return { paints, legend };
}

/** The titles of communities: each is called by its most important note. */
export function communityTitles(nodes: readonly ShownNode[]): ReadonlyMap<number, ShownNode> {
  const first = new Map<number, ShownNode>();
  for (const node of nodes) {
    if (node.kind === 'missing') continue;
    const best = first.get(node.community);
    if (best === undefined || node.rank > best.rank) first.set(node.community, node);
  }
  return first;
}

function keyOf(
  node: ShownNode,
  colouring: Colouring,
  { found, shareOf }: Required<Pick<ColourBy, 'found' | 'shareOf'>>,
): string {
  switch (colouring) {
    case 'community':
      return String(node.community);
    case 'lang':
      return node.lang ?? '';
    case 'type':
      return node.type ?? '';
    case 'folder':
      return node.paths[0]?.includes('/') === true ? (node.paths[0].split('/')[0] ?? '') : '';
    case 'groups': {
      const at = found.findIndex((paths) => node.paths.some((path) => paths?.has(path)));
      return at < 0 ? '' : String(at);
    }
    case 'readiness': {
      const share = shareOf(node);
      return share === undefined ? '' : String(readinessBands.findIndex(({ from }) => share >= from));
    }
    case 'none':
      return '';
  }
}

function labelOf(
  key: string,
  colouring: Colouring,
  nodes: readonly ShownNode[],
  groups: readonly ColourGroup[],
): string {
  if (colouring === 'community') return communityTitles(nodes).get(Number(key))?.title ?? '';
  return colouring === 'groups' ? (groups[Number(key)]?.query ?? '') : key;
}
