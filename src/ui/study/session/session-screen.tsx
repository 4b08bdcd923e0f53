import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OnlyCards, SessionCard, SessionMode } from '#api/study-contract.ts';
import type { DeckId } from '#core/review/deck.ts';
import { useTree } from '../../data/queries.ts';
import { useShell } from '../../frame/shell.ts';
import { ErrorNote } from '../../kit/error-note.tsx';
import { Waiting } from '../../kit/waiting.tsx';
import { resolverOf } from '../../links/link-name.ts';
import { useIsFocusedPane } from '../../workspace/pane-context.ts';
import { AskedCard } from './asked-card.tsx';
import { prepareCard } from './card-tree.ts';
import { useDeckTitle } from './deck-title.ts';
import { SessionEnd } from './session-end.tsx';
import { SessionHead } from './session-head.tsx';
import { cardsLeft } from './session-log.ts';
import { SessionWait } from './session-wait.tsx';
import { useSession } from './use-session.ts';
import { useSessionKeys } from './use-session-keys.ts';
import styles from './session.module.css';

type SessionScreenProps = { readonly deck: DeckId; readonly mode: SessionMode; readonly only?: OnlyCards | undefined };

/** One card after the other, until nothing is left that a deck asks. */
export function SessionScreen({ deck, mode, only }: SessionScreenProps) {
  const { t } = useTranslation();
  const { announce } = useShell();
  const isFocused = useIsFocusedPane();
  const session = useSession(deck, mode, only);
  const root = useRef<HTMLDivElement>(null);
  const [isFinished, setFinished] = useState(false);
  const [since, setSince] = useState(() => Date.now());
  const { turn, settings, current, failure, round } = session;
  const title = useDeckTitle(deck, turn !== null);
  usePrepared(turn?.next);
  useEffect(() => {
    setFinished(false);
    setSince(Date.now());
  }, [deck, mode]);
  useEffect(() => {
    if (!isFocused) return undefined;
    document.title = t('window.title', { name: t('study.session.name') });
    return () => {
      document.title = t('window.name');
    };
  }, [isFocused, t]);

  const { undo, refresh } = session;
  const canUndo = turn?.canUndo === true || session.deeds.length > 0;
  const takeBack = useCallback(async () => {
    if (!canUndo || !(await undo())) return;
    setFinished(false);
    announce(t('study.session.undone'));
  }, [announce, canUndo, t, undo]);
  const isAsking = current !== undefined && !isFinished;
  // While a card is asked, it has keys of its own.
  const undoing = useMemo(() => ({ U: () => void takeBack(), 'Mod+Z': () => void takeBack() }), [takeBack]);
  useSessionKeys(root, undoing, isFocused && !isAsking);

  const answered = session.deeds.filter(({ kind }) => kind === 'answer').length;
  const error =
    failure === null ? null : (
      <div className={styles.failure}>
        <ErrorNote error={failure.error} {...(failure.of === 'start' ? { onRetry: () => void refresh() } : {})}>
          {failure.of === 'answer' ? <span>{t('study.session.not-written')}</span> : null}
        </ErrorNote>
      </div>
    );
  if (turn === null || settings === null)
    return (
      <div ref={root} className={styles.session}>
        {error ?? <Waiting />}
      </div>
    );
  return (
    <div ref={root} className={styles.session} data-session={isAsking ? 'asking' : 'over'}>
      {isAsking ? (
        <>
          <SessionHead
            title={title}
            answered={answered}
            left={cardsLeft(turn)}
            again={turn.counts.learning}
            since={since}
            onFinish={() => setFinished(true)}
          />
          <AskedCard
            key={round}
            root={root}
            session={session}
            asked={current}
            settings={settings}
            seed={`${round} ${since}`}
            hasIntervals={mode !== 'cram'}
            isFocused={isFocused}
            canUndo={canUndo}
            failure={error}
            onUndo={() => void takeBack()}
          />
        </>
      ) : (
        <div className={styles.scroll} tabIndex={-1}>
          {error}
          {turn.waitsUntil !== null && !isFinished ? (
            <SessionWait
              until={turn.waitsUntil}
              takesFocus={isFocused}
              canUndo={canUndo}
              onTime={() => void refresh()}
              onFinish={() => setFinished(true)}
              onUndo={() => void takeBack()}
            />
          ) : (
            <SessionEnd
              deck={deck}
              mode={mode}
              deeds={session.deeds}
              canUndo={canUndo}
              takesFocus={isFocused}
              onUndo={() => void takeBack()}
              left={isFinished ? cardsLeft(turn) : 0}
              laterToday={turn.laterToday}
              onGoOn={() => setFinished(false)}
            />
          )}
        </div>
      )}
    </div>
  );
}

/** Makes the next cards ready while the one at hand is thought about. */
function usePrepared(next: readonly SessionCard[] | undefined): void {
  const { data: notebook } = useTree();
  useEffect(() => {
    if (notebook === undefined) return;
    const resolver = resolverOf(notebook);
    for (const { card } of next ?? [])
      for (const side of [card.front, card.back]) void prepareCard(side, card.path, resolver);
  }, [next, notebook]);
}
