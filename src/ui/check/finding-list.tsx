import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { Check, ChevronRight, Minus } from 'lucide-react';
import { useEffect, useId, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoctorFinding } from '#api/contract.ts';
import { classes } from '../kit/classes.ts';
import { noteHref } from '../routing/route.ts';
import { listStep, type FindingRow } from './finding-rows.ts';
import styles from './finding-list.module.css';

/** Heights of rows, px. */
const GROUP = 34;
const FINDING = 46;

type FindingListProps = {
  readonly rows: readonly FindingRow[];
  readonly active: number;
  readonly chosen: ReadonlySet<string>;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onActive: (row: FindingRow, at: number) => void;
  readonly onFold: (kind: string, folded: boolean) => void;
  readonly onChoose: (findings: readonly DoctorFinding[], chosen: boolean) => void;
  readonly onOpen: (finding: DoctorFinding) => void;
};

/** The findings by kind: one stop of the Tab key, arrows inside, Space chooses, Enter goes there; only what is seen is drawn. */
export function FindingList({ rows, active, chosen, list, onActive, onFold, onChoose, onOpen }: FindingListProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: (at) => (rows[at]?.row === 'group' ? GROUP : FINDING),
    getItemKey: (at) => rows[at]?.id ?? at,
    overscan: 8,
    // The active row is named by aria-activedescendant, so it exists wherever the list is scrolled to.
    rangeExtractor: (range) => [
      ...new Set([...defaultRangeExtractor(range), ...(active < rows.length ? [active] : [])]),
    ],
  });
  useEffect(() => {
    if (rows.length > 0) virtual.scrollToIndex(active, { align: 'center' });
    // Only coming back to the list: a person finds it where it was left, and moves it from then on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [rows.length === 0]);

  const goTo = (at: number): void => {
    const row = rows[at];
    if (row === undefined) return;
    onActive(row, at);
    virtual.scrollToIndex(at, { align: 'auto' });
  };
  const toggle = (row: FindingRow): void => {
    const sure = sureOf(row);
    if (sure.length > 0) onChoose(sure, stateOf(row, chosen) !== true);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const row = rows[active];
    if (row === undefined) return;
    if (event.key === ' ') toggle(row);
    else if (event.key === 'Enter') {
      if (row.row === 'finding') onOpen(row.finding);
      else onFold(row.id, row.open);
    } else {
      const step = listStep(event.key, rows, active);
      if (step === null) return;
      if ('to' in step) goTo(step.to);
      else onFold(step.fold, step.folded);
    }
    event.preventDefault();
  };

  return (
    <div
      ref={list}
      role="tree"
      aria-label={t('doctor.list')}
      aria-activedescendant={rows.length === 0 ? undefined : `${id}-${active}`}
      tabIndex={0}
      className={styles.list}
      data-first-focus
      onKeyDown={onKeyDown}
    >
      <div role="none" className={styles.space} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const state = stateOf(row, chosen);
          return (
            <div
              key={item.key}
              id={`${id}-${item.index}`}
              role="treeitem"
              aria-level={row.row === 'group' ? 1 : 2}
              aria-posinset={row.position}
              aria-setsize={row.siblings}
              aria-selected={item.index === active}
              {...(state === undefined ? {} : { 'aria-checked': state })}
              {...(row.row === 'group'
                ? { 'aria-expanded': row.open }
                : { 'data-href': noteHref(row.finding.path, { line: row.finding.line }) })}
              className={classes(styles.row, styles[row.row], item.index === active && styles.active)}
              style={{ transform: `translateY(${item.start}px)`, height: item.size }}
              onClick={() => onActive(row, item.index)}
              onDoubleClick={() => (row.row === 'finding' ? onOpen(row.finding) : undefined)}
            >
              {row.row === 'group' ? (
                <ChevronRight
                  size={14}
                  aria-hidden
                  className={classes(styles.chevron, row.open && styles.open)}
                  onClick={() => onFold(row.id, row.open)}
                />
              ) : null}
              <span className={styles.box} data-state={state} onClick={() => toggle(row)}>
                {state === true ? <Check size={12} strokeWidth={3} aria-hidden /> : null}
                {state === 'mixed' ? <Minus size={12} strokeWidth={3} aria-hidden /> : null}
              </span>
              {row.row === 'group' ? (
                <>
                  <span className={styles.title}>{t(`problem.${row.group.kind}`)}</span>
                  <span className={styles.count}>{row.group.findings.length.toLocaleString(i18n.language)}</span>
                </>
              ) : (
                <span className={styles.words}>
                  <span className={styles.message}>{row.finding.message}</span>
                  <span className={styles.place}>
                    {t('edits.place', { path: row.finding.path, line: row.finding.line })}
                  </span>
                </span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** What of a row can be fixed without a choice. */
function sureOf(row: FindingRow): readonly DoctorFinding[] {
  if (row.row === 'group') return row.group.sure;
  return row.finding.remedy === 'sure' ? [row.finding] : [];
}

/** Whether a row is chosen to be fixed; undefined where there is nothing to choose. */
function stateOf(row: FindingRow, chosen: ReadonlySet<string>): boolean | 'mixed' | undefined {
  const sure = sureOf(row);
  if (sure.length === 0) return undefined;
  const count = sure.filter(({ id }) => chosen.has(id)).length;
  return count === 0 ? false : count === sure.length ? true : 'mixed';
}
