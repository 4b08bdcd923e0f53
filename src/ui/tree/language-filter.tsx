import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import { languageName } from '../i18n/format.ts';
import styles from './language-filter.module.css';

type LanguageFilterProps = {
  readonly languages: readonly { readonly lang: string; readonly notes: number }[];
  readonly chosen: readonly string[];
  readonly onChoose: (langs: readonly string[]) => void;
};

/** Chips that narrow the tree to some languages; none chosen means all. */
export function LanguageFilter({ languages, chosen, onChoose }: LanguageFilterProps) {
  const { t, i18n } = useTranslation();
  return (
    <ToggleButtonGroup
      aria-label={t('tree.languages')}
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={(keys) => onChoose([...keys].map(String))}
      className={styles.chips ?? ''}
    >
      {languages.map(({ lang, notes }) => (
        <ToggleButton
          key={lang}
          id={lang}
          aria-label={`${lang}: ${t('tree.language-notes', { count: notes, name: languageName(lang, i18n.language) })}`}
          className={styles.chip ?? ''}
        >
          {lang}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
