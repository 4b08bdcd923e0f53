import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DesktopMessage } from '#api/desktop.ts';
import { isOffered } from '../commands/is-offered.ts';
import { isMac } from '../commands/platform.ts';
import type { CommandContext } from '../commands/command.ts';
import { commands } from '../commands/registry.ts';
import { useCommandContext } from '../commands/use-commands.ts';
import { useKeys } from '../commands/use-keys.ts';
import { useAct } from '../frame/use-act.ts';
import { useWorkspace } from '../workspace/workspace-store.ts';
import { buildMenu } from './build-menu.ts';
import type { DesktopClient } from './desktop-client.ts';
import { menuPlan } from './menu-plan.ts';

/** Changes of the window shorter apart than this reach the menu together, ms. */
const GATHER = 60;

/** The window's part in the desktop host: its menu, the commands chosen there, and what links had to say. */
export function DesktopWindow({ desktop }: { readonly desktop: DesktopClient }) {
  const context = useCommandContext();
  useSystemMenu(desktop, context);
  useMessages(desktop, context);
  return null;
}

function useSystemMenu(desktop: DesktopClient, context: CommandContext): void {
  const { t, i18n } = useTranslation();
  const act = useAct();
  const keys = useKeys();
  // What can be done depends on the open tabs, too.
  const workspace = useWorkspace();
  useEffect(() => {
    const timer = setTimeout(() => {
      const menus = buildMenu(menuPlan(isMac), { t, commands, context, keys });
      void act(() => desktop.showMenu({ lang: i18n.language, menus }));
    }, GATHER);
    return () => clearTimeout(timer);
  }, [act, context, desktop, i18n.language, keys, t, workspace]);
}

function useMessages(desktop: DesktopClient, context: CommandContext): void {
  const { t } = useTranslation();
  const act = useAct();
  const latest = useRef(context);
  useEffect(() => {
    latest.current = context;
  });
  useEffect(() => {
    const hear = (message: DesktopMessage): void => {
      const { notify } = latest.current.shell;
      if (message.kind === 'run') run(message.command, latest.current);
      else if (message.kind === 'no-notebook')
        notify({ text: t('link.no-notebook', { name: message.name }), hint: t('link.no-notebook-hint') });
      else notify({ text: t('link.bad'), hint: t('link.bad-hint') });
    };
    const take = (): void => {
      void act(async () => {
        for (const message of await desktop.takeMessages({})) hear(message);
      });
    };
    take();
    return desktop.on('messages-waiting', take);
  }, [act, desktop, t]);
}

function run(id: string, context: CommandContext): void {
  const command = commands.find((each) => each.id === id);
  if (command !== undefined && isOffered(command, context)) command.run(context);
}
