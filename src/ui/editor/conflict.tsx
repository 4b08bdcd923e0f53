import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { differingLines } from './editing.ts';
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
          <Comparison mine={mine} theirs={theirs} />
        </Dialog>
      ) : null}
    </section>
  );
}

function Comparison({ mine, theirs }: { readonly mine: string; readonly theirs: string }) {
  const { t } = useTranslation();
  const { start, endA, endB } = differingLines(mine, theirs);
  return (
    <div className={styles.both}>
      <Version title={t('conflict.mine')} text={mine} start={start} end={endA} />
      <Version title={t('conflict.theirs')} text={theirs} start={start} end={endB} />
    </div>
  );
}

/** Lines of agreement shown around the difference. */
const AROUND = 3;

function Version({
  title,
  text,
  start,
  end,
}: {
  readonly title: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}) {
  const lines = text.split('\n');
  const first = Math.max(start - AROUND, 0);
  return (
    <section className={styles.version} aria-label={title}>
      <h3 className={styles.versionTitle}>{title}</h3>
      <div className={styles.lines} tabIndex={0} role="group" aria-label={title}>
        {lines.slice(first, end + AROUND).map((line, index) => {
          const number = first + index;
          const isDifferent = number >= start && number < end;
          return (
            <div key={number} className={styles.line}>
              <span className={styles.number}>{number + 1}</span>
              {isDifferent ? <mark>{line}</mark> : <span>{line}</span>}
            </div>
          );
        })}
      </div>
    </section>
  );
}
