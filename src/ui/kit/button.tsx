import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { classes } from './classes.ts';
import styles from './button.module.css';

type ButtonProps = Omit<AriaButtonProps, 'className' | 'children'> & {
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  /** The key that does the same, shown behind the words. */
  readonly keys?: string | undefined;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A button with words on it. */
export function Button({ look = 'plain', keys, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={classes(styles.button, styles[look])}>
      {children}
      {keys === undefined ? null : <kbd className={styles.behind}>{keys}</kbd>}
    </AriaButton>
  );
}

type IconButtonProps = Omit<AriaButtonProps, 'className' | 'children'> & {
  /** The name, for screen readers and the tooltip. */
  readonly label: string;
  readonly keys?: string | undefined;
  readonly pressed?: boolean;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A button that shows only an icon and says its name on hover and focus. */
export function IconButton({ label, keys, pressed, children, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={50}>
      <AriaButton
        {...props}
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        className={classes(styles.icon, pressed && styles.pressed)}
      >
        {children}
      </AriaButton>
      <Tooltip className={classes(styles.tooltip)} offset={6}>
        {label}
        {keys === undefined ? null : <kbd className={styles.keys}>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
