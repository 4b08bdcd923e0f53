import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Separator } from '../kit/separator.tsx';
import { placeParts, type PlacedPart, type Rect } from './pane-rects.ts';
import { SMALLEST_SHARE } from './pane-tree.ts';
import { PaneView } from './pane-view.tsx';
import { resizeSplit } from './panes.ts';
import { updateWorkspace, useWorkspace } from './workspace-store.ts';
import styles from './pane-layout.module.css';

/** The panes of the window, divided as a person divided them. */
export function PaneLayout() {
  const { tree } = useWorkspace();
  return (
    <div className={styles.room} data-room>
      {placeParts(tree).map((part) =>
        part.kind === 'border' ? (
          <Border key={part.id} border={part} />
        ) : (
          <div key={part.id} className={styles.part} style={toStyle(part.rect)}>
            <PaneView id={part.id} />
          </div>
        ),
      )}
    </div>
  );
}

function Border({ border }: { readonly border: Extract<PlacedPart, { kind: 'border' }> }) {
  const { t } = useTranslation();
  const { id, direction, share, rect } = border;
  const isRow = direction === 'right';
  const line = isRow
    ? { ...rect, left: rect.left + rect.width * share, width: 0 }
    : { ...rect, top: rect.top + rect.height * share, height: 0 };
  return (
    <div className={styles.border} style={toStyle(line)}>
      <Separator
        label={t('pane.border')}
        orientation={isRow ? 'vertical' : 'horizontal'}
        value={share * 100}
        min={SMALLEST_SHARE * 100}
        max={100 - SMALLEST_SHARE * 100}
        step={5}
        initial={50}
        valueAt={(x, y, element) => {
          const room = element.closest(`.${styles.room}`)?.getBoundingClientRect();
          if (room === undefined) return share * 100;
          const at = isRow ? (x - room.left) / room.width - rect.left : (y - room.top) / room.height - rect.top;
          return (at / (isRow ? rect.width : rect.height)) * 100;
        }}
        onChange={(value) => updateWorkspace((before) => resizeSplit(before, id, value / 100))}
      />
    </div>
  );
}

function toStyle({ left, top, width, height }: Rect): CSSProperties {
  const percent = (share: number): string => `${share * 100}%`;
  return { left: percent(left), top: percent(top), width: percent(width), height: percent(height) };
}
