import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Comparison } from './comparison.tsx';
import styles from './conflict.module.css';

type ConflictProps = {
  readonly mine: string;
  readonly theirs: string;
  /** Takes what was made of mine so far, undecided. */
  readonly onEdit: (text: string) => void;
  /** Makes the note say this: mine, or what was put together of both. */
  readonly onKeep: (text: string) => void;
  readonly onKeepApart: () => void;
  readonly onTakeTheirs: () => void;
};

/** The file changed on disk while it was edited here: both texts stay until the person has chosen. */
export function Conflict({ mine, theirs, onEdit, onKeep, onKeepApart, onTakeTheirs }: ConflictProps) {
  const { t } = useTranslation();
  const [both, setBoth] = useState(false);
  return (
    <section aria-label={t('conflict.title')} className={styles.conflict}>
      <div className={styles.words}>
        <p className={styles.title}>{t('conflict.title')}</p>
        <p>{t('conflict.hint')}</p>
      </div>
      <div className={styles.choices}>
        <Button onPress={onTakeTheirs}>{t('conflict.take-theirs')}</Button>
        <Button onPress={onKeepApart}>{t('conflict.keep-apart')}</Button>
        <Button onPress={() => onKeep(mine)}>{t('conflict.keep-mine')}</Button>
        <Button look="primary" onPress={() => setBoth(true)}>
          {t('conflict.see-both')}
        </Button>
      </div>
      {both ? (
        <Merging
          mine={mine}
          theirs={theirs}
          onKeep={onKeep}
          onKeepApart={onKeepApart}
          onTakeTheirs={onTakeTheirs}
          onClose={(text) => {
            setBoth(false);
            if (text !== mine) onEdit(text);
          }}
        />
      ) : null}
    </section>
  );
}

type MergingProps = Omit<ConflictProps, 'onEdit'> & {
  readonly onClose: (text: string) => void;
};

/** Both texts beside each other; mine can be changed, and takes what it should from the one on disk. */
function Merging({ mine, theirs, onKeep, onKeepApart, onTakeTheirs, onClose }: MergingProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(mine);
  return (
    <Dialog
      title={t('conflict.title')}
      wide
      onClose={() => onClose(text)}
      actions={
        <>
          <Button onPress={onTakeTheirs}>{t('conflict.take-theirs')}</Button>
          <Button onPress={onKeepApart}>{t('conflict.keep-apart')}</Button>
          <Button look="primary" onPress={() => onKeep(text)}>
            {text === mine ? t('conflict.keep-mine') : t('conflict.keep-merged')}
          </Button>
        </>
      }
    >
      <Comparison
        before={{ name: t('conflict.theirs'), text: theirs }}
        after={{ name: t('conflict.mine'), text: mine }}
        onEdit={setText}
      />
    </Dialog>
  );
}
