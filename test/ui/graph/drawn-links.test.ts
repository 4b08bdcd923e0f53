import { expect, it } from 'vitest';
import { drawnLinks } from '#ui/graph/drawn-links.ts';
import { usualLook } from '#ui/graph/graph-view.ts';
import { showGraph } from '#ui/graph/shown-graph.ts';
import { aGraph } from './a-graph.ts';

const graph = showGraph(
  aGraph({
    'hub.md': { to: ['a.md', 'b.md'], rank: 0.5 },
    'a.md': { to: ['hub.md', 'b.md'], rank: 0.2 },
    'b.md': { to: ['c.md'], rank: 0.2 },
    'c.md': { rank: 0.1 },
  }),
  { look: usualLook, path: null, found: null, lang: 'en' },
);
const named = (places: readonly number[]) =>
  places.map((at) => [graph.links[at], graph.links[at + 1]].map((node) => graph.nodes[node ?? -1]?.title).join('–'));

it('draws one line for two notes that link to each other', () => {
  expect(named(drawnLinks(graph))).toEqual(['hub–a', 'hub–b', 'a–b', 'b–c']);
});

it('leaves no linked note without a line while there is room, then takes the most important', () => {
  expect(named(drawnLinks(graph, 3)).toSorted()).toEqual(['b–c', 'hub–a', 'hub–b']);
});
