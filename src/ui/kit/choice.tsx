import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import styles from './choice.module.css';

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly lang?: string }[];
  readonly onChange: (value: string) => void;
};

/** One of a few, all in view. */
export function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <RadioGroup value={value} onChange={onChange} className={styles.group ?? ''}>
      <Label className={styles.label}>{label}</Label>
      <div className={styles.options}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles.option ?? ''}>
            <span lang={option.lang}>{option.label}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
