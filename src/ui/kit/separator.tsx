import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { classes } from './classes.ts';
import styles from './separator.module.css';

type SeparatorProps = {
  readonly label: string;
  /** How the line stands: a vertical one moves to the left and the right. */
  readonly orientation: 'vertical' | 'horizontal';
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** What one press of an arrow key changes. */
  readonly step: number;
  /** What a double click or the Enter key goes back to. */
  readonly initial: number;
  /** Whether the value grows towards the beginning of the line, as for a panel at the right. */
  readonly reversed?: boolean;
  /** The value that would put the line under a point of the window. */
  readonly valueAt: (x: number, y: number, line: HTMLElement) => number;
  readonly onChange: (value: number) => void;
};

/** A border between two parts of the window, moved by pointer or arrow keys. */
export function Separator({
  label,
  orientation,
  value,
  min,
  max,
  step,
  initial,
  reversed = false,
  valueAt,
  onChange,
}: SeparatorProps) {
  const [held, setHeld] = useState(false);
  const put = (next: number): void => onChange(Math.min(max, Math.max(min, next)));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [less, more] = orientation === 'vertical' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const by = reversed ? -step : step;
    if (event.key === less) put(value - by);
    else if (event.key === more) put(value + by);
    else if (event.key === 'Home') put(min);
    else if (event.key === 'End') put(max);
    else if (event.key === 'Enter') put(initial);
    else return;
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      put(valueAt(event.clientX, event.clientY, event.currentTarget));
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={Math.round(value)}
      aria-valuemin={min}
      aria-valuemax={max}
      className={classes(styles.separator, styles[orientation])}
      data-held={held || undefined}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setHeld(true);
      }}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => setHeld(false)}
      onDoubleClick={() => put(initial)}
    />
  );
}
