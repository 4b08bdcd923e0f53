import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classes } from './classes.ts';
import styles from './dialog.module.css';

type DialogProps = {
  /** Heading of the dialog. */
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the affirmative one last. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  /** As large as the window lets it be, for texts beside each other. */
  readonly large?: boolean;
};

/** A question or a small task in front of the window; Escape and a click outside leave it. */
export function Dialog({ title, onClose, children, actions, wide = false, large = false }: DialogProps) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => (open ? undefined : onClose())}
      className={classes(styles.scrim)}
    >
      <Modal
        data-large={large || undefined}
        className={classes(styles.modal, wide && styles.wide, large && styles.large)}
      >
        <AriaDialog className={classes(styles.dialog)}>
          <Heading slot="title" className={classes(styles.title)}>
            {title}
          </Heading>
          <div className={styles.body}>{children}</div>
          {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A dialog that is one list under one field, near the top of the window. */
export function FloatingPanel({ title, onClose, children }: Omit<DialogProps, 'actions' | 'wide' | 'large'>) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => (open ? undefined : onClose())}
      className={classes(styles.scrim, styles.top)}
    >
      <Modal className={classes(styles.modal, styles.floating)}>
        <AriaDialog aria-label={title} className={classes(styles.dialog)}>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
