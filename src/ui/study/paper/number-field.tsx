import { useId, useState } from 'react';
import styles from './paper-frame.module.css';

type NumberFieldProps = {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
};

/** A whole number in one line with its name; what is out of its limits does not count, and goes on leaving the field. */
export function NumberField({ label, value, least, most, onChange }: NumberFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div className={styles.number}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={least}
        max={most}
        value={typed ?? value}
        onChange={({ target }) => {
          setTyped(target.value);
          const read = target.valueAsNumber;
          if (Number.isInteger(read) && read >= least && read <= most) onChange(read);
        }}
        onBlur={() => setTyped(null)}
      />
    </div>
  );
}
