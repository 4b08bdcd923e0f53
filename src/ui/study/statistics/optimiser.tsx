import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WeightsFit } from '#api/study-contract.ts';
import { useClient } from '../../data/client-context.ts';
import { useAct } from '../../frame/use-act.ts';
import { Button } from '../../kit/button.tsx';
import { useSaveStudy } from '../settings/use-save-study.ts';
import { studyQueries } from '../study-queries.ts';
import styles from './statistics.module.css';

/** Fits the schedule to the learner's own memory, and tells whether that foretells answers better. */
export function Optimiser() {
  const { t, i18n } = useTranslation();
  const client = useClient();
  const act = useAct();
  const save = useSaveStudy('');
  const id = useId();
  const isFitted = (useQuery(studyQueries.settings(client, '')).data?.weights ?? null) !== null;
  const [share, setShare] = useState<number | null>(null);
  const [fit, setFit] = useState<WeightsFit | null>(null);
  const [isTaken, setTaken] = useState(false);
  useEffect(
    () => client.on('optimise-progress', ({ share }) => setShare((now) => (now === null ? null : share))),
    [client],
  );
  const run = async (): Promise<void> => {
    setFit(null);
    setTaken(false);
    setShare(0);
    const found = await act(() => client.optimiseStudy({}));
    setShare(null);
    if (found !== undefined) setFit(found);
  };
  const loss = (value: number): string => value.toLocaleString(i18n.language, { maximumFractionDigits: 4 });
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.name}>
        {t('study.statistics.optimiser')}
      </h2>
      <p className={styles.quiet}>{t('study.statistics.optimiser-about')}</p>
      <p className={styles.quiet}>{t(isFitted ? 'study.statistics.fitted' : 'study.statistics.usual')}</p>
      <div className={styles.optimise}>
        {share === null ? (
          <Button onPress={() => void run()}>{t('study.statistics.optimise')}</Button>
        ) : (
          <>
            <progress aria-label={t('study.statistics.optimiser')} max={1} value={share} />
            <Button onPress={() => void act(() => client.cancelOptimise({}))}>{t('study.statistics.cancel')}</Button>
          </>
        )}
        {isFitted && share === null ? (
          <Button look="quiet" onPress={() => save({ weights: null })}>
            {t('study.statistics.unfit')}
          </Button>
        ) : null}
        <div role="status">
          {fit === null ? null : fit.code === 'too-few' ? (
            <p>{t('study.statistics.too-few', { count: fit.reviews, needed: fit.needed })}</p>
          ) : fit.code === 'better' || fit.code === 'not-better' ? (
            <p>
              {t(fit.code === 'better' ? 'study.statistics.better' : 'study.statistics.not-better', {
                before: loss(fit.before.logLoss),
                after: loss(fit.after.logLoss),
                count: fit.reviews,
              })}
            </p>
          ) : (
            <p>{t(fit.code === 'cancelled' ? 'study.statistics.cancelled' : 'study.statistics.missing')}</p>
          )}
          {isTaken ? <p>{t('study.statistics.taken')}</p> : null}
        </div>
        {fit?.code !== 'better' || isTaken ? null : (
          <Button
            look="primary"
            onPress={() => {
              save({ weights: fit.weights });
              setTaken(true);
            }}
          >
            {t('study.statistics.take')}
          </Button>
        )}
      </div>
    </section>
  );
}
