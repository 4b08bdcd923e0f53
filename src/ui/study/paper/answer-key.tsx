import { useTranslation } from 'react-i18next';
import { letterOf, type QuizQuestion } from '#core/review/quiz/quiz.ts';
import { PaperText } from './paper-text.tsx';
import styles from './paper.module.css';

/** What is right, by the numbers of the questions. */
export function AnswerKey({ questions }: { readonly questions: readonly QuizQuestion[] }) {
  return (
    <ol className={styles.key}>
      {questions.map((question, at) => (
        <li key={at} data-answer={at + 1}>
          <Answer question={question} />
        </li>
      ))}
    </ol>
  );
}

function Answer({ question }: { readonly question: QuizQuestion }) {
  const { t, i18n } = useTranslation();
  switch (question.kind) {
    case 'write': {
      const names = new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(question.also);
      return (
        <>
          <PaperText {...question.answer} />
          {names === '' ? null : <span className={styles.also}> ({t('study.paper.also', { names })})</span>}
        </>
      );
    }
    case 'choose': {
      const choice = question.choices[question.right];
      return (
        <>
          <b>{letterOf(question.right)}</b>
          {choice === undefined ? null : (
            <>
              {' – '}
              <PaperText {...choice} />
            </>
          )}
        </>
      );
    }
    case 'match':
      return (
        <ul className={styles.pairs}>
          {question.left.map((side, at) => (
            <li key={side.text}>
              <b>{letterOf(question.key[at] ?? 0)}</b> – <PaperText {...side} />
            </li>
          ))}
        </ul>
      );
    case 'order':
      return <b>{question.key.map(letterOf).join(', ')}</b>;
  }
}
