import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card, CardId } from '#core/review/card.ts';
import { plainWords } from '#core/review/answers/expected-names.ts';
import { matchingGrades, pick, startMatching, type Pair } from '#core/review/answers/matching-game.ts';
import { useShell } from '../../frame/shell.ts';
import { Button } from '../../kit/button.tsx';
import styles from './session-end.module.css';

/** Fewest pairs worth a game, and the longest text that fits a field of it. */
export const FEWEST_PAIRS = 3;
const LONGEST = 280;

/** Pairs for a game among cards: those whose sides are short enough, one of a group. */
export function pairsOf(cards: readonly Card[]): readonly Pair[] {
  const groups = new Set<string>();
  return cards.flatMap(({ id, front, back, group, part }) => {
    const [left, right] = [plainWords(front), plainWords(back)];
    if (part !== null || groups.has(group) || left.length > LONGEST || right.length > LONGEST) return [];
    groups.add(group);
    return [{ card: id, left, right }];
  });
}

type MatchingBoardProps = { readonly cards: readonly Card[]; readonly onLeave: () => void };

/** A game for the end of a session: what belongs together? It leaves the schedule alone. */
export function MatchingBoard({ cards, onLeave }: MatchingBoardProps) {
  const { t } = useTranslation();
  const { announce } = useShell();
  const [round, setRound] = useState(0);
  const [game, setGame] = useState(() => startMatching(pairsOf(cards), Date.now()));
  const byId = new Map(cards.map((card) => [card.id, card]));
  const texts = new Map(game.pairs.map((pair) => [pair.card, pair]));
  const press = (side: 'left' | 'right', card: CardId): void => {
    const next = pick(game, side, card);
    setGame(next);
    if (next.last !== null) announce(t(next.last.isRight ? 'study.session.pair-right' : 'study.session.pair-wrong'));
  };
  const again = (): void => {
    setGame(startMatching(pairsOf(cards), `${Date.now()} ${round}`));
    setRound(round + 1);
  };
  const clean = matchingGrades(game).filter(({ grade }) => grade === 3).length;
  return (
    <section className={styles.game} aria-label={t('study.session.matching')}>
      <h1 className={styles.heading}>{t('study.session.matching')}</h1>
      <p className={styles.soft}>{t('study.session.matching-hint')}</p>
      <div className={styles.board}>
        {(['left', 'right'] as const).map((side) => (
          <ul key={side} aria-label={t(side === 'left' ? 'study.session.questions' : 'study.session.answers')}>
            {game[side].map((id) => {
              const card = byId.get(id);
              const isFound = game.found.includes(id);
              const isPicked = (side === 'left' ? game.pickedLeft : game.pickedRight) === id;
              const isMissed = game.last?.isRight === false && game.last[side] === id;
              return (
                <li key={id}>
                  <button
                    type="button"
                    className={styles.piece}
                    aria-pressed={isPicked}
                    aria-disabled={isFound}
                    data-state={isFound ? 'found' : isMissed ? 'missed' : undefined}
                    lang={(side === 'left' ? card?.lang : (card?.toLang ?? card?.lang)) ?? undefined}
                    onClick={() => press(side, id)}
                  >
                    {texts.get(id)?.[side]}
                  </button>
                </li>
              );
            })}
          </ul>
        ))}
      </div>
      <p role="status">
        {game.isFinished ? t('study.session.matching-done', { known: clean, count: game.pairs.length }) : null}
      </p>
      <div className={styles.ways}>
        {game.isFinished ? (
          <Button look="primary" onPress={again}>
            {t('study.session.matching-again')}
          </Button>
        ) : null}
        <Button onPress={onLeave}>{t('study.session.matching-leave')}</Button>
      </div>
    </section>
  );
}
