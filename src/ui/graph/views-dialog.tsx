import { useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../data/client-context.ts';
import { useSettings } from '../data/queries.ts';
import { saveSettings, type SettingsChange } from '../data/save-settings.ts';
import { useAct } from '../frame/use-act.ts';
import { useShell } from '../frame/shell.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { TextField } from '../kit/text-field.tsx';
import styles from './graph-menus.module.css';

/** Gives the way the graph is looked at now a name, and takes names away. They stand in the notebook and travel with it. */
export function ViewsDialog({ view, onClose }: { readonly view: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const client = useClient();
  const cache = useQueryClient();
  const act = useAct();
  const { announce } = useShell();
  const views = useSettings().data?.graphViews ?? [];
  const [name, setName] = useState('');
  const wanted = name.trim();
  const change = (settings: SettingsChange): Promise<unknown> => act(() => saveSettings(client, cache, settings));
  const save = async (): Promise<void> => {
    if (wanted === '') return;
    await change(({ graphViews }) => ({
      graphViews: [...graphViews.filter((each) => each.name !== wanted), { name: wanted, address: view }],
    }));
    announce(t('graph.view-saved', { name: wanted }));
    onClose();
  };
  return (
    <Dialog
      title={t('graph.views')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('dialog.cancel')}</Button>
          <Button look="primary" isDisabled={wanted === ''} onPress={() => void save()}>
            {t('graph.view-save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('graph.view-name')}
        hint={t('graph.view-hint')}
        value={name}
        onChange={setName}
        onEnter={() => void save()}
      />
      <ul className={styles.rows}>
        {views.map((each) => (
          <li key={each.name}>
            <span className={styles.grow}>{each.name}</span>
            <IconButton
              label={t('graph.view-remove', { name: each.name })}
              onPress={() =>
                void change(({ graphViews }) => ({ graphViews: graphViews.filter((one) => one.name !== each.name) }))
              }
            >
              <Trash2 size={15} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
