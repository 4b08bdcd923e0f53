import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFileDrop } from '../../attach/use-file-drop.ts';
import { useClient } from '../../data/client-context.ts';
import { ErrorNote } from '../../kit/error-note.tsx';
import { Waiting } from '../../kit/waiting.tsx';
import { formatRoute, type StudyPart } from '../../routing/route.ts';
import { useIsFocusedPane } from '../../workspace/pane-context.ts';
import { CardList } from '../cards/card-list.tsx';
import { ExchangePart } from '../exchange/exchange-part.tsx';
import { PaperPart } from '../paper/paper-part.tsx';
import { DeckSettings } from '../settings/deck-settings.tsx';
import { StatisticsPart } from '../statistics/statistics-part.tsx';
import { prepareSession } from '../session/lazy-session.ts';
import { studyQueries } from '../study-queries.ts';
import { DecksPart } from './decks-part.tsx';
import { useDeckTitle } from './use-deck-title.ts';
import styles from './study-screen.module.css';

const parts = ['decks', 'statistics', 'cards', 'settings'] as const satisfies readonly StudyPart[];
const papers: readonly StudyPart[] = ['glossary', 'quiz'];

/** Everything about studying but the session itself. */
export function StudyScreen({
  part,
  deck,
  section,
}: {
  readonly part: StudyPart;
  readonly deck: string | null;
  readonly section: 'import' | undefined;
}) {
  const { t, i18n } = useTranslation();
  const client = useClient();
  const overview = useQuery(studyQueries.overview(client, i18n.language));
  const titleOf = useDeckTitle();
  // A deck file is studied wherever it is let go.
  const drop = useFileDrop();
  const heading = useRef<HTMLHeadingElement>(null);
  const isFocused = useIsFocusedPane();
  const isReady = overview.data !== undefined;
  useEffect(() => {
    // Who comes for a section is taken there by it.
    if (isFocused && isReady && section === undefined) heading.current?.focus({ preventScroll: true });
  }, [isFocused, isReady, part, deck, section]);
  useEffect(() => {
    if (!isReady) return undefined;
    // The first card comes at once where its screen is at hand.
    const soon = requestIdleCallback(() => void prepareSession());
    return () => cancelIdleCallback(soon);
  }, [isReady]);
  useEffect(() => {
    if (!isFocused) return undefined;
    document.title = t('window.title', { name: t('study.home.title') });
    return () => {
      document.title = t('window.name');
    };
  }, [isFocused, t]);
  if (overview.data === undefined) {
    return overview.error === null ? (
      <Waiting />
    ) : (
      <ErrorNote error={overview.error} onRetry={() => void overview.refetch()} />
    );
  }
  const of = overview.data.decks.find(({ id }) => id === deck);
  const name = deck === null ? t('study.home.all') : of === undefined ? deck : titleOf(of);
  return (
    <div className={styles.screen} data-part={part} {...(part === 'exchange' ? {} : drop)}>
      <div className={styles.page}>
        <header className={styles.head}>
          <h1 ref={heading} tabIndex={-1} className={styles.heading}>
            {part === 'decks' ? t('study.home.title') : t(`study.home.part-${part}`)}
          </h1>
          <nav className={styles.parts} aria-label={t('study.home.title')}>
            {parts.map((each) => (
              <a
                key={each}
                href={formatRoute({ screen: 'study', part: each, deck: each === 'decks' ? null : deck })}
                aria-current={each === part ? 'page' : undefined}
              >
                {t(`study.home.part-${each}`)}
              </a>
            ))}
            <a
              href={formatRoute({ screen: 'study', part: 'glossary', deck })}
              aria-current={papers.includes(part) ? 'page' : undefined}
            >
              {t('study.home.print')}
            </a>
            <a
              href={formatRoute({ screen: 'study', part: 'exchange', deck })}
              aria-current={part === 'exchange' ? 'page' : undefined}
            >
              {t('study.home.part-exchange')}
            </a>
          </nav>
        </header>
        {part === 'decks' || part === 'exchange' ? null : <p className={styles.of}>{name}</p>}
        {part === 'decks' ? <DecksPart overview={overview.data} /> : null}
        {part === 'settings' ? <DeckSettings key={deck ?? ''} deck={deck ?? ''} /> : null}
        {part === 'cards' ? <CardList key={deck ?? ''} deck={deck ?? 'all'} /> : null}
        {part === 'glossary' || part === 'quiz' ? (
          <PaperPart key={deck ?? ''} part={part} deck={deck} name={name} />
        ) : null}
        {part === 'statistics' ? (
          <StatisticsPart key={deck ?? ''} deck={deck ?? 'all'} decks={overview.data.decks} />
        ) : null}
        {part === 'exchange' ? <ExchangePart deck={deck} decks={overview.data.decks} section={section} /> : null}
      </div>
    </div>
  );
}
