import { UndirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import { EdgeLineProgram, EdgeRectangleProgram } from 'sigma/rendering';
import type { Paint } from './colour-nodes.ts';
import { drawnLinks } from './drawn-links.ts';
import { highestRank, radiusOf, type Positions } from './graph-drawing.ts';
import type { GraphPalette } from './export-svg.ts';
import { createLabels, drawHover } from './map-labels.ts';
import { neighboursOf } from './neighbours.ts';
import type { ShownGraph } from './shown-graph.ts';

/** A graph drawn by WebGL; it draws when something changes and at no other time. */
export type OpenMap = {
  move(positions: Positions): void;
  paint(paints: readonly Paint[], palette: GraphPalette): void;
  /** Brings a node and its links out, and into view where it is not. */
  choose(node: number | null): void;
  zoom(step: -1 | 0 | 1): void;
  close(): void;
};

type MapOptions = {
  readonly parent: HTMLElement;
  readonly graph: ShownGraph;
  readonly positions: Positions;
  readonly paints: readonly Paint[];
  readonly palette: GraphPalette;
  /** Whether the camera glides. */
  readonly moves: boolean;
  readonly onChoose: (node: number) => void;
  readonly onOpen: (node: number) => void;
};

/** From so many links on, they are the thinnest lines there are and rest while the picture moves. */
const MANY_LINKS = 20_000;
/** Up to so many nodes, what is not linked with the chosen one steps back: all of them are drawn anew for it. */
const MOST_DIMMED = 5000;

type NodeLook = { x: number; y: number; size: number; color: string; label: string };
type LinkLook = { size: number };

/** Whether the window can draw by WebGL at all. */
export function hasWebGl(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

/** @throws Error where there is no WebGL */
export function openMap({ parent, graph, positions, moves, onChoose, onOpen, ...colours }: MapOptions): OpenMap {
  let { paints, palette } = colours;
  let chosen: number | null = null;
  let isClosed = false;
  let near = new Set<number>();
  const labels = createLabels();
  const dims = graph.nodes.length <= MOST_DIMMED;
  const lines = drawnLinks(graph);
  const many = lines.length > MANY_LINKS;
  const drawn = toGraphology(graph, lines, positions, paints, palette);
  const sigma = new Sigma<NodeLook, LinkLook>(drawn, parent, {
    allowInvalidContainer: true,
    defaultEdgeType: many ? 'thin' : 'line',
    edgeProgramClasses: { line: EdgeRectangleProgram, thin: EdgeLineProgram },
    hideEdgesOnMove: many,
    minEdgeThickness: 0.6,
    stagePadding: 48,
    labelFont: 'Inter Variable, system-ui, sans-serif',
    labelSize: 12,
    labelWeight: '450',
    labelDensity: 0.8,
    labelGridCellSize: 110,
    labelRenderedSizeThreshold: graph.nodes.length > 5000 ? 5 : graph.nodes.length > 500 ? 4.5 : 3,
    minCameraRatio: 0.005,
    maxCameraRatio: 3,
    // Not 0, by which sigma divides.
    zoomDuration: moves ? 150 : 1,
    inertiaDuration: moves ? 150 : 1,
    doubleClickZoomingRatio: 1,
    defaultEdgeColor: palette.line,
    labelColor: { color: palette.ink },
    defaultDrawNodeLabel: (context, data, settings) => labels.draw(context, data, settings, palette),
    defaultDrawNodeHover: (context, data, settings) => drawHover(context, data, settings, palette),
    zIndex: true,
    nodeReducer: (key, data) => {
      const node = Number(key);
      if (chosen === null) return data;
      if (node === chosen)
        return { ...data, color: palette.paints.accent, zIndex: 2, forceLabel: true, highlighted: true };
      if (near.has(node)) return { ...data, zIndex: 1, forceLabel: near.size <= 40 };
      return dims ? { ...data, color: towards(data.color, palette.paper, 0.6) } : data;
    },
    edgeReducer: (key, data) => {
      if (chosen === null) return data;
      const at = Number(key);
      return graph.links[at] === chosen || graph.links[at + 1] === chosen
        ? { ...data, color: palette.paints.accent, size: 1.4, zIndex: 1 }
        : dims
          ? { ...data, color: towards(palette.line, palette.paper, 0.6) }
          : data;
    },
  });
  const camera = sigma.getCamera();
  const observer = new ResizeObserver(() => {
    sigma.resize();
    sigma.scheduleRender();
  });
  observer.observe(parent);
  sigma.on('beforeRender', labels.start);
  sigma.on('clickNode', ({ node }) => onChoose(Number(node)));
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    onOpen(Number(node));
  });

  return {
    move(next) {
      if (isClosed) return;
      drawn.updateEachNodeAttributes(
        (key, data) => {
          const at = 2 * Number(key);
          data.x = next[at] ?? 0;
          data.y = next[at + 1] ?? 0;
          return data;
        },
        { attributes: ['x', 'y'] },
      );
    },
    paint(nextPaints, nextPalette) {
      if (isClosed || (nextPaints === paints && nextPalette === palette)) return;
      [paints, palette] = [nextPaints, nextPalette];
      drawn.updateEachNodeAttributes(
        (key, data) => {
          data.color = palette.paints[paints[Number(key)] ?? 'grey'];
          return data;
        },
        { attributes: ['color'] },
      );
      sigma.setSettings({ defaultEdgeColor: palette.line, labelColor: { color: palette.ink } });
    },
    choose(node) {
      if (isClosed || node === chosen) return;
      // Before anything is drawn anew: until then sigma forgets where on the picture a node is.
      if (node !== null) bringIntoView(sigma, String(node), moves);
      const changed = [chosen, node].flatMap((each) =>
        each === null ? [] : [each, ...neighboursOf(graph.near, each).map(({ node: other }) => other)],
      );
      chosen = node;
      near = new Set(node === null ? [] : neighboursOf(graph.near, node).map(({ node: other }) => other));
      if (dims) sigma.refresh({ schedule: true });
      else
        sigma.refresh({
          partialGraph: {
            nodes: [...new Set(changed)].map(String),
            edges: linksAmong(graph, changed).filter((key) => drawn.hasEdge(key)),
          },
          // Sorting everything anew would bring chosen lines to the front, and take a second where there are very many.
          skipIndexation: many,
          schedule: true,
        });
    },
    zoom(step) {
      const duration = moves ? 150 : 1;
      if (step === 0) void camera.animatedReset({ duration });
      else if (step > 0) void camera.animatedZoom({ duration });
      else void camera.animatedUnzoom({ duration });
    },
    close() {
      isClosed = true;
      observer.disconnect();
      sigma.kill();
    },
  };
}

