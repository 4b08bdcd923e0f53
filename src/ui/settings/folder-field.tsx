import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usableName } from '#core/note/file-name.ts';
import { classes } from '../kit/classes.ts';
import field from '../kit/field.module.css';
import styles from './settings-section.module.css';

type FolderFieldProps = {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (folder: string) => void;
};

/** The name of a folder, also several with slashes between; it counts when the field is left or Enter is pressed. */
export function FolderField({ label, hint, value, onChange }: FolderFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(value);
  const folder = text
    .split('/')
    .map((part) => usableName(part, ''))
    .filter((part) => part !== '')
    .join('/');
  const keep = (): void => {
    setText(folder === '' ? value : folder);
    if (folder !== '' && folder !== value) onChange(folder);
  };
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  // What was typed counts, too, when the dialog closes right after it.
  useEffect(() => () => latest.current(), []);
  return (
    <div className={classes(field.group, field.wide)}>
      <label htmlFor={id} className={field.label}>
        {label}
      </label>
      <input
        id={id}
        className={classes(field.input, styles.short)}
        value={text}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        aria-invalid={folder === ''}
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
        }}
      />
      <p id={`${id}-hint`} className={field.hint}>
        {folder === '' ? t('hint.path-invalid') : hint}
      </p>
    </div>
  );
}
