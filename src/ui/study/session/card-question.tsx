import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionCard } from '#api/study-contract.ts';
import { answerKey } from '#core/review/answers/answer-tokens.ts';
import { compareText, type TextComparison } from '#core/review/answers/compare-text.ts';
import { plainWords } from '#core/review/answers/expected-names.ts';
import { judgeAnswer, type Judgement } from '#core/review/answers/judge-answer.ts';
import type { Grade } from '#core/review/study-event.ts';
import { Waiting } from '../../kit/waiting.tsx';
import { isLongAnswer, type AnswerWay } from './answer-way.ts';
import { CardText } from './card-text.tsx';
import { ChoiceList } from './choice-list.tsx';
import { JudgedName, JudgedText } from './judged.tsx';
import { OrderingQuestion } from './ordering-question.tsx';
import { TypedAnswer } from './typed-answer.tsx';
import { useAsks } from './use-asks.ts';
import styles from './session.module.css';

const DrillQuestion = lazy(async () => ({ default: (await import('./drill-question.tsx')).DrillQuestion }));
const LabelQuestion = lazy(async () => ({ default: (await import('./label-question.tsx')).LabelQuestion }));

/** Questions of so many characters are written large. */
const SHORT = 48;

export type CardQuestionProps = {
  readonly asked: SessionCard;
  readonly way: AnswerWay;
  readonly seed: string;
  readonly isShown: boolean;
  readonly isTyped: boolean;
  readonly takesFocus: boolean;

  /** Shows the answer; `suggested` is the grade that fits, `words` what was judged, to be read out. */
  readonly onShow: (suggested: Grade, words: string) => void;
};

/** A card with its question and, once it is shown, its answer. */
export function CardQuestion(props: CardQuestionProps) {
  const { asked, way, seed, isShown, isTyped, takesFocus, onShow } = props;
  const { card } = asked;
  const plain = <TwoSides {...props} way={isTyped ? 'type' : 'reveal'} />;
  if (way === 'order' && card.part?.kind === 'steps')
    return <OrderingQuestion card={card} items={card.part.items} seed={seed} isShown={isShown} onJudged={onShow} />;
  const special = { seed, isShown, takesFocus, onJudged: onShow, otherwise: plain };
  if (way === 'drill' && card.part?.kind === 'drill')
    return (
      <Suspense fallback={<Waiting />}>
        <DrillQuestion {...special} part={card.part} />
      </Suspense>
    );
  if (way === 'label' && card.part?.kind === 'label')
    return (
      <Suspense fallback={<Waiting />}>
        <LabelQuestion {...special} card={card} part={card.part} isTyped={isTyped} />
      </Suspense>
    );
  return <TwoSides {...props} />;
}

function TwoSides({ asked: { card, choices, others }, way, isShown, takesFocus, onShow }: CardQuestionProps) {
  const { t } = useTranslation();
  const asks = useAsks(card);
  const [judged, setJudged] = useState<Judgement | null>(null);
  const [compared, setCompared] = useState<TextComparison | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const answer = useRef<HTMLDivElement>(null);
  const lang = card.toLang ?? card.lang;
  const isLong = isLongAnswer(card.back);
  const isRight = (choice: string): boolean =>
    [card.back, plainWords(card.back), ...card.accepted].some((name) => answerKey(name) === answerKey(choice)) ||
    judgeAnswer(choice, { answer: card.back, accepted: card.accepted, lang }).verdict === 'right';
  /** The right choice says all that the answer does. */
  const isAmongChoices = way === 'choose' && choices.includes(card.back);
  useEffect(() => {
    if (isShown) answer.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);

  const judge = (typed: string): void => {
    if (isLong) {
      const made = compareText(typed, card.back, lang);
      setCompared(made);
      onShow(
        made.share >= 0.8 ? 3 : made.share >= 0.5 ? 2 : 1,
        t('study.session.words-met', { met: made.met.length, count: made.met.length + made.missed.length }),
      );
      return;
    }
    const { accepted, confused, front } = card;
    const made = judgeAnswer(typed, { answer: card.back, accepted, confused, lang, question: front }, others);
    setJudged(made);
    const reasons = made.reasons.map((reason) => t(`study.session.reason-${reason}`));
    onShow(made.grade, [t(`study.session.verdict-${made.verdict}`), ...reasons, plainWords(card.back)].join(' '));
  };
  return (
    <>
      {asks === null ? null : <p className={styles.asks}>{asks}</p>}
      <div className={styles.question} data-short={plainWords(card.front).length <= SHORT || undefined}>
        <CardText text={card.front} lang={card.lang} path={card.path} />
        {card.hint === null || isShown ? null : (
          <details className={styles.hint}>
            <summary>{t('study.session.hint')}</summary>
            <CardText text={card.hint} lang={card.lang} path={card.path} />
          </details>
        )}
      </div>
      {way === 'type' && !isShown ? (
        <TypedAnswer lang={lang} isLong={isLong} takesFocus={takesFocus} onAnswer={judge} />
      ) : null}
      {way === 'choose' ? (
        <ChoiceList
          choices={choices}
          lang={lang}
          chosen={isShown ? chosen : null}
          isRight={isRight}
          takesFocus={takesFocus && !isShown}
          onChoose={(choice) => {
            setChosen(choice);
            const verdict = isRight(choice) ? 'right' : 'wrong';
            onShow(verdict === 'right' ? 3 : 1, `${t(`study.session.verdict-${verdict}`)} ${plainWords(card.back)}`);
          }}
        />
      ) : null}
      {isShown && !isAmongChoices ? (
        <div ref={answer} className={styles.answer}>
          {judged === null ? null : <JudgedName judged={judged} lang={lang} />}
          {compared === null ? (
            <CardText text={card.back} lang={lang} path={card.path} />
          ) : (
            <JudgedText compared={compared} lang={lang} />
          )}
        </div>
      ) : null}
    </>
  );
}
