import { useEffect, useId, useState } from 'react';
import field from './field.module.css';
import styles from './range-field.module.css';

type RangeFieldProps = {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** The value in words. */
  readonly shown: string;
  readonly onChange: (value: number) => void;
};

/** A number chosen by a slider. */
export function RangeField({ label, value, least, most, step, shown, onChange }: RangeFieldProps) {
  const id = useId();
  // Where it was moved to, until the owner of the value says so too: the next step goes on from there.
  const [moved, setMoved] = useState<number | null>(null);
  useEffect(() => setMoved((before) => (before === value ? null : before)), [value]);
  return (
    <div className={field.group}>
      <label htmlFor={id} className={field.label}>
        {label}
      </label>
      <div className={styles.row}>
        <input
          id={id}
          type="range"
          className={styles.slider}
          min={least}
          max={most}
          step={step}
          value={moved ?? value}
          aria-valuetext={shown}
          onChange={(event) => {
            setMoved(event.target.valueAsNumber);
            onChange(event.target.valueAsNumber);
          }}
          onBlur={() => setMoved(null)}
        />
        <output htmlFor={id} className={styles.value}>
          {shown}
        </output>
      </div>
    </div>
  );
}
