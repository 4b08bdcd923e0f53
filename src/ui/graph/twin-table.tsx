import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown } from 'lucide-react';
import { useEffect, useId, useRef, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { setNumber } from '#core/words/set-number.ts';
import { formatDay, languageName } from '../i18n/format.ts';
import { classes } from '../kit/classes.ts';
import { noteHref } from '../routing/route.ts';
import { readinessFigure } from '../study/readiness/readiness-words.ts';
import { countNeighbours } from './neighbours.ts';
import type { ShownGraph, ShownNode } from './shown-graph.ts';
import type { SortKey } from './twin-rows.ts';
import type { NodeReadiness } from './use-node-readiness.ts';
import styles from './twin-table.module.css';

const ROW = 32;
const HEAD = 38;
const usual = ['title', 'lang', 'type', 'links', 'rank', 'community'] as const satisfies readonly SortKey[];

type TwinTableProps = {
  readonly graph: ShownGraph;
  /** Places of the nodes as they are sorted. */
  readonly order: readonly number[];
  readonly sort: SortKey;
  readonly active: number;
  /** What communities are called by. */
  readonly communities: ReadonlyMap<number, ShownNode>;
  /** Null: there is no such column. */
  readonly readiness: NodeReadiness | null;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onSort: (key: SortKey) => void;
  readonly onActive: (at: number) => void;
  readonly onOpen: (node: number) => void;
  /** Goes on with the neighbours of a node, in the tree. */
  readonly onWalk: (node: number) => void;
};

/** The graph as a table with its figures: one stop of the Tab key, arrows inside. */
export function TwinTable({
  graph,
  order,
  sort,
  active,
  communities,
  readiness,
  list,
  onSort,
  onActive,
  onOpen,
  onWalk,
}: TwinTableProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  // oxlint-disable-next-line react/incompatible-library -- its functions go no further than this component
  const virtual = useVirtualizer({
    count: order.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW,
    overscan: 10,
    // The head stays in sight above the rows.
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    rangeExtractor: (range) => [
      ...new Set([...defaultRangeExtractor(range), ...(active < order.length ? [active] : [])]),
    ],
  });
  const wasAt = useRef(-1);
  useEffect(() => {
    if (wasAt.current !== active && order.length > 0) virtual.scrollToIndex(active, { align: 'auto' });
    wasAt.current = active;
  }, [active, order.length, virtual]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (
      event.target !== event.currentTarget ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      event.nativeEvent.isComposing
    )
      return;
    const node = order[active];
    if (node === undefined) return;
    const last = order.length - 1;
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
      Home: -last,
      End: last,
    };
    const step = steps[event.key];
    if (step !== undefined) onActive(Math.max(0, Math.min(last, active + step)));
    else if (event.key === 'Enter') onOpen(node);
    else if (event.key === 'ArrowRight') onWalk(node);
    else return;
    event.preventDefault();
  };
  const share = new Intl.NumberFormat(i18n.language, {
    style: 'percent',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const columns: readonly SortKey[] = readiness === null ? usual : [...usual, 'readiness'];
  const knownOf = (node: ShownNode): string => {
    const known = readiness?.of(node);
    return known === undefined ? '' : readinessFigure(known, readiness?.exam ?? null, i18n.language);
  };
  const cells = (at: number, node: ShownNode): Record<SortKey, string> => ({
    title: node.title,
    lang: node.lang === null ? '' : languageName(node.lang, i18n.language),
    type: node.kind === 'missing' ? t('graph.kind-missing') : (node.type ?? ''),
    links: countNeighbours(graph.near, at).toLocaleString(i18n.language),
    rank: node.kind === 'missing' ? '' : setNumber(share.format(node.rank), i18n.language),
    community: communities.get(node.community)?.title ?? '',
    readiness: knownOf(node),
  });

  return (
    <div
      ref={list}
      role="grid"
      aria-label={t('graph.table')}
      aria-rowcount={order.length + 1}
      aria-activedescendant={order.length === 0 ? undefined : `${id}-${active}`}
      tabIndex={0}
      className={styles.table}
      data-readiness={readiness !== null}
      data-first-focus
      onKeyDown={onKeyDown}
    >
      <div role="row" aria-rowindex={1} className={styles.head} style={{ height: HEAD }}>
        {columns.map((key) => (
          <div
            key={key}
            role="columnheader"
            aria-sort={key !== sort ? 'none' : key === 'links' || key === 'rank' ? 'descending' : 'ascending'}
            className={styles[key]}
          >
            <button type="button" className={styles.sort} onClick={() => onSort(key)}>
              {key === 'readiness' && readiness?.exam != null
                ? t('readiness.column-exam', {
                    day: formatDay(Date.parse(`${readiness.exam.day}T12:00:00`), Date.now(), i18n.language),
                  })
                : t(`graph.column-${key}`)}
              {key === sort ? <ChevronDown size={13} aria-hidden /> : null}
            </button>
          </div>
        ))}
      </div>
      <div role="none" className={styles.space} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const at = order[item.index] ?? 0;
          const node = graph.nodes[at];
          if (node === undefined) return null;
          const words = cells(at, node);
          const [path] = node.paths;
          return (
            <div
              key={item.key}
              id={`${id}-${item.index}`}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={item.index === active}
              {...(path === undefined ? {} : { 'data-href': noteHref(path) })}
              className={classes(styles.row, item.index === active && styles.active)}
              style={{ transform: `translateY(${item.start - HEAD}px)`, height: item.size }}
              onClick={() => onActive(item.index)}
              onDoubleClick={() => onOpen(at)}
            >
              {columns.map((key) => (
                <div
                  key={key}
                  role="gridcell"
                  className={classes(styles[key], key === 'title' && node.kind === 'missing' && styles.missing)}
                  lang={key === 'title' ? (node.lang ?? undefined) : undefined}
                >
                  {words[key]}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
