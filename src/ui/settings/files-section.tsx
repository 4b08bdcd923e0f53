import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#api/contract.ts';
import type { LinkStyle } from '#core/note/new-link.ts';
import { useCommandContext } from '../commands/use-commands.ts';
import { Choice } from '../kit/choice.tsx';
import { classes } from '../kit/classes.ts';
import field from '../kit/field.module.css';
import { FolderField } from './folder-field.tsx';
import styles from './settings-section.module.css';

/** After so long without typing the patterns count. */
const REST = 700;

const places = ['folder', 'below', 'note'] as const satisfies readonly Settings['attachmentPlace'][];
const forms = ['wiki', 'markdown'] as const satisfies readonly LinkStyle['form'][];
const paths = ['shortest', 'root', 'relative'] as const satisfies readonly LinkStyle['path'][];

/** Where files go, how links are written, and which files of the folder stay out of the notebook. */
export function FilesSection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const { change } = useCommandContext();
  const { attachmentPlace, attachmentFolder, linkForm, linkPath } = settings;
  return (
    <>
      <Choice
        label={t('settings.attachments')}
        value={attachmentPlace}
        options={places.map((value) => ({ value, label: t(`settings.attachments-${value}`) }))}
        onChange={(value) => change({ attachmentPlace: places.find((place) => place === value) ?? 'folder' })}
      />
      {attachmentPlace === 'note' ? null : (
        <FolderField
          label={t('settings.attachment-folder')}
          hint={t(`settings.attachment-folder-${attachmentPlace}`)}
          value={attachmentFolder}
          onChange={(folder) => change({ attachmentFolder: folder })}
        />
      )}
      <Choice
        label={t('settings.link-form')}
        value={linkForm}
        options={forms.map((value) => ({ value, label: t(`settings.link-form-${value}`) }))}
        onChange={(value) => change({ linkForm: forms.find((form) => form === value) ?? 'wiki' })}
      />
      <Choice
        label={t('settings.link-path')}
        value={linkPath}
        options={paths.map((value) => ({ value, label: t(`settings.link-path-${value}`) }))}
        onChange={(value) => change({ linkPath: paths.find((path) => path === value) ?? 'shortest' })}
      />
      <IgnoredFiles settings={settings} />
    </>
  );
}

function IgnoredFiles({ settings }: { readonly settings: Settings }) {
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
