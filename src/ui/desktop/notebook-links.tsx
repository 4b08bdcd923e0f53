import { useTranslation } from 'react-i18next';
import { useShell } from '../frame/shell.ts';
import { useAct } from '../frame/use-act.ts';
import { Button } from '../kit/button.tsx';
import { desktopClient } from './desktop-client.ts';
import styles from './notebook-links.module.css';
import { useNotebooks } from './use-notebooks.ts';

/** Notebooks opened before, to go over to; nothing where the host has one notebook only. */
export function NotebookLinks() {
  const { t } = useTranslation();
  const { openDialog } = useShell();
  const act = useAct();
  const notebooks = useNotebooks();
  const desktop = desktopClient();
  if (desktop === null) return null;
  return (
    <section aria-labelledby="other-notebooks">
      <h2 id="other-notebooks" className={styles.heading}>
        {t('notebooks.title')}
      </h2>
      <ul className={styles.list}>
        {notebooks.slice(0, 4).map(({ name, folder }) => (
          <li key={folder}>
            <button
              type="button"
              className={styles.notebook}
              title={folder}
              onClick={() => void act(() => desktop.openNotebook({ folder, aside: false }))}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button onPress={() => void act(() => desktop.chooseNotebook({ aside: false }))}>
          {t('notebooks.choose')}
        </Button>
        {notebooks.length > 4 ? (
          <Button look="quiet" onPress={() => openDialog({ kind: 'notebooks' })}>
            {t('notebooks.all')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
