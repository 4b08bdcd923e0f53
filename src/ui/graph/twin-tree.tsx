import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { ArrowLeftRight, ChevronRight, MoveLeft, MoveRight } from 'lucide-react';
import { useEffect, useId, useRef, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../i18n/format.ts';
import { classes } from '../kit/classes.ts';
import { LangBadge } from '../kit/lang-badge.tsx';
import { noteHref } from '../routing/route.ts';
import type { ShownGraph } from './shown-graph.ts';
import { ReadinessFigure } from '../study/readiness/readiness-figure.tsx';
import { twinStep, type TwinRow } from './twin-rows.ts';
import type { NodeReadiness } from './use-node-readiness.ts';
import styles from './twin-tree.module.css';

const ROW = 30;
const icons = { out: MoveRight, in: MoveLeft, both: ArrowLeftRight };

type TwinTreeProps = {
  readonly graph: ShownGraph;
  /** Null: no figures are shown. */
  readonly readiness: NodeReadiness | null;
  readonly rows: readonly TwinRow[];
  readonly active: number;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onActive: (row: TwinRow) => void;
  readonly onTurn: (row: TwinRow, open: boolean) => void;
  readonly onOpen: (node: number) => void;
};

/** The graph as a tree: below each note its neighbours, below them theirs, as far as one likes to walk. */
export function TwinTree({ graph, readiness, rows, active, list, onActive, onTurn, onOpen }: TwinTreeProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  // oxlint-disable-next-line react/incompatible-library -- its functions go no further than this component
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW,
    getItemKey: (at) => rows[at]?.key ?? at,
    overscan: 10,
    // The active line is named by aria-activedescendant, so it exists wherever the tree is scrolled to.
    rangeExtractor: (range) => [
      ...new Set([...defaultRangeExtractor(range), ...(active < rows.length ? [active] : [])]),
    ],
  });
  const activeKey = rows[active]?.key;
  const shownKey = useRef<string>(undefined);
  useEffect(() => {
    if (activeKey === shownKey.current) return;
    virtual.scrollToIndex(active, { align: shownKey.current === undefined ? 'center' : 'auto' });
    shownKey.current = activeKey;
  }, [active, activeKey, virtual]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const row = rows[active];
    if (row === undefined) return;
    if (event.key === 'Enter') onOpen(row.node);
    else if (event.key === ' ') onTurn(row, !row.open);
    else {
      const step = twinStep(event.key, rows, active);
      if (step === null) return;
      const next = 'to' in step ? rows[step.to] : undefined;
      if (next !== undefined) onActive(next);
      else if ('turn' in step) onTurn(row, step.open);
    }
    event.preventDefault();
  };

  return (
    <div
      ref={list}
      role="tree"
      aria-label={t('graph.tree')}
      aria-activedescendant={rows.length === 0 ? undefined : `${id}-${active}`}
      tabIndex={0}
      className={styles.tree}
      data-first-focus
      onKeyDown={onKeyDown}
    >
      <div role="none" className={styles.space} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          const node = row === undefined ? undefined : graph.nodes[row.node];
          if (row === undefined || node === undefined) return null;
          const Icon = row.way === null ? null : icons[row.way];
          const [path] = node.paths;
          return (
            <div
              key={item.key}
              id={`${id}-${item.index}`}
              role="treeitem"
              aria-level={row.level}
              aria-posinset={row.position}
              aria-setsize={row.siblings}
              aria-selected={item.index === active}
              {...(row.neighbours === 0 ? {} : { 'aria-expanded': row.open })}
              {...(path === undefined ? {} : { 'data-href': noteHref(path) })}
              className={classes(styles.row, item.index === active && styles.active)}
              style={{
                transform: `translateY(${item.start}px)`,
                height: item.size,
                paddingInlineStart: `${0.375 + (Math.min(row.level, 12) - 1) * 1.125}rem`,
              }}
              onClick={() => onActive(row)}
              onDoubleClick={() => onOpen(row.node)}
            >
              <ChevronRight
                size={14}
                aria-hidden
                className={classes(styles.chevron, row.open && styles.open, row.neighbours === 0 && styles.none)}
                onClick={() => onTurn(row, !row.open)}
              />
              {Icon === null || row.way === null ? null : <Icon size={13} aria-hidden className={styles.way} />}
              <span
                className={classes(styles.title, node.kind === 'missing' && styles.missing)}
                lang={node.lang ?? undefined}
              >
                {node.title}
              </span>
              {readiness === null ? null : <ReadinessFigure of={readiness.of(node)} exam={readiness.exam} />}
              {node.lang === null ? null : <LangBadge lang={node.lang} silent />}
              <span aria-hidden className={styles.count}>
                {row.neighbours.toLocaleString(i18n.language)}
              </span>
              <span className="visually-hidden">
                {[
                  '',
                  ...(node.kind === 'missing' ? [t('graph.kind-missing')] : []),
                  ...(node.lang === null ? [] : [languageName(node.lang, i18n.language)]),
                  ...(row.way === null ? [] : [t(`graph.way-${row.way}`)]),
                  t('graph.neighbours', { count: row.neighbours }),
                ].join(', ')}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
