import type { QuizQuestion } from '#core/review/quiz/quiz.ts';
import { PaperText } from './paper-text.tsx';
import styles from './paper.module.css';

/** A question with room for its answer. */
export function QuizQuestionView({ question }: { readonly question: QuizQuestion }) {
  switch (question.kind) {
    case 'write':
      return (
        <>
          <PaperText {...question.ask} />
          <span className={styles.line} />
        </>
      );
    case 'choose':
      return (
        <>
          <PaperText {...question.ask} />
          <ol className={styles.choices} type="a">
            {question.choices.map((choice) => (
              <li key={choice.text}>
                <PaperText {...choice} />
              </li>
            ))}
          </ol>
        </>
      );
    case 'match':
      return (
        <div className={styles.match}>
          <ul>
            {question.left.map((side) => (
              <li key={side.text}>
                <span className={styles.gap} />
                <PaperText {...side} />
              </li>
            ))}
          </ul>
          <ol type="a">
            {question.right.map((side) => (
              <li key={side.text}>
                <PaperText {...side} />
              </li>
            ))}
          </ol>
        </div>
      );
    case 'order':
      return (
        <>
          <PaperText {...question.ask} />
          <ol className={styles.choices} type="a">
            {question.steps.map((step) => (
              <li key={step.text}>
                <PaperText {...step} />
              </li>
            ))}
          </ol>
          <span className={styles.order}>
            {question.key.map((place) => (
              <span key={place} className={styles.gap} />
            ))}
          </span>
        </>
      );
  }
}
