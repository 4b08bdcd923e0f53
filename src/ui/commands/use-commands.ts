import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBackUp } from '../backups/use-back-up.ts';
import { useBringingCommands } from '../attach/use-bringing-commands.ts';
import { useClient } from '../data/client-context.ts';
import { useSettings } from '../data/queries.ts';
import { saveSettings } from '../data/save-settings.ts';
import { desktopClient } from '../desktop/desktop-client.ts';
import { isBothMode, setBothMode } from '../editor/both-mode.ts';
import { editorIn } from '../editor/open-editors.ts';
import { toggleEditing } from '../editor/toggle-editing.ts';
import { useShell } from '../frame/shell.ts';
import { useAct } from '../frame/use-act.ts';
import { useUndo } from '../frame/use-undo.ts';
import { useRemoveNote } from '../note/use-remove-note.ts';
import { useReadingCommands } from '../note/use-reading-commands.ts';
import { usePrint } from '../print/use-print.ts';
import { useStudyCommands } from '../study/use-study-commands.ts';
import { navigate, useRoute } from '../routing/use-route.ts';
import { currentWorkspace, updateWorkspace } from '../workspace/workspace-store.ts';
import type { CommandContext } from './command.ts';
import { isOffered } from './is-offered.ts';
import { matchesKey } from './key-match.ts';
import { isMac } from './platform.ts';
import { commands } from './registry.ts';
import { useKeys } from './use-keys.ts';

/** What commands work on, as the window stands now. */
export function useCommandContext(): CommandContext {
  const client = useClient();
  const shell = useShell();
  const cache = useQueryClient();
  const act = useAct();
  const undo = useUndo();
  const removeNote = useRemoveNote();
  const backUp = useBackUp();
  const reading = useReadingCommands();
  const bringing = useBringingCommands();
  const studying = useStudyCommands();
  const print = usePrint();
  const { data: settings } = useSettings();
  const { route, key } = useRoute();
  const { t } = useTranslation();
  return useMemo(
    () => ({
      client,
      shell,
      route,
      // Asked for when a command is looked at, so that not every change of a tab draws the whole window.
      get workspace() {
        return currentWorkspace();
      },
      get editor() {
        return editorIn(currentWorkspace().focused);
      },
      update: updateWorkspace,
      desktop: window.bridge !== undefined,
      settings,
      onDesktop(work) {
        const desktop = desktopClient();
        if (desktop !== null) void act(() => work(desktop));
      },
      navigate,
      change(change) {
        void act(async () => {
          await saveSettings(client, cache, change);
          shell.announce(t('settings.saved'));
        });
      },
      removeNote() {
        if (route.screen === 'note') void removeNote(route.path);
      },
      toggleBoth() {
        if (route.screen !== 'note') return;
        setBothMode(!(route.edit && isBothMode()));
        if (!route.edit) toggleEditing(route, key);
      },
      toggleEditing() {
        if (route.screen === 'note') toggleEditing(route, key);
      },
      undo: () => void undo(),
      backUp: () => void backUp(),
      announceZoom: (percent) => shell.announce(t('zoom.now', { percent })),
      print,
      ...reading,
      ...bringing,
      ...studying,
    }),
    [act, backUp, bringing, cache, client, key, print, reading, removeNote, route, settings, shell, studying, t, undo],
  );
}

/** Lets the keyboard run commands, as long as the component lives. */
export function useCommandKeys(): void {
  const context = useCommandContext();
  const keys = useKeys();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (isIn(event.target, '[data-takes-keys]')) return;
      const inText = isIn(event.target, '.cm-content');
      const command = commands.find(
        (each) =>
          (inText || each.inText !== true) &&
          keys.get(each.id)?.some((key) => matchesKey(event, key, isMac)) === true &&
          isOffered(each, context),
      );
      if (command === undefined || (isMac && event.altKey && isTyping(event.target))) return;
      event.preventDefault();
      event.stopPropagation();
      command.run(context);
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [context, keys]);
}

function isIn(target: EventTarget | null, place: string): boolean {
  return target instanceof Element && target.closest(place) !== null;
}

/** On a Mac, Option with an arrow moves by words where text is typed. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'));
}
