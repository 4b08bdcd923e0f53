import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportKind } from '#api/study-contract.ts';
import { languageName } from '../../i18n/format.ts';
import { langs as interfaceLangs } from '../../i18n/languages.ts';
import field from '../../kit/field.module.css';
import { SelectField } from '../../kit/select-field.tsx';
import { useCourseLanguages } from '../settings/use-course-languages.ts';
import type { ImportSettings } from './import-list.ts';
import styles from './exchange.module.css';

const kinds = ['note', 'glossary', 'cards'] as const satisfies readonly ImportKind[];

type ImportOptionsProps = { readonly settings: ImportSettings; readonly onChange: (to: ImportSettings) => void };

/** What texts and tables become; it counts for all files that are not in yet. */
export function ImportOptions({ settings, onChange }: ImportOptionsProps) {
  const { t, i18n } = useTranslation();
  const { langs } = useCourseLanguages();
  const id = useId();
  const [folder, setFolder] = useState(settings.folder ?? '');
  const { as, lang, folder: kept, ...rest } = settings;
  const change = (to: {
    as?: ImportKind | undefined;
    lang?: string | undefined;
    folder?: string | undefined;
  }): void => {
    const next = { as, lang, folder: kept, ...to };
    onChange({
      ...rest,
      ...(next.as === undefined ? {} : { as: next.as }),
      ...(next.lang === undefined ? {} : { lang: next.lang }),
      ...(next.folder === undefined ? {} : { folder: next.folder }),
    });
  };
  const keepFolder = (): void => {
    const typed = folder
      .trim()
      .normalize('NFC')
      .replace(/^\/+|\/+$/g, '');
    if (typed !== (kept ?? '')) change({ folder: typed === '' ? undefined : typed });
  };
  return (
    <fieldset className={styles.options}>
      <legend>{t('study.import.options')}</legend>
      <SelectField
        label={t('study.import.as')}
        value={as ?? ''}
        options={[
          { value: '', label: t('study.import.as-auto') },
          ...kinds.map((value) => ({ value, label: t(`study.import.as-${value}`) })),
        ]}
        onChange={(value) => change({ as: kinds.find((each) => each === value) })}
      />
      <SelectField
        label={t('study.import.lang')}
        value={lang ?? ''}
        options={[
          { value: '', label: t('study.import.lang-auto') },
          ...[...new Set([...langs, ...interfaceLangs])].map((value) => ({
            value,
            label: languageName(value, i18n.language),
          })),
        ]}
        onChange={(value) => change({ lang: value === '' ? undefined : value })}
      />
      <div className={styles.folder}>
        <label htmlFor={id} className={styles.folderLabel}>
          {t('study.import.folder')}
        </label>
        <input
          id={id}
          className={field.input}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('study.import.folder-auto')}
          value={folder}
          onChange={({ target }) => setFolder(target.value)}
          onBlur={keepFolder}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) keepFolder();
          }}
        />
      </div>
    </fieldset>
  );
}
