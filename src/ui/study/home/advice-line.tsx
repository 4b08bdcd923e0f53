import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyOverview } from '#api/study-contract.ts';
import { formatDay } from '../../i18n/format.ts';
import { formatRoute } from '../../routing/route.ts';
import { useDeckTitle } from './use-deck-title.ts';
import styles from './study-screen.module.css';

type AdviceLineProps = Pick<StudyOverview, 'advice' | 'decks'>;

/** What to do next, in one sentence, with the way there. */
export function AdviceLine({ advice, decks }: AdviceLineProps) {
  const { t, i18n } = useTranslation();
  const [now] = useState(() => Date.now());
  const titleOf = useDeckTitle();
  const deck = 'deck' in advice ? decks.find(({ id }) => id === advice.deck) : undefined;
  const name = deck === undefined ? t('study.home.all') : titleOf(deck);
  const minutes = 'minutes' in advice ? Math.max(1, Math.round(advice.minutes)) : 0;
  const sentence = (): string => {
    switch (advice.code) {
      case 'no-cards':
        return t('study.home.no-cards');
      case 'done':
        return advice.nextAt === null
          ? t('study.home.done')
          : t('study.home.done-until', { time: formatDay(advice.nextAt, now, i18n.language) });
      case 'start':
        return t('study.home.start', { name });
      case 'review':
        return t('study.home.review', { name, count: advice.cards, minutes });
      case 'exam':
        return t('study.home.exam', { name, count: advice.days, cards: advice.cards, minutes });
    }
  };
  return (
    <section className={styles.advice} aria-label={t('study.home.next')}>
      <p>{sentence()}</p>
      {advice.code === 'no-cards' ? (
        <p className={styles.how}>
          {t('study.home.no-cards-how')}{' '}
          <a href={formatRoute({ screen: 'study', part: 'exchange', deck: null, section: 'import' })}>
            {t('study.home.no-cards-import')}
          </a>
        </p>
      ) : null}
      {'deck' in advice ? (
        <a
          className={styles.begin}
          data-first-focus
          href={formatRoute({ screen: 'session', deck: advice.deck, mode: 'due' })}
        >
          {t('study.home.begin')}
        </a>
      ) : null}
    </section>
  );
}
