import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { classes } from './classes.ts';
import field from './field.module.css';
import styles from './choice.module.css';

type ChoiceOption = {
  readonly value: string;
  readonly label: string;
  readonly lang?: string;
  /** Accent shown as a dot before the words. */
  readonly accent?: string;
};

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly ChoiceOption[];
  readonly onChange: (value: string) => void;
};

/** One of a few, all in view. */
export function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <RadioGroup value={value} onChange={onChange} className={classes(field.group, field.wide)}>
      <Label className={field.label}>{label}</Label>
      <div className={styles.options}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles.option ?? ''}>
            {option.accent === undefined ? null : <span data-accent={option.accent} className={styles.dot} />}
            <span lang={option.lang}>{option.label}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
