import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../frame/shell.ts';
import { Button, IconButton } from './button.tsx';
import { classes } from './classes.ts';
import styles from './notice-list.module.css';

export type ShownNotice = Notice & { readonly id: number };

/** How long a message stays; one that waits for a hand or an eye stays longer. */
const STAY = 10_000;

/** Passing messages at the foot of the window, read out as they come. */
export function NoticeList({
  notices,
  onDismiss,
}: {
  readonly notices: readonly ShownNotice[];
  readonly onDismiss: (id: number) => void;
}) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('notices.label')} aria-live="polite" className={styles.list} data-region>
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} onDismiss={() => onDismiss(notice.id)} />
      ))}
    </section>
  );
}

function NoticeCard({ notice, onDismiss }: { readonly notice: Notice; readonly onDismiss: () => void }) {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || notice.tone === 'error') return;
    const timer = setTimeout(onDismiss, STAY);
    return () => clearTimeout(timer);
    // The timer belongs to the card, not to the list that hands a new onDismiss at each change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [held, notice]);
  return (
    <div
      className={classes(styles.notice, notice.tone === 'error' && styles.error)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p className={styles.text}>
        {notice.text}
        {notice.hint === undefined ? null : <span className={styles.hint}>{notice.hint}</span>}
      </p>
      {notice.action === undefined ? null : (
        <Button
          look="quiet"
          onPress={() => {
            notice.action?.run();
            onDismiss();
          }}
        >
          {notice.action.label}
        </Button>
      )}
      <IconButton label={t('notices.dismiss')} onPress={onDismiss}>
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
