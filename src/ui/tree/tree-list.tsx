import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { ChevronRight } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotePath } from '#core/note/note.ts';
import { classes } from '../kit/classes.ts';
import { LangBadge } from '../kit/lang-badge.tsx';
import { noteHref } from '../routing/route.ts';
import type { TreeRow } from './note-tree.ts';
import { rowByName, treeStep } from './tree-keys.ts';
import { useTreeDrop } from './use-tree-drop.ts';
import styles from './tree-list.module.css';

type TreeListProps = {
  readonly rows: readonly TreeRow[];
  readonly current: NotePath | null;
  readonly showLangs: boolean;
  readonly onFold: (folder: string, open: boolean) => void;
  readonly onOpen: (path: NotePath) => void;
};

/** The tree of folders and notes: one stop of the Tab key, arrows inside, only what is seen is drawn. */
export function TreeList({ rows, current, showLangs, onFold, onOpen }: TreeListProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const { target, handlers } = useTreeDrop((folder) => onFold(folder, true));
  const [activePath, setActivePath] = useState<string | null>(null);
  const found = rows.findIndex((row) => row.path === (activePath ?? current));
  const active = Math.max(found, 0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 28,
    overscan: 12,
    // The active row is named by aria-activedescendant, so it exists wherever the list is scrolled to.
    rangeExtractor: (range) => [
      ...new Set([...defaultRangeExtractor(range), ...(active < rows.length ? [active] : [])]),
    ],
  });

  const isListed = rows.some((row) => row.path === current);
  useEffect(() => {
    setActivePath(null);
    if (isListed)
      virtual.scrollToIndex(
        rows.findIndex((row) => row.path === current),
        { align: 'auto' },
      );
    // Only another open note, or its first appearance, moves the list; folding must leave it where it is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [current, isListed]);

  const goTo = (index: number): void => {
    setActivePath(rows[index]?.path ?? null);
    virtual.scrollToIndex(index, { align: 'auto' });
  };
  const choose = (row: TreeRow | undefined): void => {
    if (row === undefined) return;
    setActivePath(row.path);
    if (row.kind === 'folder') onFold(row.path, !row.open);
    else onOpen(row.path);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === ' ') choose(rows[active]);
    else {
      const step = treeStep(event.key, rows, active);
      if (step === null && event.key.length !== 1) return;
      if (step === null) goTo(rowByName(rows, active, event.key));
      else if ('to' in step) goTo(step.to);
      else onFold('fold' in step ? step.fold : step.unfold, 'unfold' in step);
    }
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      role="tree"
      aria-label={t('tree.label')}
      aria-activedescendant={rows.length === 0 ? undefined : `${id}-${active}`}
      tabIndex={0}
      className={classes(styles.tree, target === '' && styles.target)}
      data-first-focus
      onKeyDown={onKeyDown}
      {...handlers}
    >
      <div role="none" className={styles.space} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const isCurrent = row.path === current;
          return (
            <div
              key={item.key}
              id={`${id}-${item.index}`}
              role="treeitem"
              draggable
              data-row={row.kind}
              data-path={row.path}
              aria-level={row.level}
              aria-posinset={row.position}
              aria-setsize={row.siblings}
              aria-selected={isCurrent}
              {...(row.kind === 'folder'
                ? { 'aria-expanded': row.open }
                : { lang: row.note.lang ?? undefined, title: row.path, 'data-href': noteHref(row.note.path) })}
              className={classes(
                styles.row,
                isCurrent && styles.current,
                item.index === active && styles.active,
                row.path === target && styles.target,
              )}
              style={{
                transform: `translateY(${item.start}px)`,
                paddingInlineStart: `${0.375 + (row.level - 1) * 0.875}rem`,
              }}
              onClick={() => choose(row)}
            >
              {row.kind === 'folder' ? (
                <>
                  <ChevronRight size={14} aria-hidden className={classes(styles.chevron, row.open && styles.open)} />
                  <span className={styles.name}>{row.name}</span>
                </>
              ) : (
                <>
                  <span className={styles.stem} />
                  <span className={styles.name}>{row.note.title}</span>
                  {row.file === null ? null : <span className={styles.file}>{row.file}</span>}
                  {showLangs && row.note.lang !== null ? <LangBadge lang={row.note.lang} silent /> : null}
                </>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
