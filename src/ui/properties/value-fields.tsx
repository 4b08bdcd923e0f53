import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { readNumber, textOf } from './property-kind.ts';
import { useTyped } from './use-typed.ts';
import type { ValueProps } from './value-props.ts';
import styles from './values.module.css';

/** Words; several lines grow downwards, and Shift+Enter begins one. */
export function TextValue({ note, name, value, onSet }: ValueProps) {
  const typed = useTyped(textOf(value), (text) => {
    const trimmed = text.trim();
    if (trimmed !== textOf(value)) onSet(trimmed === '' ? null : trimmed);
    return true;
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) typed.keep();
    else if (event.key === 'Escape') typed.drop();
    else return;
    event.preventDefault();
  };
  return (
    <textarea
      className={styles.text}
      aria-label={name}
      rows={1}
      lang={note.lang ?? undefined}
      value={typed.text}
      onChange={(event) => typed.type(event.target.value)}
      onBlur={() => typed.keep()}
      onKeyDown={onKeyDown}
    />
  );
}

/** A number, with a point or a comma. */
export function NumberValue({ name, value, onSet }: ValueProps) {
  const { t } = useTranslation();
  const hint = useId();
  const typed = useTyped(textOf(value), (text) => {
    const number = text.trim() === '' ? null : readNumber(text);
    if (number === undefined) return false;
    onSet(number);
    return true;
  });
  return (
    <>
      <input
        className={styles.input}
        inputMode="decimal"
        aria-label={name}
        aria-invalid={typed.invalid ? true : undefined}
        aria-describedby={typed.invalid ? hint : undefined}
        autoComplete="off"
        value={typed.text}
        onChange={(event) => typed.type(event.target.value)}
        onBlur={() => typed.keep()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') typed.keep();
          else if (event.key === 'Escape') typed.drop();
        }}
      />
      {typed.invalid ? (
        <span id={hint} role="alert" className={styles.invalid}>
          {t('properties.no-number')}
        </span>
      ) : null}
    </>
  );
}

/** A day, picked or typed in the order of the person's own calendar. */
export function DateValue({ name, value, onSet }: ValueProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = textOf(value);
  const keep = (): void => {
    if (typed !== null && typed !== shown) onSet(typed === '' ? null : typed);
    setTyped(null);
  };
  return (
    <input
      type="date"
      className={styles.input}
      aria-label={name}
      max="9999-12-31"
      value={typed ?? shown}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        else if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}

/** Yes or no. */
export function CheckValue({ name, value, onSet }: ValueProps) {
  return (
    <input
      type="checkbox"
      className={styles.check}
      aria-label={name}
      checked={value === true}
      onChange={(event) => onSet(event.target.checked)}
    />
  );
}
