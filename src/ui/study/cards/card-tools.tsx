import { useTranslation } from 'react-i18next';
import type { CardRow } from '#api/study-contract.ts';
import { Button } from '../../kit/button.tsx';
import { standingOf } from '#core/review/queue/filter-cards.ts';
import type { CardActs } from './use-card-acts.ts';
import styles from './card-list.module.css';

type CardToolsProps = { readonly row: CardRow | undefined; readonly today: string; readonly acts: CardActs };

/** What can be done with the chosen card, with its keys. */
export function CardTools({ row, today, acts }: CardToolsProps) {
  const { t } = useTranslation();
  const isBuried = row !== undefined && standingOf(row, today) === 'buried';
  const tools = [
    { key: 'Enter', words: t('study.cards.open'), run: acts.open },
    {
      key: 'S',
      words: t(row?.mark.suspended === true ? 'study.cards.resume' : 'study.cards.suspend'),
      run: acts.suspend,
    },
    {
      key: 'F',
      words: t((row?.mark.flag ?? 0) > 0 ? 'study.cards.unflag' : 'study.cards.flag'),
      run: acts.flag,
    },
    { key: 'B', words: t(isBuried ? 'study.cards.unbury' : 'study.cards.bury'), run: acts.bury },
  ];
  return (
    <div className={styles.tools} role="group" aria-label={t('study.cards.acts')}>
      {tools.map(({ key, words, run }) => (
        <Button key={key} look="quiet" isDisabled={row === undefined} aria-keyshortcuts={key} onPress={run}>
          {words}
          <kbd className={styles.key}>{key === 'Enter' ? '↵' : key}</kbd>
        </Button>
      ))}
    </div>
  );
}