function toGraphology(
  { nodes, links }: ShownGraph,
  lines: readonly number[],
  positions: Positions,
  paints: readonly Paint[],
  palette: GraphPalette,
): UndirectedGraph<NodeLook, LinkLook> {
  const graph = new UndirectedGraph<NodeLook, LinkLook>();
  const highest = highestRank(nodes);
  for (const [at, { title, rank }] of nodes.entries()) {
    graph.addNode(String(at), {
      x: positions[2 * at] ?? 0,
      y: positions[2 * at + 1] ?? 0,
      size: radiusOf(rank, highest, nodes.length),
      color: palette.paints[paints[at] ?? 'grey'],
      label: title,
    });
  }
  for (const at of lines) graph.addEdgeWithKey(String(at), String(links[at]), String(links[at + 1]), { size: 1 });
  return graph;
}

/** The links that have both ends among these nodes. */
function linksAmong({ links }: ShownGraph, nodes: readonly number[]): string[] {
  const among = new Set(nodes);
  const found: string[] = [];
  for (let at = 0; at < links.length; at += 3)
    if (among.has(links[at] ?? -1) && among.has(links[at + 1] ?? -1)) found.push(String(at));
  return found;
}

function bringIntoView(sigma: Sigma<NodeLook, LinkLook>, key: string, moves: boolean): void {
  const shown = sigma.getNodeDisplayData(key);
  if (shown === undefined) return;
  const { x, y } = sigma.framedGraphToViewport(shown);
  const { width, height } = sigma.getDimensions();
  const edge = 40;
  if (x > edge && y > edge && x < width - edge && y < height - edge) return;
  void sigma.getCamera().animate({ x: shown.x, y: shown.y }, { duration: moves ? 200 : 1 });
}

/** A colour on the way to another, both as `#rrggbb`. */
function towards(from: string, to: string, share: number): string {
  const part = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) => Math.round(part(from, at) * (1 - share) + part(to, at) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}
