import { X } from 'lucide-react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { classes } from '../kit/classes.ts';
import styles from './enlarged-image.module.css';

type EnlargedImageProps = {
  readonly src: string;
  readonly alt: string;
  /** Whether it may be drawn larger than it is. */
  readonly vector?: boolean;
  readonly onClose: () => void;
};

/** A picture as large as the window lets it be; Escape or a click leaves it. */
export function EnlargedImage({ src, alt, vector = false, onClose }: EnlargedImageProps) {
  const { t, i18n } = useTranslation();
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => (open ? undefined : onClose())}
      className={classes(styles.scrim)}
    >
      <Modal className={classes(styles.modal)}>
        <Dialog aria-label={alt === '' ? t('image.label') : alt} className={classes(styles.dialog)}>
          <button
            type="button"
            className={styles.leave}
            aria-label={t('dialog.close')}
            lang={i18n.language}
            onClick={onClose}
          >
            <img src={src} alt={alt} className={classes(styles.image, vector && styles.vector)} />
            <X size={20} aria-hidden className={styles.sign} />
          </button>
          {alt === '' ? null : <p className={styles.words}>{alt}</p>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
