import { describe, expect, it } from 'vitest';
import { buildGraph, measureGraph } from '#core/graph/build-graph.ts';
import { listGraph } from '#core/graph/list-graph.ts';
import type { NotePath } from '#core/note/note.ts';
import { aNotebook } from '../check/a-notebook.ts';

const at = (path: string): NotePath => path as NotePath;

describe('edges', () => {
  it('count the links from one note to another, embeds and front matter among them', () => {
    const world = aNotebook({
      'a.md': '---\nrelated: "[[b]]"\n---\n[[b]], ![[b]], [again](b.md), [[c|C]]',
      'b.md': '[[a]]',
      'c.md': 'nothing',
    });
    expect(buildGraph(world).edges).toEqual([
      { from: 'a.md', to: 'b.md', count: 4 },
      { from: 'a.md', to: 'c.md', count: 1 },
      { from: 'b.md', to: 'a.md', count: 1 },
    ]);
  });

  it('leave out attachments and links of a note to itself', () => {
    const world = aNotebook({
      'a.md': '[[a]] [[#Top]] ![[p.png]] ![[gone.png]] [x](https://example.org)',
      'p.png': '',
    });
    expect(buildGraph(world)).toMatchObject({ nodes: [{ path: 'a.md', links: 0 }], edges: [], missing: [] });
  });

  it('lead to the glossary that holds the entry meant', () => {
    const world = aNotebook({
      'a.md': '[[clv]]',
      'g.md': '---\ntype: glossary\n---\n- **Customer lifetime value** — what a customer is worth. ^clv',
    });
    expect(buildGraph(world).edges).toEqual([{ from: 'a.md', to: 'g.md', count: 1 }]);
  });
});

describe('nodes', () => {
  it('say what the note is and how many notes it is linked with, in either direction', () => {
    const world = aNotebook({
      'ru/clv.md': '---\nid: clv\nlang: ru\ntitle: Пожизненная ценность\n---\n[[b]] [[b]]',
      'b.md': '[[clv]] [[c]]',
      'c.md': '',
      'd.md': '',
    });
    const { nodes } = buildGraph(world);
    expect(nodes.map(({ path, links }) => [path, links])).toEqual([
      ['b.md', 2],
      ['c.md', 1],
      ['d.md', 0],
      ['ru/clv.md', 1],
    ]);
    expect(nodes[3]).toMatchObject({ title: 'Пожизненная ценность', lang: 'ru', concept: 'clv' });
  });

  it('are ranked by what links to them; ranks sum to 1', () => {
    const { nodes } = buildGraph(
      aNotebook({ 'hub.md': '', 'a.md': '[[hub]]', 'b.md': '[[hub]]', 'c.md': '[[hub]] [[a]]' }),
    );
    const ranks = Object.fromEntries(nodes.map(({ path, rank }) => [path, rank]));
    expect(nodes.reduce((sum, { rank }) => sum + rank, 0)).toBeCloseTo(1, 12);
    expect(
      nodes
        .toSorted((a, b) => b.rank - a.rank)
        .map(({ path }) => path)
        .slice(0, 2),
    ).toEqual(['hub.md', 'a.md']);
    expect(ranks['b.md']).toBeCloseTo(ranks['c.md'] ?? 0, 12);
  });

  it('have the ranks that the equations of PageRank give', () => {
    // a ⇄ b, c → a: r(c) = 0.05, r(a) = 0.05 + 0.85 (r(b) + r(c)), r(b) = 0.05 + 0.85 r(a).
    const { nodes } = buildGraph(aNotebook({ 'a.md': '[[b]]', 'b.md': '[[a]]', 'c.md': '[[a]]' }));
    const a = (0.05 + 0.85 * (0.05 + 0.05)) / (1 - 0.85 ** 2);
    expect(nodes.map(({ rank }) => rank)).toEqual([a, 0.05 + 0.85 * a, 0.05].map((rank) => expect.closeTo(rank, 8)));
  });

  it('fall into communities, the largest first, the same on every run', () => {
    const clique = (names: string): [string, string][] =>
      [...names].map((name) => [`${name}.md`, [...names].map((other) => `[[${other}]]`).join(' ')]);
    const files = Object.fromEntries([...clique('abc'), ...clique('wxyz'), ['lone.md', '']]);
    files['a.md'] += ' [[z]]';
    const communities = (): number[][] => {
      const groups = Map.groupBy(buildGraph(aNotebook(files)).nodes, ({ community }) => community);
      return [...groups].map(([community, nodes]) => [community, nodes.length]);
    };
    expect(communities().toSorted(([a = 0], [b = 0]) => a - b)).toEqual([
      [0, 4],
      [1, 3],
      [2, 1],
    ]);
    expect(communities()).toEqual(communities());
  });
});

describe('missing notes', () => {
  it('are listed most wanted first', () => {
    const world = aNotebook({ 'a.md': '[[Later]] [[Soon]] [[Soon#Part]]', 'b.md': '[[Soon|x]]' });
    expect(buildGraph(world).missing).toEqual([
      { target: 'Soon', count: 3 },
      { target: 'Later', count: 1 },
    ]);
  });

  it('are one however their letters are cased', () => {
    const world = aNotebook({ 'a.md': '[[Soon]]', 'b.md': '[[soon]] [[SOON]]', 'c.md': '[[Ёлка]] [[ёлка]]' });
    expect(buildGraph(world).missing).toEqual([
      { target: 'Soon', count: 3 },
      { target: 'Ёлка', count: 2 },
    ]);
    expect(listGraph(world, measureGraph(world)).missing).toEqual(['Soon', 'Ёлка']);
  });
});

describe('the neighbourhood of a note', () => {
  const chain = aNotebook({ 'a.md': '[[b]]', 'b.md': '[[c]] [[gone]]', 'c.md': '[[d]]', 'd.md': '[[far]]' });
  const around = (path: string, depth?: number): string[] =>
    buildGraph(chain, { around: at(path), ...(depth === undefined ? {} : { depth }) }).nodes.map((node) => node.path);

  it('holds what is so many links away, whichever way they point', () => {
    expect(around('b.md')).toEqual(['a.md', 'b.md', 'c.md']);
    expect(around('d.md', 2)).toEqual(['b.md', 'c.md', 'd.md']);
    expect(around('a.md', 0)).toEqual(['a.md']);
    expect(around('a.md', 99)).toEqual(['a.md', 'b.md', 'c.md', 'd.md']);
  });

  it('keeps edges and missing notes of its own, and the ranks of the whole', () => {
    const graph = buildGraph(chain, { around: at('a.md') });
    expect(graph.edges).toEqual([{ from: 'a.md', to: 'b.md', count: 1 }]);
    expect(graph.missing).toEqual([{ target: 'gone', count: 1 }]);
    expect(graph.nodes).toEqual(buildGraph(chain).nodes.slice(0, 2));
  });

  it('is refused for a note that is not there', () => {
    expect(() => buildGraph(chain, { around: at('x.md') })).toThrow(
      expect.objectContaining({ code: 'note-not-found' }),
    );
  });
});

it('is empty for an empty notebook', () => {
  expect(buildGraph(aNotebook({}))).toEqual({ nodes: [], edges: [], missing: [] });
});
