import type { ReactNode } from 'react';
import styles from './calc.module.css';

/** A table that scrolls by itself, also by the keyboard, when it is wider than the calculator. */
export function ScrollFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // A region that scrolls takes the focus, so that the keyboard can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.tableFrame} role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
