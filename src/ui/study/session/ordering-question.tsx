import { ArrowDown, ArrowUp, Check, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '#core/review/card.ts';
import { plainWords } from '#core/review/answers/expected-names.ts';
import { judgeOrder, moveStep, startOrdering } from '#core/review/answers/ordering-game.ts';
import type { Grade } from '#core/review/study-event.ts';
import { useShell } from '../../frame/shell.ts';
import { Button, IconButton } from '../../kit/button.tsx';
import { CardText } from './card-text.tsx';
import styles from './session.module.css';

type OrderingQuestionProps = {
  readonly card: Card;
  readonly items: readonly string[];
  readonly seed: string;
  readonly isShown: boolean;
  readonly onJudged: (suggested: Grade, words: string) => void;
};

/** The steps of a framework to be put in order, by buttons, by arrows or by pressing a step and then its place. */
export function OrderingQuestion({ card, items, seed, isShown, onJudged }: OrderingQuestionProps) {
  const { t } = useTranslation();
  const { announce } = useShell();
  const [game, setGame] = useState(() => startOrdering(items, seed));
  /** A step that was pressed: arrows move it, pressing another puts it there. */
  const [taken, setTaken] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const stepAt = (at: number): HTMLElement | undefined =>
    list.current?.querySelectorAll<HTMLElement>('[data-step]')[at];
  const result = judgeOrder(game);
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= items.length || isShown) return;
    setGame(moveStep(game, from, to));
    announce(t('study.session.step-moved', { place: to + 1, count: items.length }));
    requestAnimationFrame(() => stepAt(to)?.focus());
  };
  const press = (step: number, at: number): void => {
    const from = taken === null ? -1 : game.order.indexOf(taken);
    setTaken(taken === null ? step : null);
    if (from >= 0 && from !== at) move(from, at);
  };
  return (
    <>
      <div className={styles.question}>
        <CardText text={card.front} lang={card.lang} path={card.path} />
      </div>
      <p className={styles.note}>{t('study.session.order-hint')}</p>
      <ol ref={list} className={styles.steps} lang={card.toLang ?? card.lang ?? undefined}>
        {game.order.map((step, at) => (
          <li key={step} data-place={isShown ? (result.inPlace[at] === true ? 'right' : 'wrong') : undefined}>
            <button
              type="button"
              data-step
              disabled={isShown}
              className={styles.step}
              aria-pressed={taken === step}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              onClick={() => press(step, at)}
              onKeyDown={(event) => {
                const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
                if (by === 0) return;
                event.preventDefault();
                if (event.altKey || taken === step) move(at, at + by);
                else stepAt(at + by)?.focus();
              }}
            >
              {plainWords(items[step] ?? '')}
            </button>
            {isShown ? (
              <span className={styles.place}>
                {result.inPlace[at] === true ? (
                  <Check size={16} aria-label={t('study.session.in-place')} />
                ) : (
                  <>
                    <X size={16} aria-label={t('study.session.out-of-place')} /> {step + 1}
                  </>
                )}
              </span>
            ) : (
              <span className={styles.moves}>
                <IconButton
                  label={t('study.session.step-up')}
                  keys="Alt+↑"
                  isDisabled={at === 0}
                  onPress={() => move(at, at - 1)}
                >
                  <ArrowUp size={18} aria-hidden />
                </IconButton>
                <IconButton
                  label={t('study.session.step-down')}
                  keys="Alt+↓"
                  isDisabled={at === items.length - 1}
                  onPress={() => move(at, at + 1)}
                >
                  <ArrowDown size={18} aria-hidden />
                </IconButton>
              </span>
            )}
          </li>
        ))}
      </ol>
      {isShown ? (
        <div className={styles.answer}>
          <h2 className={styles.small}>{t('study.session.right-order')}</h2>
          <ol className={styles.rightOrder} lang={card.toLang ?? card.lang ?? undefined}>
            {items.map((item, at) => (
              <li key={at}>{plainWords(item)}</li>
            ))}
          </ol>
        </div>
      ) : (
        <div className={styles.centre}>
          <Button
            look="primary"
            onPress={() =>
              onJudged(result.grade, t(result.isRight ? 'study.session.order-right' : 'study.session.order-wrong'))
            }
          >
            {t('study.session.check')}
          </Button>
        </div>
      )}
    </>
  );
}
