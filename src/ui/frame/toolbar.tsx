import { ArrowLeft, ArrowRight, BookOpen, Ellipsis, PanelLeft, PanelRight, SquarePen } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { useTranslation } from 'react-i18next';
import type { Command } from '../commands/command.ts';
import { showKey } from '../commands/key-match.ts';
import { isMac } from '../commands/platform.ts';
import { commands } from '../commands/registry.ts';
import { useCommandContext } from '../commands/use-commands.ts';
import { IconButton } from '../kit/button.tsx';
import { folderOf } from '../note/note-name.ts';
import styles from './toolbar.module.css';

const inMenu = ['rename', 'remove', 'undo', 'check', 'palette', 'settings'];

/** The row above the middle: the way back, where one is, and what can be done here. */
export function Toolbar() {
  const { t } = useTranslation();
  const context = useCommandContext();
  const { route, shell } = context;
  const run = (id: string) => () => commands.find((command) => command.id === id)?.run(context);
  const labelled = (id: string) => {
    const command = commands.find((each) => each.id === id);
    const key = command?.keys?.[0];
    return {
      label: command === undefined ? id : t(command.title),
      keys: key === undefined ? undefined : showKey(key, isMac),
      onPress: run(id),
    };
  };
  const offered = inMenu
    .map((id) => commands.find((command) => command.id === id))
    .filter((command): command is Command => command !== undefined && (command.when?.(context) ?? true));
  const isEditing = route.screen === 'note' && route.edit;
  return (
    <div role="toolbar" aria-label={t('toolbar.label')} className={styles.bar}>
      <IconButton {...labelled('left')} pressed={shell.shown.left}>
        <PanelLeft size={17} aria-hidden />
      </IconButton>
      <IconButton {...labelled('back')}>
        <ArrowLeft size={17} aria-hidden />
      </IconButton>
      <IconButton {...labelled('forward')}>
        <ArrowRight size={17} aria-hidden />
      </IconButton>
      <p className={styles.place}>{route.screen === 'note' ? folderOf(route.path).split('/').join(' / ') : ''}</p>
      {route.screen === 'note' ? (
        <IconButton {...labelled('edit')} label={isEditing ? t('editor.read') : t('command.edit')}>
          {isEditing ? <BookOpen size={17} aria-hidden /> : <SquarePen size={17} aria-hidden />}
        </IconButton>
      ) : null}
      <MenuTrigger>
        <IconButton label={t('toolbar.more')}>
          <Ellipsis size={17} aria-hidden />
        </IconButton>
        <Popover placement="bottom end" className={styles.popover ?? ''}>
          <Menu aria-label={t('toolbar.more')} className={styles.menu ?? ''} onAction={(id) => run(String(id))()}>
            {offered.map((command) => (
              <MenuItem key={command.id} id={command.id} textValue={t(command.title)} className={styles.item ?? ''}>
                <span>{t(command.title)}</span>
                {command.keys?.[0] === undefined ? null : <kbd className={styles.keys}>{showKey(command.keys[0], isMac)}</kbd>}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <IconButton {...labelled('right')} pressed={shell.shown.right}>
        <PanelRight size={17} aria-hidden />
      </IconButton>
    </div>
  );
}
