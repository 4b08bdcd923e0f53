import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Comparison } from './comparison.tsx';
import styles from './conflict.module.css';

type ConflictProps = {
  readonly mine: string;
  readonly theirs: string;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
};

/** The file changed on disk while it was edited here: both texts stay until the person has chosen. */
export function Conflict({ mine, theirs, onKeepMine, onTakeTheirs }: ConflictProps) {
  const { t } = useTranslation();
  const [both, setBoth] = useState(false);
  const choices = (
    <>
      <Button onPress={onTakeTheirs}>{t('conflict.take-theirs')}</Button>
      <Button look="primary" onPress={onKeepMine}>
        {t('conflict.keep-mine')}
      </Button>
    </>
  );
  return (
    <section aria-label={t('conflict.title')} className={styles.conflict}>
      <div className={styles.words}>
        <p className={styles.title}>{t('conflict.title')}</p>
        <p>{t('conflict.hint')}</p>
      </div>
      <div className={styles.choices}>
        <Button onPress={() => setBoth(true)}>{t('conflict.see-both')}</Button>
        {choices}
      </div>
      {both ? (
        <Dialog title={t('conflict.title')} wide onClose={() => setBoth(false)} actions={choices}>
          <Comparison
            before={{ name: t('conflict.mine'), text: mine }}
            after={{ name: t('conflict.theirs'), text: theirs }}
          />
        </Dialog>
      ) : null}
    </section>
  );
}
