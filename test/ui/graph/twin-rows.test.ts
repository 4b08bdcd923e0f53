import { describe, expect, it } from 'vitest';
import { usualLook } from '#ui/graph/graph-view.ts';
import { showGraph } from '#ui/graph/shown-graph.ts';
import { orderBy, startOrder, twinRows, twinStep } from '#ui/graph/twin-rows.ts';
import { aGraph } from './a-graph.ts';

const list = aGraph({
  'a.md': { to: ['b.md'], rank: 0.2, lang: 'hu' },
  'b.md': { to: ['a.md', 'c.md'], rank: 0.5 },
  'c.md': { rank: 0.3, lang: 'en' },
});
const graph = showGraph(list, { look: usualLook, path: null, found: null, lang: 'en' });
const tree = (...open: string[]) => twinRows(graph, startOrder(graph), new Set(open));

describe('the table', () => {
  it('puts what is least known first, and what was never asked last', () => {
    const shares = new Map([
      ['a', 0.9],
      ['c', 0.2],
    ]);
    const order = orderBy(graph, 'readiness', 'en', ({ title }) => shares.get(title));
    expect(order.map((at) => graph.nodes[at]?.title)).toEqual(['c', 'a', 'b']);
  });
});

describe('the tree', () => {
  it('begins with the most important note', () => {
    expect(tree().map(({ key }) => key)).toEqual(['b.md', 'c.md', 'a.md']);
  });

  it('goes on from neighbour to neighbour, also back to where one came from', () => {
    const rows = tree('b.md', 'b.md\na.md');
    expect(rows.map(({ key, way, level }) => [key.split('\n').at(-1), way, level])).toEqual([
      ['b.md', null, 1],
      ['c.md', 'out', 2],
      ['a.md', 'both', 2],
      ['b.md', 'both', 3],
      ['c.md', null, 1],
      ['a.md', null, 1],
    ]);
    expect(rows[2]).toMatchObject({ position: 2, siblings: 2, neighbours: 1, open: true });
  });

  it('opens by the right arrow, then goes in; goes out by the left, then closes', () => {
    expect(twinStep('ArrowRight', tree(), 0)).toEqual({ turn: 'b.md', open: true });
    const rows = tree('b.md');
    expect(twinStep('ArrowRight', rows, 0)).toEqual({ to: 1 });
    expect(twinStep('ArrowLeft', rows, 2)).toEqual({ to: 0 });
    expect(twinStep('ArrowLeft', rows, 0)).toEqual({ turn: 'b.md', open: false });
    expect(twinStep('ArrowLeft', rows, 4)).toEqual({ to: 4 });
  });

  it('stays within its ends', () => {
    expect(twinStep('ArrowUp', tree(), 0)).toEqual({ to: 0 });
    expect(twinStep('PageDown', tree(), 0)).toEqual({ to: 2 });
    expect(twinStep('End', tree(), 0)).toEqual({ to: 2 });
    expect(twinStep('x', tree(), 0)).toBeNull();
  });
});

it('sorts words upwards, figures downwards, and what has no word last', () => {
  const sorted = (key: Parameters<typeof orderBy>[1]) => orderBy(graph, key, 'en').map((at) => graph.nodes[at]?.title);
  expect(sorted('title')).toEqual(['a', 'b', 'c']);
  expect(sorted('links')).toEqual(['b', 'a', 'c']);
  expect(sorted('lang')).toEqual(['c', 'a', 'b']);
});
