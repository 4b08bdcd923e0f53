import { useTranslation } from 'react-i18next';
import type { Command } from '../commands/command.ts';
import { showKey } from '../commands/key-match.ts';
import { isMac } from '../commands/platform.ts';
import { commandGroups } from '../commands/registry.ts';
import { fixedKeys, sessionKeys } from '../commands/shortcut.ts';
import { useKeys } from '../commands/use-keys.ts';
import { useShell } from '../frame/shell.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import styles from './keys-help.module.css';

const groups = Object.entries(commandGroups) as [keyof typeof commandGroups, readonly Command[]][];

/** Every shortcut at a glance, by what it is for. */
export function KeysHelp() {
  const { t } = useTranslation();
  const { openDialog, closeDialog } = useShell();
  const keys = useKeys();
  const lists = [
    ...groups.map(([group, list]) => ({
      title: t(`keys.group-${group}`),
      rows: list.flatMap((command) => {
        const own = keys.get(command.id) ?? [];
        return own.length === 0 ? [] : [{ keys: own, words: t(command.title, { name: '', ...command.values }) }];
      }),
    })),
    {
      title: t('keys.group-session'),
      rows: sessionKeys.map(({ keys: own, title }) => ({ keys: own, words: t(title) })),
    },
    {
      title: t('keys.group-fixed'),
      rows: fixedKeys
        .filter(({ inBrowser }) => !inBrowser || window.bridge === undefined)
        .map(({ key, title }) => ({ keys: [key], words: t(title) })),
    },
  ];
  return (
    <Dialog
      wide
      title={t('command.keys')}
      onClose={closeDialog}
      actions={
        <>
          <Button onPress={() => openDialog({ kind: 'settings', section: 'keys' })}>{t('keys.change-all')}</Button>
          <Button onPress={closeDialog}>{t('dialog.close')}</Button>
        </>
      }
    >
      <div className={styles.groups} role="region" aria-label={t('command.keys')} tabIndex={0}>
        {lists.map(({ title, rows }) =>
          rows.length === 0 ? null : (
            <section key={title} className={styles.group}>
              <h3 className={styles.heading}>{title}</h3>
              <dl>
                {rows.map(({ keys: own, words }) => (
                  <div key={words} className={styles.row}>
                    <dt>{words}</dt>
                    <dd className={styles.keys}>
                      {own.map((key) => (
                        <kbd key={key} className={styles.key}>
                          {showKey(key, isMac)}
                        </kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ),
        )}
      </div>
    </Dialog>
  );
}
