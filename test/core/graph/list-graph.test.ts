import { expect, it } from 'vitest';
import { measureGraph } from '#core/graph/build-graph.ts';
import { listGraph } from '#core/graph/list-graph.ts';
import { aNotebook } from '../check/a-notebook.ts';

it('names each note and tag once, and everything else by their places', () => {
  const world = aNotebook({
    'a.md': '---\nid: x\nlang: en\ntype: concept\ntags: [p, q]\n---\n# A\n\n[[b]] [[b]] [[gone]] [[gone]] [[other]]',
    'b.md': '---\ntags: [q]\n---\n# B\n\n[[a]] [[gone]]',
  });
  const list = listGraph(world, measureGraph(world));
  expect(
    list.notes.map(({ path, title, lang, type, concept, tags }) => [path, title, lang, type, concept, tags]),
  ).toEqual([
    ['a.md', 'A', 'en', 'concept', 'x', [0, 1]],
    ['b.md', 'B', null, null, null, [1]],
  ]);
  expect(list.tags).toEqual(['p', 'q']);
  expect(list.links).toEqual([0, 1, 2, 1, 0, 1]);
  expect(list.missing).toEqual(['gone', 'other']);
  expect(list.wanted).toEqual([0, 0, 2, 0, 1, 1, 1, 0, 1]);
});
