import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBackUp } from '../backups/use-back-up.ts';
import { useBringingCommands } from '../attach/use-bringing-commands.ts';
import { useClient } from '../data/client-context.ts';
import { useSettings } from '../data/queries.ts';
import { saveSettings } from '../data/save-settings.ts';
import { desktopClient } from '../desktop/desktop-client.ts';
import { useShell } from '../frame/shell.ts';
import { useAct } from '../frame/use-act.ts';
import { useUndo } from '../frame/use-undo.ts';
import { useRemoveNote } from '../note/use-remove-note.ts';
import { useReadingCommands } from '../note/use-reading-commands.ts';
import { usePrint } from '../print/use-print.ts';
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
  const print = usePrint();
  const { data: settings } = useSettings();
  const { route } = useRoute();
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
      undo: () => void undo(),
      backUp: () => void backUp(),
      announceZoom: (percent) => shell.announce(t('zoom.now', { percent })),
      print,
      ...reading,
      ...bringing,
    }),
    [act, backUp, bringing, cache, client, print, reading, removeNote, route, settings, shell, t, undo],
  );
}

/** Lets the keyboard run commands, as long as the component lives. */
export function useCommandKeys(): void {
  const context = useCommandContext();
  const keys = useKeys();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.target instanceof Element && event.target.closest('[data-takes-keys]') !== null) return;
      const command = commands.find(
        (each) => keys.get(each.id)?.some((key) => matchesKey(event, key, isMac)) === true && isOffered(each, context),
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

/** On a Mac, Option with an arrow moves by words where text is typed. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'));
}
