import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#api/contract.ts';
import { changeKeys, resetKeys, type KeyChange } from '../commands/change-keys.ts';
import type { Command } from '../commands/command.ts';
import { showKey } from '../commands/key-match.ts';
import { isMac } from '../commands/platform.ts';
import { commandGroups } from '../commands/registry.ts';
import { useCommandContext } from '../commands/use-commands.ts';
import { useKeys } from '../commands/use-keys.ts';
import { Button } from '../kit/button.tsx';
import { narrowDown } from '../palette/narrow-down.ts';
import { KeyRow } from './key-row.tsx';
import styles from './keys-section.module.css';

const groups = Object.entries(commandGroups) as [keyof typeof commandGroups, readonly Command[]][];

/** Every command with its keys: look for one, press another, take one away, go back. */
export function KeysSection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const { change } = useCommandContext();
  const keys = useKeys();
  const [text, setText] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const titleOf = (command: Command): string => t(command.title, { name: '', ...command.values });
  const titles = new Map(groups.flatMap(([, list]) => list.map((command) => [command.id, titleOf(command)])));
  const shown = groups.map(([group, list]) => {
    const named = list
      .filter(({ id }) => keys.has(id))
      .map((command) => {
        const words = (keys.get(command.id) ?? []).map((key) => showKey(key, isMac));
        return { command, title: [titles.get(command.id), ...words].join(' ') };
      });
    return { group, found: text.trim() === '' ? named : narrowDown(named, text) };
  });
  const onChange = (each: KeyChange): void => change((now) => ({ keys: changeKeys(now.keys, keys, each) }));
  return (
    <>
      <div className={styles.head}>
        <input
          ref={search}
          type="search"
          className={styles.search}
          aria-label={t('keys.search')}
          placeholder={t('keys.search')}
          value={text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
        <Button
          isDisabled={Object.keys(settings.keys).length === 0}
          onPress={() => {
            change({ keys: {} });
            // The button is about to be of no use, and would lose the focus.
            search.current?.focus();
          }}
        >
          {t('keys.reset-all')}
        </Button>
      </div>
      {shown.every(({ found }) => found.length === 0) ? <p role="status">{t('keys.none-found')}</p> : null}
      {shown.map(({ group, found }) =>
        found.length === 0 ? null : (
          <section key={group} aria-labelledby={`keys-${group}`}>
            <h3 id={`keys-${group}`} className={styles.heading}>
              {t(`keys.group-${group}`)}
            </h3>
            <ul>
              {found.map(({ command: { id } }) => (
                <KeyRow
                  key={id}
                  id={id}
                  titles={titles}
                  keys={keys}
                  isSet={Object.hasOwn(settings.keys, id)}
                  onChange={onChange}
                  onReset={() => change((now) => ({ keys: resetKeys(now.keys, id) }))}
                />
              ))}
            </ul>
          </section>
        ),
      )}
    </>
  );
}
