import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOffered } from '../commands/is-offered.ts';
import { commands } from '../commands/registry.ts';
import { useCommandContext } from '../commands/use-commands.ts';
import { useShownKey } from '../commands/use-keys.ts';
import { useShell } from '../frame/shell.ts';
import { FloatingPanel } from '../kit/dialog.tsx';
import { PickList } from '../kit/pick-list.tsx';
import { narrowDown } from './narrow-down.ts';
import styles from './palette.module.css';

/** Every command by name. */
export function Palette() {
  const { t } = useTranslation();
  const shell = useShell();
  const context = useCommandContext();
  const shownKey = useShownKey();
  const [text, setText] = useState('');
  const offered = commands
    .filter((command) => command.id !== 'palette' && isOffered(command, context))
    .map((command) => ({ command, title: t(command.title, { name: '', ...command.values }) }));
  return (
    <FloatingPanel title={t('command.palette')} onClose={shell.closeDialog}>
      <PickList
        label={t('palette.field')}
        placeholder={t('palette.field')}
        text={text}
        onType={setText}
        empty={t('palette.empty')}
        items={narrowDown(offered, text).map(({ command, title }) => ({
          id: command.id,
          content: (
            <>
              <span className={styles.title}>{title}</span>
              {shownKey(command.id) === undefined ? null : <kbd className={styles.keys}>{shownKey(command.id)}</kbd>}
            </>
          ),
          run() {
            shell.closeDialog();
            command.run(context);
          },
        }))}
      />
    </FloatingPanel>
  );
}
