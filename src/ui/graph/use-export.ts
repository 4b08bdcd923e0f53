import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../frame/use-act.ts';
import { useShell } from '../frame/shell.ts';
import { arrange, settledPositions, startPositions } from './arrange.ts';
import type { Coloured } from './colour-nodes.ts';
import { toSvg } from './export-svg.ts';
import { drawGraph } from './graph-drawing.ts';
import { toPng } from './paint-drawing.ts';
import { readGraphPalette } from './read-graph-palette.ts';
import { savePicture } from './save-picture.ts';
import type { ShownGraph } from './shown-graph.ts';

/** Width of a picture: more nodes need more room. */
const widthFor = (nodes: number): number => (nodes > 5000 ? 4000 : nodes > 500 ? 2400 : 1600);

type Exported = { readonly graph: ShownGraph | null; readonly coloured: Coloured | null; readonly title: string };

/** Saves the graph as it is filtered and coloured now, laid out first where no map has done so yet. */
export function useExport({ graph, coloured, title }: Exported): (as: 'png' | 'svg') => void {
  const { t } = useTranslation();
  const act = useAct();
  const { announce } = useShell();
  return useCallback(
    (as) => {
      if (graph === null || coloured === null || graph.nodes.length === 0) return;
      void act(async () => {
        const positions =
          settledPositions(graph) ??
          (await arrange(graph, startPositions(graph), { every: 0, onProgress: () => undefined }).settled);
        const drawing = drawGraph(graph, positions, coloured.paints, widthFor(graph.nodes.length));
        const palette = readGraphPalette();
        const file =
          as === 'png'
            ? await toPng(drawing, palette)
            : new Blob([toSvg(drawing, palette, title)], { type: 'image/svg+xml' });
        savePicture(`${title.replaceAll(/[\\/:*?"<>|]/g, ' ').trim()}.${as}`, file);
        announce(t('graph.exported'));
      });
    },
    [act, announce, coloured, graph, t, title],
  );
}
