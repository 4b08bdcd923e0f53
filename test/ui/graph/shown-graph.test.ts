import { describe, expect, it } from 'vitest';
import type { ListedGraph } from '#api/contract.ts';
import type { NotePath } from '#core/note/note.ts';
import { usualLook, type GraphLook } from '#ui/graph/graph-view.ts';
import { showGraph } from '#ui/graph/shown-graph.ts';
import { aGraph } from './a-graph.ts';

const notebook = aGraph({
  'en/value.md': { lang: 'en', type: 'concept', concept: 'value', tags: ['Metric'], to: ['en/price.md', 'trust'] },
  'ru/ценность.md': { lang: 'ru', concept: 'value', tags: ['metric/рост'], to: ['ru/цена.md', 'en/value.md'] },
  'en/price.md': { lang: 'en', concept: 'price', to: ['en/value.md'] },
  'ru/цена.md': { lang: 'ru', concept: 'price' },
  'en/alone.md': { lang: 'en', tags: ['metrics'] },
});

function show(look: Partial<GraphLook>, { path = null as string | null, found = null as string[] | null } = {}) {
  const options = { path: path as NotePath | null, found: found === null ? null : new Set(found), lang: 'ru' };
  const graph = showGraph(notebook satisfies ListedGraph, { look: { ...usualLook, ...look }, ...options });
  const title = (at: number | undefined): string => graph.nodes[at ?? -1]?.title ?? '?';
  const links: string[] = [];
  for (let at = 0; at < graph.links.length; at += 3)
    links.push(`${title(graph.links[at])} → ${title(graph.links[at + 1])} × ${graph.links[at + 2]}`);
  return { graph, titles: graph.nodes.map((node) => node.title), links };
}

describe('what is shown of the graph', () => {
  it('is by itself every note, every link, and what is linked to and does not exist', () => {
    const { titles, links, graph } = show({});
    expect(titles).toEqual(['value', 'ценность', 'price', 'цена', 'alone', 'trust']);
    expect(links).toEqual([
      'value → price × 1',
      'ценность → цена × 1',
      'ценность → value × 1',
      'price → value × 1',
      'value → trust × 1',
    ]);
    expect(graph.nodes.at(-1)).toMatchObject({ id: 'missing:trust', kind: 'missing', paths: [] });
  });

  it.each([
    ['a language', { lang: 'ru' }, ['ценность', 'цена']],
    ['a type', { type: 'concept', missing: 'without' }, ['value']],
    [
      'a tag and those below it, in any case, but none that merely begins alike',
      { tag: 'METRIC' },
      ['value', 'ценность', 'trust'],
    ],
    ['nothing without links', { orphans: 'without', missing: 'without' }, ['value', 'ценность', 'price', 'цена']],
    ['only what has no links', { orphans: 'only' }, ['alone']],
    ['only missing notes and what leads to them', { missing: 'only' }, ['value', 'trust']],
  ] as const)('can be %s', (_, look, titles) => {
    expect(show(look).titles).toEqual(titles);
  });

  it('can be what a search found', () => {
    expect(show({}, { found: ['ru/цена.md', 'ru/ценность.md'] }).links).toEqual(['ценность → цена × 1']);
  });

  it('makes one node of a concept, named in the language of the reader, with the links of all its notes', () => {
    const { graph, titles, links } = show({ unit: 'concept', missing: 'without' });
    expect(titles).toEqual(['ценность', 'цена', 'alone']);
    expect(links).toEqual(['ценность → цена × 2', 'цена → ценность × 1']);
    expect(graph.nodes[0]).toMatchObject({
      id: 'concept:value',
      kind: 'concept',
      lang: null,
      paths: ['ru/ценность.md', 'en/value.md'],
      rank: 1 / 2 + 1 / 3,
    });
  });

  it('can be what is around a note, so far and this way only', () => {
    const path = 'ru/цена.md';
    expect(show({}, { path }).titles).toEqual(['цена', 'ценность']);
    expect(show({ direction: 'out' }, { path }).titles).toEqual(['цена']);
    expect(show({ direction: 'in', depth: 2 }, { path }).titles).toEqual(['цена', 'ценность']);
    expect(show({ depth: 2 }, { path }).titles).toEqual(['цена', 'ценность', 'value']);
    expect(show({ depth: 3 }, { path }).titles).toEqual(['цена', 'ценность', 'value', 'price', 'trust']);
  });

  it('keeps the note it is around, whatever the filters', () => {
    expect(show({ lang: 'en' }, { path: 'ru/цена.md' }).titles).toEqual(['цена']);
    expect(show({}, { path: 'gone.md' }).titles).toEqual([]);
  });
});
