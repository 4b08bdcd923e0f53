import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isForTyping } from '../../commands/key-match.ts';
import { Button } from '../../kit/button.tsx';
import styles from './session.module.css';

type TypedAnswerProps = {
  readonly lang: string | null;
  /** Several lines, for texts. */
  readonly isLong: boolean;
  readonly isNumber?: boolean;
  readonly takesFocus: boolean;
  readonly onAnswer: (typed: string) => void;
};

/** A field for the answer. Enter judges it, unless an input method composes. */
export function TypedAnswer({ lang, isLong, isNumber = false, takesFocus, onAnswer }: TypedAnswerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) field.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const shared = {
    ref: field,
    className: styles.field,
    'aria-label': t(isLong ? 'study.session.type-text' : isNumber ? 'study.session.type-number' : 'study.session.type'),
    lang: isNumber ? undefined : (lang ?? undefined),
    value: typed,
    autoComplete: 'off',
    autoCapitalize: 'off',
    spellCheck: false,
    onChange: (event: { target: { value: string } }) => setTyped(event.target.value),
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key !== 'Enter' || event.shiftKey || isForTyping(event.nativeEvent)) return;
      event.preventDefault();
      onAnswer(typed);
    },
  };
  return (
    <div className={styles.typing}>
      {isLong ? <textarea {...shared} rows={3} /> : <input {...shared} inputMode={isNumber ? 'text' : undefined} />}
      <Button look="primary" onPress={() => onAnswer(typed)}>
        {t('study.session.check')}
      </Button>
    </div>
  );
}
