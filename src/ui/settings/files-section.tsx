import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#api/contract.ts';
import { useCommandContext } from '../commands/use-commands.ts';
import { classes } from '../kit/classes.ts';
import field from '../kit/field.module.css';
import styles from './settings-section.module.css';

/** After so long without typing the patterns count. */
const REST = 700;

/** Which files of the folder stay out of the notebook. */
export function FilesSection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const { change } = useCommandContext();
  const id = useId();
  const [text, setText] = useState(() => settings.ignore.join('\n'));
  // Compared with what this window knew: another one may have changed the patterns meanwhile.
  const known = useRef(settings.ignore.join('\n'));
  const save = (): void => {
    const ignore = text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    if (ignore.join('\n') === known.current) return;
    known.current = ignore.join('\n');
    change({ ignore });
  };
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), REST);
    return () => clearTimeout(timer);
  }, [text]);
  // The last word typed counts, too, when the dialog closes right after it.
  useEffect(() => () => latest.current(), []);
  return (
    <div className={classes(field.group, field.wide)}>
      <label htmlFor={id} className={field.label}>
        {t('settings.ignore')}
      </label>
      <textarea
        id={id}
        className={classes(field.input, styles.patterns)}
        rows={8}
        value={text}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={`${id}-hint`} className={field.hint}>
        {t('settings.ignore-hint', { folder: 'old/', files: '*.draft.md' })}
      </p>
    </div>
  );
}
