import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionMode } from '#api/study-contract.ts';
import type { DeckId } from '#core/review/deck.ts';
import type { DueRow } from '#core/review/statistics/due-forecast.ts';
import { useClient } from '../../data/client-context.ts';
import { formatDayName } from '../../i18n/format.ts';
import { Button } from '../../kit/button.tsx';
import { navigate } from '../../routing/use-route.ts';
import { FEWEST_PAIRS, MatchingBoard, pairsOf } from './matching-board.tsx';
import { askedCards, sumUp, type Deed } from './session-log.ts';
import styles from './session-end.module.css';

type SessionEndProps = {
  readonly deck: DeckId;
  readonly mode: SessionMode;
  readonly deeds: readonly Deed[];
  readonly canUndo: boolean;
  readonly takesFocus: boolean;
  readonly onUndo: () => void;
  /** Cards left where one stopped before the end. */
  readonly left: number;
  /** Cards that come again today. */
  readonly laterToday: number;
  readonly onGoOn: () => void;
};

/** What was done, when the next cards come, and what else could be done. */
export function SessionEnd(props: SessionEndProps) {
  const { deck, mode, deeds, canUndo, takesFocus, onUndo, left, laterToday, onGoOn } = props;
  const { t, i18n } = useTranslation();
  const client = useClient();
  const [isPlaying, setPlaying] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus && !isPlaying) heading.current?.focus({ preventScroll: true });
  }, [isPlaying, takesFocus]);
  const { data: statistics } = useQuery({
    queryKey: ['studyStatistics', 'session', deck, deeds.length],
    queryFn: () => client.studyStatistics({ deck, lang: i18n.language }),
    gcTime: 0,
  });
  const sum = sumUp(deeds);
  const cards = askedCards(deeds).map(({ card }) => card);
  if (isPlaying) return <MatchingBoard cards={cards} onLeave={() => setPlaying(false)} />;
  return (
    <section className={styles.end} aria-labelledby="session-end">
      <h1 ref={heading} id="session-end" tabIndex={-1} className={styles.title}>
        {t(sum.answers > 0 ? 'study.session.done' : left > 0 ? 'study.session.stopped' : 'study.session.nothing')}
      </h1>
      {sum.answers === 0 && left > 0 ? null : sum.answers === 0 ? (
        <p className={styles.soft}>{t(mode === 'due' ? 'study.session.nothing-due' : 'study.session.nothing-here')}</p>
      ) : (
        <dl className={styles.figures}>
          <div>
            <dt>{t('study.session.figure-cards')}</dt>
            <dd>{format(sum.cards, i18n.language)}</dd>
          </div>
          <div>
            <dt>{t('study.session.figure-known')}</dt>
            <dd>
              {format(sum.known, i18n.language)}
              <span className={styles.share}>
                {new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(sum.known / Math.max(1, sum.cards))}
              </span>
            </dd>
          </div>
          <div>
            <dt>{t('study.session.figure-time')}</dt>
            <dd>{spent(sum.ms, i18n.language)}</dd>
          </div>
        </dl>
      )}
      {left > 0 ? (
        <p className={styles.next}>{t('study.session.left-over', { count: left })}</p>
      ) : statistics === undefined || mode === 'cram' ? null : (
        <NextCards forecast={statistics.forecast} laterToday={laterToday} />
      )}
      {mode === 'cram' ? <p className={styles.next}>{t('study.session.cram-note')}</p> : null}
      <div className={styles.ways}>
        {left > 0 ? (
          <Button look="primary" onPress={onGoOn}>
            {t('study.session.go-on')}
          </Button>
        ) : null}
        <Button
          {...(left > 0 ? {} : { look: 'primary' as const })}
          onPress={() => navigate({ screen: 'study', part: 'decks', deck: null })}
        >
          {t('study.session.back')}
        </Button>
        {mode === 'ahead' || left > 0 ? null : (
          <Button onPress={() => navigate({ screen: 'session', deck, mode: 'ahead' })}>
            {t('study.session.ahead')}
          </Button>
        )}
        {pairsOf(cards).length < FEWEST_PAIRS ? null : (
          <Button onPress={() => setPlaying(true)}>{t('study.session.matching')}</Button>
        )}
        {canUndo ? (
          <Button look="quiet" onPress={onUndo}>
            {t('study.session.undo')} <kbd aria-hidden>U</kbd>
          </Button>
        ) : null}
      </div>
    </section>
  );
}

/** How many still come today, and the first day from tomorrow on at which cards come, and how many. */
function NextCards({ forecast, laterToday }: { readonly forecast: readonly DueRow[]; readonly laterToday: number }) {
  const { t, i18n } = useTranslation();
  const [today, ...coming] = forecast;
  const next = coming.find(({ due }) => due > 0);
  const later = laterToday === 0 ? null : t('study.session.later-today', { count: laterToday });
  return (
    <p className={styles.next}>
      {later}{' '}
      {next === undefined
        ? later === null
          ? t('study.session.next-none')
          : null
        : t('study.session.next', { day: dayName(next.date, today?.date, i18n.language), count: next.due })}
    </p>
  );
}

/** A coming day at the beginning of a sentence: tomorrow by its name, others by weekday and date. */
function dayName(date: string, today: string | undefined, lang: string): string {
  const at = (day: string): number => new Date(`${day}T12:00:00`).getTime();
  const days = today === undefined ? 2 : Math.round((at(date) - at(today)) / 86_400_000);
  const name =
    days > 1
      ? formatDayName(at(date), at(today ?? date), lang)
      : new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(days, 'day');
  return name.slice(0, 1).toLocaleUpperCase(lang) + name.slice(1);
}

function spent(ms: number, lang: string): string {
  const seconds = Math.round(ms / 1000);
  const [value, unit] = seconds < 60 ? [seconds, 'second'] : [Math.round(seconds / 60), 'minute'];
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}

function format(value: number, lang: string): string {
  return new Intl.NumberFormat(lang).format(value);
}
