import { useTranslation } from 'react-i18next';
import type { StudyOverview } from '#api/study-contract.ts';
import { AskedPanel } from '../settings/asked-panel.tsx';
import { AdviceLine } from './advice-line.tsx';
import { DeckList } from './deck-list.tsx';
import styles from './study-screen.module.css';

/** What to do next, what is asked, and every deck. */
export function DecksPart({ overview: { decks, today, advice } }: { readonly overview: StudyOverview }) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <>
      <AdviceLine advice={advice} decks={decks} />
      {today.answered === 0 ? null : (
        <p className={styles.quiet}>
          {t('study.home.today', {
            count: today.answered,
            minutes: number.format(Math.max(1, Math.round(today.minutes))),
          })}
        </p>
      )}
      <AskedPanel deck="" />
      {decks.every(({ cards }) => cards === 0) ? null : <DeckList decks={decks} />}
    </>
  );
}
