import { expect, it } from 'vitest';
import { colourNodes } from '#ui/graph/colour-nodes.ts';
import { usualLook } from '#ui/graph/graph-view.ts';
import { showGraph } from '#ui/graph/shown-graph.ts';
import { aGraph } from './a-graph.ts';

const graph = showGraph(
  aGraph({
    'x/a.md': { lang: 'ru', community: 1, rank: 0.1, to: ['nowhere'] },
    'x/b.md': { lang: 'ru', community: 1, rank: 0.4 },
    'y/c.md': { lang: 'en', community: 0, rank: 0.3 },
    'd.md': { community: 2, rank: 0.2 },
  }),
  { look: usualLook, path: null, found: null, lang: 'en' },
);

it('gives the first colour to the largest group, and missing notes their own', () => {
  expect(colourNodes(graph, 'lang')).toEqual({
    paints: ['blue', 'blue', 'amber', 'grey', 'missing'],
    legend: [
      { paint: 'blue', key: 'ru', count: 2 },
      { paint: 'amber', key: 'en', count: 1 },
      { paint: 'grey', key: '', count: 1 },
      { paint: 'missing', key: '', count: 1 },
    ],
  });
});

it('calls a community by its most important note', () => {
  const { legend } = colourNodes(graph, 'community');
  expect(legend.map(({ key }) => key)).toEqual(['b', 'c', 'd', '']);
});

it('paints by folder; a note in none is one of the others', () => {
  expect(colourNodes(graph, 'folder').paints).toEqual(['blue', 'blue', 'amber', 'grey', 'missing']);
});

it('paints a note in the colour of the first search that finds it', () => {
  const groups = [
    { query: 'one', tone: 'red' },
    { query: 'two', tone: 'teal' },
  ] as const;
  const found = [new Set(['x/a.md']), new Set(['x/a.md', 'd.md'])];
  const { paints, legend } = colourNodes(graph, 'groups', { groups, found });
  expect(paints).toEqual(['red', 'grey', 'grey', 'teal', 'missing']);
  expect(legend[0]).toEqual({ paint: 'red', key: 'one', count: 1 });
});

it('paints readiness by bands, the best first; what was never asked is grey', () => {
  const shares = new Map([
    ['a', 0.95],
    ['b', 0.5],
    ['c', 0.1],
  ]);
  const { paints, legend } = colourNodes(graph, 'readiness', { shareOf: ({ title }) => shares.get(title) });
  expect(paints).toEqual(['blue', 'amber', 'red', 'grey', 'missing']);
  expect(legend).toEqual([
    { paint: 'blue', key: '0', count: 1 },
    { paint: 'amber', key: '2', count: 1 },
    { paint: 'red', key: '3', count: 1 },
    { paint: 'grey', key: '', count: 1 },
    { paint: 'missing', key: '', count: 1 },
  ]);
});

it('leaves what has no colour of its own grey when there are more groups than colours', () => {
  const many = showGraph(
    aGraph(Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${at}.md`, { type: `t${at}` }]))),
    { look: usualLook, path: null, found: null, lang: 'en' },
  );
  const { paints } = colourNodes(many, 'type');
  expect(paints.filter((paint) => paint === 'grey')).toHaveLength(3);
  expect(new Set(paints).size).toBe(7);
});
