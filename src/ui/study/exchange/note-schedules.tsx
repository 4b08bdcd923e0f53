import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../data/client-context.ts';
import { useAct } from '../../frame/use-act.ts';
import { Button } from '../../kit/button.tsx';
import styles from './exchange.module.css';

type Found = { readonly cards: number; readonly events: number; readonly isTaken: boolean };

/** Takes over where cards stand by comments of Obsidian's plugin in notes that are here already. */
export function NoteSchedules() {
  const { t } = useTranslation();
  const client = useClient();
  const act = useAct();
  const id = useId();
  const [found, setFound] = useState<Found | null>(null);
  const [isBusy, setBusy] = useState(false);
  const ask = async (dryRun: boolean): Promise<void> => {
    setBusy(true);
    const answer = await act(() => client.importNoteSchedules({ dryRun }));
    if (answer !== undefined) setFound({ ...answer, isTaken: !dryRun });
    setBusy(false);
  };
  const isOffered = found !== null && !found.isTaken && found.events > 0;
  const words = ({ cards, events, isTaken }: Found): string =>
    isTaken
      ? t('study.schedules.taken', { count: events })
      : cards === 0
        ? t('study.schedules.none')
        : [
            t('study.schedules.found', { count: cards }),
            events === 0 ? t('study.schedules.all-known') : t('study.schedules.new', { count: events }),
          ].join(' ');
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {t('study.schedules.title')}
      </h2>
      <p className={styles.quiet}>{t('study.schedules.about')}</p>
      <div className={styles.act}>
        <Button
          look={isOffered ? 'primary' : 'plain'}
          onPress={() => {
            if (!isBusy) void ask(!isOffered);
          }}
        >
          {isOffered ? t('study.schedules.take') : t('study.schedules.look')}
        </Button>
        <p role="status" className={styles.said}>
          {isBusy ? t('study.import.looking') : found === null ? '' : words(found)}
        </p>
      </div>
    </section>
  );
}
