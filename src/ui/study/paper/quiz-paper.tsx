import { useTranslation } from 'react-i18next';
import { quizKinds, type Quiz } from '#core/review/quiz/quiz.ts';
import { AnswerKey } from './answer-key.tsx';
import { PaperHead } from './paper-head.tsx';
import { QuizQuestionView } from './quiz-question.tsx';
import styles from './paper.module.css';

export type QuizPaperProps = {
  readonly quiz: Quiz;
  readonly title: string;
  readonly number: string;
  readonly version: string;
};

/** A quiz as it is printed: questions with room to answer, and what is right on a page of its own. */
export function QuizPaper({ quiz: { questions }, title, number, version }: QuizPaperProps) {
  const { t } = useTranslation();
  const numbered = questions.map((question, at) => ({ question, number: at + 1 }));
  const which = [t('study.paper.version-of', { version }), t('study.paper.number-of', { number })];
  return (
    <article className={styles.paper} aria-label={title}>
      <section className={styles.sheet}>
        <PaperHead
          title={title}
          parts={[t('study.home.part-quiz'), ...which, t('study.paper.questions-of', { count: questions.length })]}
        />
        <p className={styles.blanks}>
          {(['name', 'day', 'points'] as const).map((blank) => (
            <span key={blank} data-blank={blank}>
              {t(`study.paper.${blank}`)}
            </span>
          ))}
        </p>
        {quizKinds.map((kind) => {
          const part = numbered.filter(({ question }) => question.kind === kind);
          return part.length === 0 ? null : (
            <section key={kind} className={styles.part}>
              <h3 className={styles.task}>{t(`study.paper.do-${kind}`)}</h3>
              <ol className={styles.questions} start={part[0]?.number}>
                {part.map(({ question, number: at }) => (
                  <li key={at} className={styles.question} data-question={at}>
                    <QuizQuestionView question={question} />
                  </li>
                ))}
              </ol>
            </section>
          );
        })}
      </section>
      <section className={styles.sheet} data-key>
        <PaperHead title={`${t('study.paper.key')}: ${title}`} parts={which} />
        <AnswerKey questions={questions} />
      </section>
    </article>
  );
}
