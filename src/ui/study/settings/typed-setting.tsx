import { useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import field from '../../kit/field.module.css';
import styles from './deck-settings.module.css';

type TypedSettingProps<Value> = {
  readonly label: string;
  readonly value: Value;
  readonly format: (value: Value) => string;
  /** Undefined for what cannot be. */
  readonly parse: (text: string) => Value | undefined;
  readonly hint: string;
  /** What more is to be said of it. */
  readonly below?: ReactNode;
  readonly onSet: (value: Value) => void;
};

/** A setting that is typed; it counts on leaving the field or with Enter, Escape gives it up. */
export function TypedSetting<Value>({ label, value, format, parse, hint, below, onSet }: TypedSettingProps<Value>) {
  const { t } = useTranslation();
  const id = useId();
  const shown = format(value);
  const [text, setText] = useState(shown);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => setText(shown), [shown]);
  const keep = (): void => {
    const read = parse(text.trim());
    setWrong(read === undefined);
    if (read !== undefined && format(read) !== shown) onSet(read);
  };
  return (
    <div className={field.group}>
      <label htmlFor={id} className={field.label}>
        {label}
      </label>
      <input
        id={id}
        className={`${field.input} ${styles.short}`}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
          else if (event.key === 'Escape') {
            setText(shown);
            setWrong(false);
          }
        }}
      />
      <p id={`${id}-hint`} className={isWrong ? styles.wrong : field.hint} role={isWrong ? 'alert' : undefined}>
        {isWrong ? t('study.settings.wrong', { hint }) : hint}
      </p>
      {below}
    </div>
  );
}

type NumberSettingProps = {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly below?: ReactNode;
  readonly onSet: (value: number) => void;
};

/** A whole number within limits. */
export function NumberSetting({ label, value, least, most, below, onSet }: NumberSettingProps) {
  const { t } = useTranslation();
  return (
    <TypedSetting
      label={label}
      value={value}
      format={String}
      parse={(text) => {
        const read = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
        return read >= least && read <= most ? read : undefined;
      }}
      hint={t('study.settings.within', { least, most })}
      below={below}
      onSet={onSet}
    />
  );
}

/** Minutes one after the other, as `1 10`. */
export function StepsSetting({
  label,
  value,
  onSet,
}: {
  readonly label: string;
  readonly value: readonly number[];
  readonly onSet: (value: readonly number[]) => void;
}) {
  const { t } = useTranslation();
  return (
    <TypedSetting
      label={label}
      value={value}
      format={(steps) => steps.join(' ')}
      parse={(text) => {
        const steps = text === '' ? [] : text.split(/[\s;,、，]+/).map(Number);
        return steps.length <= 10 && steps.every((step) => step >= 1 && step <= 43_200) ? steps : undefined;
      }}
      hint={t('study.settings.steps-hint')}
      onSet={onSet}
    />
  );
}
