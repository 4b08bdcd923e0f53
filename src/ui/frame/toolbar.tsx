import { ArrowLeft, ArrowRight, BookOpen, Columns2, Ellipsis, PanelLeft, PanelRight, SquarePen } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../commands/registry.ts';
import { useCommandContext } from '../commands/use-commands.ts';
import { useShownKey } from '../commands/use-keys.ts';
import { useBothMode } from '../editor/both-mode.ts';
import { IconButton } from '../kit/button.tsx';
import { folderOf } from '../note/note-name.ts';
import styles from './toolbar.module.css';

const ToolbarMenu = lazy(async () => ({ default: (await import('./toolbar-menu.tsx')).ToolbarMenu }));

/** The row above the middle: the way back, where one is, and what can be done here. */
export function Toolbar() {
  const { t } = useTranslation();
  const context = useCommandContext();
  const { route, shell } = context;
  const shownKey = useShownKey();
  const run = (id: string) => () => commands.find((command) => command.id === id)?.run(context);
  const labelled = (id: string) => {
    const command = commands.find((each) => each.id === id);
    return {
      label: command === undefined ? id : t(command.title),
      keys: shownKey(id),
      onPress: run(id),
    };
  };
  const more = useRef<HTMLButtonElement>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  const isBoth = useBothMode();
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
      {route.screen === 'note' ? (
        <IconButton {...labelled('both')} pressed={isEditing && isBoth}>
          <Columns2 size={17} aria-hidden />
        </IconButton>
      ) : null}
      <IconButton
        ref={more}
        label={t('toolbar.more')}
        aria-haspopup="menu"
        aria-expanded={menuOpen}
        onPress={() => setMenuOpen(true)}
      >
        <Ellipsis size={17} aria-hidden />
      </IconButton>
      {menuOpen ? (
        <Suspense>
          <ToolbarMenu trigger={more} context={context} onClose={() => setMenuOpen(false)} />
        </Suspense>
      ) : null}
      {route.screen === 'note' ? (
        <IconButton {...labelled('right')} pressed={shell.shown.right}>
          <PanelRight size={17} aria-hidden />
        </IconButton>
      ) : null}
    </div>
  );
}
