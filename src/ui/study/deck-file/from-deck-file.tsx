import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StudySettings } from '#api/study-contract.ts';
import { useClient } from '../../data/client-context.ts';
import { useShell } from '../../frame/shell.ts';
import { useAct } from '../../frame/use-act.ts';
import { Button } from '../../kit/button.tsx';
import { studyQueries } from '../study-queries.ts';
import styles from './from-deck-file.module.css';

type FromDeckFileProps = {
  readonly deck: string;
  /** Settings that are shown together. */
  readonly names: readonly (keyof StudySettings)[];
  /** What they are called. */
  readonly label: string;
  /** What the file says, in words; without them only that it says something else. */
  readonly words?: ((given: Partial<StudySettings>) => string | undefined) | undefined;
};

/** Where settings of a deck come from, if a deck file says any of them; and the way back to that. */
export function FromDeckFile({ deck, names, label, words }: FromDeckFileProps) {
  const { t } = useTranslation();
  const client = useClient();
  const act = useAct();
  const { announce } = useShell();
  const { data } = useQuery({ ...studyQueries.deckFile(client, deck), enabled: deck !== '' });
  if (data == null || !names.some((name) => Object.hasOwn(data.given, name))) return null;
  if (!names.some((name) => data.chosen.includes(name)))
    return <p className={styles.from}>{t('study.deck-file.from')}</p>;
  const said = words?.(data.given);
  return (
    <p className={styles.from}>
      {said === undefined ? t('study.deck-file.otherwise') : t('study.deck-file.says', { value: said })}
      <Button
        look="quiet"
        aria-label={t('study.deck-file.set-back-of', { name: label })}
        onPress={() =>
          void act(async () => {
            await client.saveStudySettings({ deck, change: {}, unset: names });
            announce(t('study.deck-file.set-back-done'));
          })
        }
      >
        {t('study.deck-file.set-back')}
      </Button>
    </p>
  );
}
