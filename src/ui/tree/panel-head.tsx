import { ChevronsUpDown, FilePlus2, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useShownKey } from '../commands/use-keys.ts';
import { desktopClient } from '../desktop/desktop-client.ts';
import { useShell } from '../frame/shell.ts';
import { IconButton } from '../kit/button.tsx';
import { navigate } from '../routing/use-route.ts';
import styles from './panel-head.module.css';

/** Name of the notebook, which leads to others where there are others, and the two things one does with the whole of it. */
export function PanelHead({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const shell = useShell();
  const shownKey = useShownKey();
  return (
    <header className={styles.head}>
      <h2 className={styles.name} title={name}>
        {desktopClient() === null ? (
          name
        ) : (
          <button
            type="button"
            className={styles.switch}
            title={[t('command.notebooks'), shownKey('notebooks')].filter(Boolean).join(' · ')}
            onClick={() => shell.openDialog({ kind: 'notebooks' })}
          >
            <span className={styles.label}>{name}</span>
            <ChevronsUpDown size={13} aria-hidden className={styles.others} />
          </button>
        )}
      </h2>
      <IconButton
        label={t('command.search')}
        keys={shownKey('search')}
        onPress={() => {
          navigate({ screen: 'search', text: '', page: 1 });
          shell.leavePanels();
        }}
      >
        <Search size={16} aria-hidden />
      </IconButton>
      <IconButton
        label={t('command.create')}
        keys={shownKey('create')}
        onPress={() => shell.openDialog({ kind: 'create', path: '' })}
      >
        <FilePlus2 size={16} aria-hidden />
      </IconButton>
    </header>
  );
}
