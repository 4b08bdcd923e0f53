import { Check, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './session.module.css';

type ChoiceListProps = {
  readonly choices: readonly string[];
  readonly lang: string | null;
  /** What was chosen, once it was. */
  readonly chosen: string | null;
  readonly isRight: (choice: string) => boolean;
  readonly takesFocus: boolean;
  readonly onChoose: (choice: string) => void;
};

/** Answers to choose from, by touch or by their numbers. */
export function ChoiceList({ choices, lang, chosen, isRight, takesFocus, onChoose }: ChoiceListProps) {
  const { t } = useTranslation();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) first.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <ol className={styles.choices} aria-label={t('study.session.choices')}>
      {choices.map((choice, at) => {
        const state = chosen === null ? undefined : isRight(choice) ? 'right' : choice === chosen ? 'wrong' : 'other';
        return (
          <li key={choice}>
            <button
              ref={at === 0 ? first : undefined}
              type="button"
              className={styles.choice}
              data-choice
              data-state={state}
              aria-disabled={chosen !== null}
              tabIndex={chosen === null ? undefined : -1}
              aria-keyshortcuts={String(at + 1)}
              onClick={() => {
                if (chosen === null) onChoose(choice);
              }}
            >
              <kbd aria-hidden>{at + 1}</kbd>
              <span lang={lang ?? undefined}>{choice}</span>
              {state === 'right' ? <Check size={18} aria-label={t('study.session.verdict-right')} /> : null}
              {state === 'wrong' ? <X size={18} aria-label={t('study.session.verdict-wrong')} /> : null}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
