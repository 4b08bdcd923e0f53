import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grade } from '#core/review/study-event.ts';
import { formatInterval } from './format-interval.ts';
import styles from './session.module.css';

const grades = [
  [1, 'study.session.again'],
  [2, 'study.session.hard'],
  [3, 'study.session.good'],
  [4, 'study.session.easy'],
] as const;

type GradeBarProps = {
  readonly dueBy: Readonly<Record<Grade, number>>;
  readonly suggested: Grade;
  /** Outside the schedule the next time does not depend on the answer. */
  readonly hasIntervals: boolean;
  readonly takesFocus: boolean;
  readonly onGrade: (grade: Grade) => void;
};

/** The four grades with when the card comes again; the one that fits has the focus. */
export function GradeBar({ dueBy, suggested, hasIntervals, takesFocus, onGrade }: GradeBarProps) {
  const { t, i18n } = useTranslation();
  const main = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) main.current?.focus({ preventScroll: true });
  }, [suggested, takesFocus]);
  const [now] = useState(() => Date.now());
  return (
    <div className={styles.grades} role="group" aria-label={t('study.session.grades')}>
      {grades.map(([grade, name]) => (
        <button
          key={grade}
          ref={grade === suggested ? main : undefined}
          type="button"
          className={styles.grade}
          data-main
          data-grade={grade}
          data-suggested={grade === suggested || undefined}
          aria-keyshortcuts={String(grade)}
          onClick={() => onGrade(grade)}
        >
          <span className={styles.gradeName}>
            {t(name)} <kbd aria-hidden>{grade}</kbd>
          </span>
          {hasIntervals ? (
            <span className={styles.interval}>{formatInterval(dueBy[grade] - now, i18n.language)}</span>
          ) : null}
        </button>
      ))}
    </div>
  );
}
