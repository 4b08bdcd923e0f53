import { expect, it } from 'vitest';
import { toSvg, type GraphPalette } from '#ui/graph/export-svg.ts';
import { drawGraph } from '#ui/graph/graph-drawing.ts';
import { usualLook } from '#ui/graph/graph-view.ts';
import { showGraph } from '#ui/graph/shown-graph.ts';
import { aGraph } from './a-graph.ts';

const palette = {
  paper: '#ffffff',
  ink: '#111111',
  line: '#cccccc',
  paints: { blue: '#0000ff', grey: '#888888', missing: '#aa3300' },
} as GraphPalette;
const graph = showGraph(aGraph({ 'a & <b>.md': { to: ['c.md', 'gone'], rank: 0.5 }, 'c.md': { rank: 0.1 } }), {
  look: usualLook,
  path: null,
  found: null,
  lang: 'en',
});

it('fills the width it is given, upside up, with room at the edges', () => {
  const drawing = drawGraph(graph, Float32Array.of(0, 0, 10, 0, 5, 5), ['blue', 'blue', 'missing'], 1000);
  expect(drawing.height).toBe(548);
  expect(drawing.dots.map(({ x, y }) => [x, y])).toEqual([
    [48, 500],
    [952, 500],
    [500, 48],
  ]);
  expect([...drawing.lines.subarray(0, 4)]).toEqual([48, 500, 952, 500]);
});

it('is an SVG file that any program reads', () => {
  const drawing = drawGraph(graph, Float32Array.of(0, 0, 10, 0, 5, 5), ['blue', 'grey', 'missing'], 1000);
  const svg = toSvg(drawing, palette, 'Graph of “R&D”');
  expect(svg).toContain('<title id="title">Graph of “R&amp;D”</title>');
  expect(svg).toContain('>a &amp; &lt;b&gt;</text>');
  expect(svg).toContain('<path d="M48 500L952 500M48 500L500 48" stroke="#cccccc"');
  expect(svg.match(/<circle/g)).toHaveLength(3);
  expect(svg).toContain('stroke-dasharray');
});

it('names no note over another, the most important first', () => {
  const { labels } = drawGraph(graph, Float32Array.of(0, 0, 0.01, 0, 10, 5), ['blue', 'blue', 'blue'], 1000);
  expect(labels.map(({ text }) => text)).toEqual(['a & <b>', 'gone']);
});

it('survives a graph of one note', () => {
  const one = showGraph(aGraph({ 'a.md': {} }), { look: usualLook, path: null, found: null, lang: 'en' });
  const { width, height, dots } = drawGraph(one, Float32Array.of(3, 3), ['blue'], 800);
  expect([width, height]).toEqual([800, 96]);
  expect(dots[0]).toMatchObject({ x: 400, y: 48 });
});
