import { useQuery } from '@tanstack/react-query';
import { Flag } from 'lucide-react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardRow } from '#api/study-contract.ts';
import { cardFilters, filterCards, standingOf, type CardFilter, type Moment } from '#core/review/queue/filter-cards.ts';
import { useClient } from '../../data/client-context.ts';
import { formatDay } from '../../i18n/format.ts';
import { Button } from '../../kit/button.tsx';
import { ErrorNote } from '../../kit/error-note.tsx';
import { SelectField } from '../../kit/select-field.tsx';
import { Waiting } from '../../kit/waiting.tsx';
import { navigate } from '../../routing/use-route.ts';
import { formatShare } from '../format-share.ts';
import { dayOf, startOfDay } from '#core/review/schedule/study-day.ts';
import { nameOfToday } from '../name-of-today.ts';
import { useDayStart } from '../use-day-start.ts';
import { oneLine } from '../one-line.ts';
import { studyQueries } from '../study-queries.ts';
import { CardTools } from './card-tools.tsx';
import { useCardActs } from './use-card-acts.ts';
import styles from './card-list.module.css';

const ROW = 46;
const PAGE = 10;

/** The cards of a deck: one stop of the Tab key, arrows inside, letters for what can be done; only what is seen is drawn. */
export function CardList({ deck }: { readonly deck: string }) {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useQuery(studyQueries.cards(useClient(), i18n.language, deck));
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<CardFilter>('all');
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const [now] = useState(() => Date.now());
  const dayStart = useDayStart();
  const today = nameOfToday(dayStart, 0, now);
  const rows = useMemo(() => {
    const clock = { tz: -new Date(now).getTimezoneOffset(), dayStart };
    const tomorrow = startOfDay(dayOf(now, clock) + 1, clock);
    return filterCards(data ?? [], text, filter, { now, today, tomorrow });
  }, [data, dayStart, filter, now, text, today]);
  const active = Math.min(chosen, rows.length - 1);
  const row = rows[active];
  const acts = useCardActs(row);
  // oxlint-disable-next-line react/incompatible-library -- its functions go no further than this component
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW,
    getItemKey: (at) => rows[at]?.card.id ?? at,
    overscan: 8,
    // The active row is named by aria-activedescendant, so it exists wherever the list is scrolled to.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(active >= 0 ? [active] : [])])],
  });
  if (data === undefined)
    return error === null ? <Waiting /> : <ErrorNote error={error} onRetry={() => void refetch()} />;

  const goTo = (at: number): void => {
    const to = Math.min(rows.length - 1, Math.max(0, at));
    setChosen(to);
    virtual.scrollToIndex(to, { align: 'auto' });
  };
  const steps: Readonly<Record<string, () => void>> = {
    ArrowDown: () => goTo(active + 1),
    ArrowUp: () => goTo(active - 1),
    PageDown: () => goTo(active + PAGE),
    PageUp: () => goTo(active - PAGE),
    Home: () => goTo(0),
    End: () => goTo(rows.length - 1),
    Enter: acts.open,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    // Letters by the place of the key, for layouts without Latin letters.
    const run = steps[event.key] ?? { KeyS: acts.suspend, KeyF: acts.flag, KeyB: acts.bury }[event.code];
    if (run === undefined || rows.length === 0) return;
    run();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.cards}>
      <div className={styles.filters}>
        <input
          type="search"
          className={styles.search}
          aria-label={t('study.cards.filter')}
          placeholder={t('study.cards.filter')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(0);
          }}
        />
        <SelectField
          label={t('study.cards.shown')}
          value={filter}
          options={cardFilters.map((value) => ({ value, label: t(`study.cards.only-${value}`) }))}
          onChange={(value) => {
            setFilter(value as CardFilter);
            setChosen(0);
          }}
        />
        <p className={styles.count} role="status">
          {t('study.cards.count', { count: rows.length })}
        </p>
        <Button
          isDisabled={rows.length === 0}
          onPress={() => navigate({ screen: 'session', deck, mode: 'cram', only: { filter, text } })}
        >
          {t('study.cards.practise')}
        </Button>
      </div>
      <CardTools row={row} today={today} acts={acts} />
      {rows.length === 0 ? (
        <p className={styles.empty}>{data.length === 0 ? t('study.home.no-cards-how') : t('study.cards.none')}</p>
      ) : (
        <div
          ref={list}
          role="listbox"
          aria-label={t('study.home.part-cards')}
          aria-activedescendant={`${id}-${active}`}
          tabIndex={0}
          className={styles.list}
          onKeyDown={onKeyDown}
        >
          <div role="presentation" className={styles.all} style={{ blockSize: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start, key }) => {
              const each = rows[index];
              return each === undefined ? null : (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list has the keys
                <div
                  key={key}
                  id={`${id}-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === active}
                  aria-posinset={index + 1}
                  aria-setsize={rows.length}
                  className={styles.row}
                  style={{ transform: `translateY(${start}px)`, blockSize: ROW }}
                  onClick={() => setChosen(index)}
                  onDoubleClick={acts.open}
                >
                  <Cells row={each} now={now} today={today} lang={i18n.language} />
                </div>
              );
            })}
          </div>
        </div>
      )}
    </div>
  );
}

function Cells({ row, now, today, lang }: { readonly row: CardRow; readonly lang: string } & Omit<Moment, 'tomorrow'>) {
  const { t } = useTranslation();
  const { card, state, mark, recall } = row;
  const standing = standingOf(row, today);
  const isAsked = standing === 'learning' || standing === 'review';
  return (
    <>
      <span className={styles.side} lang={card.lang ?? undefined}>
        {oneLine(card.front)}
      </span>
      <span className={styles.back} lang={card.toLang ?? undefined}>
        {oneLine(card.back)}
      </span>
      <span className={styles.state} data-standing={standing}>
        {t(`study.cards.is-${standing}`)}
      </span>
      <span className={styles.recall}>
        {recall === null ? null : (
          <>
            <span className="visually-hidden">{t('readiness.recall')} </span>
            {formatShare(recall, lang)}
          </>
        )}
      </span>
      <span className={styles.due}>{isAsked && state !== null ? formatDay(state.dueAt, now, lang) : ''}</span>
      <span className={styles.flag}>
        {mark.flag === 0 ? null : <Flag size={14} role="img" aria-label={t('study.cards.flagged')} />}
      </span>
    </>
  );
}
