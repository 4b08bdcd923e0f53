import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerKey } from '#core/review/answers/answer-tokens.ts';
import type { LabelPart } from '#core/review/answers/hidden-label.ts';
import { judgeAnswer, type Judgement } from '#core/review/answers/judge-answer.ts';
import type { Card } from '#core/review/card.ts';
import type { Grade } from '#core/review/study-event.ts';
import { ChoiceList } from './choice-list.tsx';
import { JudgedName } from './judged.tsx';
import { LabelFigure, useHiddenLabel } from './label-figure.tsx';
import { TypedAnswer } from './typed-answer.tsx';
import styles from './session.module.css';

type LabelQuestionProps = {
  readonly card: Card;
  readonly part: LabelPart;
  readonly seed: string;
  /** Whether the label is typed rather than chosen. */
  readonly isTyped: boolean;
  readonly isShown: boolean;
  readonly takesFocus: boolean;
  readonly onJudged: (suggested: Grade, words: string) => void;
  readonly otherwise: React.ReactNode;
};

/** A figure with a gap: which label stands there? */
export function LabelQuestion(props: LabelQuestionProps) {
  const { card, part, seed, isTyped, isShown, takesFocus, onJudged, otherwise } = props;
  const { t, i18n } = useTranslation();
  const lang = card.toLang ?? card.lang;
  const { figure, setWidth } = useHiddenLabel(part, lang ?? i18n.language, seed);
  const [chosen, setChosen] = useState<string | null>(null);
  const [judged, setJudged] = useState<Judgement | null>(null);
  if (figure === undefined) return otherwise;
  const isRight = (choice: string): boolean => answerKey(choice) === answerKey(figure.answer);
  const tell = (grade: Grade, verdict: Judgement['verdict']): void =>
    onJudged(grade, `${t(`study.session.verdict-${verdict}`)} ${figure.answer}`);
  return (
    <>
      <p className={styles.note}>{t('study.session.label-hint')}</p>
      <LabelFigure figure={figure} onWidth={setWidth} />
      {figure.choices.length > 1 && !isTyped ? (
        <ChoiceList
          choices={figure.choices}
          lang={lang}
          chosen={isShown ? chosen : null}
          isRight={isRight}
          takesFocus={takesFocus && !isShown}
          onChoose={(choice) => {
            setChosen(choice);
            tell(isRight(choice) ? 3 : 1, isRight(choice) ? 'right' : 'wrong');
          }}
        />
      ) : isShown ? null : (
        <TypedAnswer
          lang={lang}
          isLong={false}
          takesFocus={takesFocus}
          onAnswer={(typed) => {
            const made = judgeAnswer(typed, { answer: figure.answer, lang });
            setJudged(made);
            tell(made.grade, made.verdict);
          }}
        />
      )}
      {isShown ? (
        <div className={styles.answer}>
          {judged === null ? null : <JudgedName judged={judged} lang={lang} />}
          <p className={styles.label} lang={lang ?? undefined}>
            {figure.answer}
          </p>
        </div>
      ) : null}
    </>
  );
}
