import { useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotePath } from '#core/note/note.ts';
import { useShell } from '../frame/shell.ts';
import { Button } from '../kit/button.tsx';
import { ErrorNote } from '../kit/error-note.tsx';
import { Waiting } from '../kit/waiting.tsx';
import { nameOf } from '../note/note-name.ts';
import { navigate, useReplace } from '../routing/use-route.ts';
import { PaneContext, useIsFocusedPane } from '../workspace/pane-context.ts';
import { useOfWorkspace } from '../workspace/workspace-store.ts';
import { communityTitles } from './colour-nodes.ts';
import { enterGraph } from './graph-actions.ts';
import { GraphFilters } from './graph-filters.tsx';
import { GraphHead } from './graph-head.tsx';
import { GraphMap } from './graph-map.tsx';
import { GraphMenus } from './graph-menus.tsx';
import { formatLook, parseLook, usualLook, type GraphLook } from './graph-view.ts';
import { hasWebGl } from './open-map.ts';
import { summarise } from './summarise.ts';
import { orderBy, startOrder, twinRows } from './twin-rows.ts';
import { TwinTable } from './twin-table.tsx';
import { TwinTree } from './twin-tree.tsx';
import { useExport } from './use-export.ts';
import { useGraphPlace } from './use-graph-place.ts';
import { useShownGraph } from './use-shown-graph.ts';
import styles from './graph-screen.module.css';

type GraphScreenProps = {
  /** The note a local graph is around. */
  readonly path: NotePath | null;
  /** The part of the address that says how it is looked at. */
  readonly view: string;
  readonly entry: string;
};

