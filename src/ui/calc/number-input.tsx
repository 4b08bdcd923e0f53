import { useId, useState } from 'react';
import type { NumberInput as NumberSpec } from '#core/calc/model.ts';
import { formatValue, parseTyped } from './format-value.ts';
import styles from './calc.module.css';

type NumberInputProps = {
  readonly spec: NumberSpec;
  readonly label: string;
  readonly value: number | null;
  readonly range: { readonly from: number; readonly to: number };
  readonly lang: string;
  /** What is wrong with it. */
  readonly fault: string | null;
  /** Words for the number left out. */
  readonly without: string;
  readonly onChange: (value: number | null) => void;
};

/** A number by slider or by hand; what is typed may lie beyond the slider. */
export function NumberInput({ spec, label, value, range, lang, fault, without, onChange }: NumberInputProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value === null ? '' : formatValue(value, spec.unit, lang);
  const isWrong = fault !== null || (typed !== null && typed.trim() !== '' && parseTyped(typed, spec.unit) === null);
  return (
    <div className={styles.input} data-wrong={isWrong}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        className={styles.number}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={typed ?? shown}
        placeholder={spec.optional === true ? without : undefined}
        aria-invalid={isWrong}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        onChange={({ target }) => {
          setTyped(target.value);
          const next = parseTyped(target.value, spec.unit);
          if (next !== null) onChange(next);
          else if (target.value.trim() === '' && spec.optional === true) onChange(null);
        }}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) setTyped(null);
        }}
      />
      <input
        type="range"
        className={styles.slider}
        aria-label={label}
        aria-valuetext={value === null ? without : shown}
        min={range.from}
        max={range.to}
        step={spec.slider.step}
        value={value ?? range.to}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
      {fault === null ? null : (
        <p id={`${id}-fault`} role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}
