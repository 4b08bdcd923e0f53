import { Maximize, Minus, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../kit/button.tsx';
import type { Coloured } from './colour-nodes.ts';
import { arrange, settledPositions, startPositions } from './arrange.ts';
import { MOST_DRAWN } from './drawn-links.ts';
import { GraphLegend } from './graph-legend.tsx';
import type { GraphLook } from './graph-view.ts';
import { openMap, type OpenMap } from './open-map.ts';
import type { ShownGraph } from './shown-graph.ts';
import type { NodeReadiness } from './use-node-readiness.ts';
import { useGraphPalette } from './use-graph-palette.ts';
import styles from './graph-map.module.css';

/** Up to so many nodes a graph is shown only when it stands still, which takes less than a second. */
const SHOWN_AT_ONCE = 1500;

type GraphMapProps = {
  readonly graph: ShownGraph;
  readonly coloured: Coloured;
  readonly colouring: GraphLook['colouring'];
  readonly exam: NodeReadiness['exam'];
  readonly chosen: number | null;
  readonly onChoose: (node: number) => void;
  readonly onOpen: (node: number) => void;
  /** The window cannot draw it after all. */
  readonly onFailure: () => void;
};

/** The graph as a picture. It is for the eye: the tree beside it has the same notes and all the keys. */
export function GraphMap({ graph, coloured, colouring, exam, chosen, onChoose, onOpen, onFailure }: GraphMapProps) {
  const { t } = useTranslation();
  const palette = useGraphPalette();
  const parent = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<OpenMap | null>(null);
  const [settling, setSettling] = useState(false);
  const links = graph.links.length / 3;
  const latest = useRef({ coloured, palette, onChoose, onOpen, onFailure });
  useEffect(() => {
    latest.current = { coloured, palette, onChoose, onOpen, onFailure };
  });

  useEffect(() => {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    let opened: OpenMap | null = null;
    const show = (positions: Float32Array): void => {
      if (parent.current === null) return;
      if (opened !== null) return opened.move(positions);
      try {
        const { coloured, palette } = latest.current;
        opened = openMap({
          parent: parent.current,
          graph,
          positions,
          paints: coloured.paints,
          palette,
          moves: !still,
          onChoose: (node) => latest.current.onChoose(node),
          onOpen: (node) => latest.current.onOpen(node),
        });
        setMap(opened);
      } catch {
        latest.current.onFailure();
      }
    };
    const settled = settledPositions(graph);
    const start = settled ?? startPositions(graph);
    if (settled !== undefined || graph.nodes.length > SHOWN_AT_ONCE) show(start);
    const { nodes, links } = graph;
    // The more there is to draw, the more rarely it is drawn before it stands still.
    const every = still || nodes.length <= SHOWN_AT_ONCE ? 0 : 500 + (nodes.length + links.length / 3) / 40;
    const work = settled === undefined ? arrange(graph, start, { every, onProgress: show }) : undefined;
    setSettling(work !== undefined);
    work?.settled.then(show, () => show(start)).finally(() => setSettling(false));
    return () => {
      work?.stop();
      opened?.close();
      setMap(null);
    };
  }, [graph]);
  useEffect(() => map?.paint(coloured.paints, palette), [coloured, map, palette]);
  useEffect(() => map?.choose(chosen), [chosen, map]);

  return (
    <div className={styles.map} data-settling={settling}>
      <div className={styles.stage}>
        <div ref={parent} className={styles.canvas} aria-hidden />
        {settling ? <p className={styles.settling}>{t('graph.settling')}</p> : null}
        <div className={styles.zoom}>
          <IconButton label={t('graph.zoom-in')} onPress={() => map?.zoom(1)}>
            <Plus size={16} aria-hidden />
          </IconButton>
          <IconButton label={t('graph.zoom-out')} onPress={() => map?.zoom(-1)}>
            <Minus size={16} aria-hidden />
          </IconButton>
          <IconButton label={t('graph.zoom-all')} onPress={() => map?.zoom(0)}>
            <Maximize size={15} aria-hidden />
          </IconButton>
        </div>
      </div>
      {links <= MOST_DRAWN ? null : (
        <p className={styles.remark}>{t('graph.links-drawn', { drawn: MOST_DRAWN, all: links })}</p>
      )}
      <GraphLegend legend={coloured.legend} colouring={colouring} exam={exam} />
    </div>
  );
}