/** The graph of the notebook, or of a note: a picture beside a tree, the tree alone, or a table. */
export function GraphScreen({ path, view, entry }: GraphScreenProps) {
  const { t, i18n } = useTranslation();
  const { announce, openDialog } = useShell();
  const replace = useReplace();
  const isFocused = useIsFocusedPane();
  const look = useMemo(() => parseLook(view), [view]);
  const { list, graph, coloured, readiness, error, retry } = useShownGraph(look, path);
  const [place, setPlace] = useGraphPlace(entry);
  const [canDraw, setCanDraw] = useState(hasWebGl);
  const shown = look.look === 'map' && !canDraw ? 'table' : look.look;
  const twin = useRef<HTMLDivElement>(null);

  const order = useMemo(() => {
    if (graph === null) return [];
    if (shown !== 'table') return startOrder(graph);
    return orderBy(graph, place.sort, i18n.language, (node) => readiness?.of(node)?.onDay);
  }, [graph, i18n.language, place.sort, readiness, shown]);
  const open = useMemo(() => {
    // The neighbours of the note one asked for are what one came to see.
    const root = graph?.root == null ? undefined : graph.nodes[graph.root]?.id;
    return root === undefined || place.open.has(`-${root}`) ? place.open : new Set([...place.open, root]);
  }, [graph, place.open]);
  const rows = useMemo(
    () => (graph === null || shown === 'table' ? [] : twinRows(graph, order, open)),
    [graph, open, order, shown],
  );
  const activeId = place.active?.split('\n').at(-1);
  const active = Math.max(
    0,
    shown === 'table'
      ? order.findIndex((at) => graph?.nodes[at]?.id === activeId)
      : findRow(rows, place.active, activeId, graph?.nodes),
  );
  const node = (shown === 'table' ? order[active] : rows[active]?.node) ?? null;
  const summary = graph === null ? null : summarise(graph, look.unit, t);
  const communities = useMemo(() => communityTitles(graph?.nodes ?? []), [graph]);
  const title = path === null ? t('graph.title') : t('graph.around', { name: titleOf(path, list?.notes) });
  const save = useExport({ graph, coloured, title });

  const onLook = (change: Partial<GraphLook>): void =>
    replace({ screen: 'graph', path, view: formatLook({ ...look, ...change }) });
  const onOpen = (at: number): void => {
    const shownNode = graph?.nodes[at];
    if (shownNode === undefined) return;
    const [first] = shownNode.paths;
    if (first === undefined) openDialog({ kind: 'create', path: shownNode.title });
    else navigate({ screen: 'note', path: first, at: null, line: null, edit: false });
  };
  const turn = (key: string, name: string, neighbours: number, wanted: boolean): void => {
    const next = new Set(place.open);
    if (wanted) next.add(key).delete(`-${key}`);
    else if (next.delete(key) || !key.includes('\n')) next.add(`-${key}`);
    setPlace({ open: next, active: key });
    announce(wanted ? t('graph.opened', { name, count: neighbours }) : t('graph.closed', { name }));
  };
  const walkTo = (at: number): void => {
    const id = graph?.nodes[at]?.id;
    if (id === undefined) return;
    setPlace({ active: id, open: new Set([...place.open, id]) });
    onLook({ look: 'tree' });
  };

  const pane = useContext(PaneContext);
  const focusedPane = useOfWorkspace(({ focused }) => focused);
  useEffect(() => enterGraph(pane ?? focusedPane, { save }), [focusedPane, pane, save]);
  useEffect(() => {
    if (isFocused && graph !== null) twin.current?.focus({ preventScroll: true });
    // Arriving takes the focus, as does another way of looking; filters leave it where one filters.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [entry, graph === null]);

  const chosen = node === null ? undefined : graph?.nodes[node];
  return (
    <div className={styles.screen} data-settled={graph !== null}>
      <header className={styles.head}>
        <GraphHead
          title={title}
          summary={summary}
          look={{ ...look, look: shown }}
          isLocal={path !== null}
          filters={place.filters}
          hasReadiness={readiness !== null}
          onLook={onLook}
          onFilters={(filters) => setPlace({ filters })}
        >
          <GraphMenus look={look} view={view} path={path} onSave={save} onLook={onLook} />
        </GraphHead>
        {place.filters && list !== undefined ? <GraphFilters list={list} look={look} onLook={onLook} /> : null}
        {error === null ? null : <ErrorNote error={error} onRetry={retry} />}
        {graph === null && error === null ? <Waiting /> : null}
      </header>
      {canDraw || look.look !== 'map' ? null : (
        <p role="status" className={styles.notice}>
          {t('graph.no-webgl')}
        </p>
      )}
      {graph !== null && graph.nodes.length === 0 ? (
        <div className={styles.none}>
          <p>{list?.notes.length === 0 ? t('graph.empty') : t('graph.none')}</p>
          {list?.notes.length === 0 ? null : (
            <Button onPress={() => onLook({ ...usualLook, look: look.look })}>{t('graph.show-all')}</Button>
          )}
        </div>
      ) : null}
      {graph === null || coloured === null || graph.nodes.length === 0 ? null : (
        <div className={styles.parts} data-look={shown}>
          {shown === 'map' ? (
            <GraphMap
              graph={graph}
              coloured={coloured}
              colouring={look.colouring}
              exam={readiness?.exam ?? null}
              chosen={place.active === null ? graph.root : node}
              onChoose={(at) => setPlace({ active: graph.nodes[at]?.id ?? null })}
              onOpen={onOpen}
              onFailure={() => setCanDraw(false)}
            />
          ) : null}
          <div className={styles.side}>
            {shown === 'table' ? (
              <TwinTable
                graph={graph}
                order={order}
                sort={place.sort}
                active={active}
                communities={communities}
                readiness={readiness}
                list={twin}
                onSort={(sort) => setPlace({ sort })}
                onActive={(at) => setPlace({ active: graph.nodes[order[at] ?? 0]?.id ?? null })}
                onOpen={onOpen}
                onWalk={walkTo}
              />
            ) : (
              <TwinTree
                graph={graph}
                readiness={look.colouring === 'readiness' ? readiness : null}
                rows={rows}
                active={active}
                list={twin}
                onActive={({ key }) => setPlace({ active: key })}
                onTurn={({ key, node: at, neighbours }, wanted) =>
                  turn(key, graph.nodes[at]?.title ?? '', neighbours, wanted)
                }
                onOpen={onOpen}
              />
            )}
            <div className={styles.foot}>
              <p className={styles.keys}>{t(shown === 'table' ? 'graph.table-keys' : 'graph.tree-keys')}</p>
              {chosen?.paths[0] === undefined || chosen.paths[0] === path ? null : (
                <Button look="quiet" onPress={() => navigate({ screen: 'graph', path: chosen.paths[0] ?? null, view })}>
                  {t('graph.around-this')}
                </Button>
              )}
            </div>
          </div>
        </div>
      )}
    </div>
  );
}

type Rows = ReturnType<typeof twinRows>;

/** The line with this key; where it is gone, the first line of its node. */
function findRow(
  rows: Rows,
  key: string | null,
  id: string | undefined,
  nodes: readonly { readonly id: string }[] | undefined,
): number {
  const at = rows.findIndex((row) => row.key === key);
  return at >= 0 || id === undefined ? at : rows.findIndex((row) => nodes?.[row.node]?.id === id);
}

function titleOf(
  path: NotePath,
  notes: readonly { readonly path: NotePath; readonly title: string }[] | undefined,
): string {
  return notes?.find((note) => note.path === path)?.title ?? nameOf(path);
}
