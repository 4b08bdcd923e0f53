import type { Command, CommandContext } from './command.ts';

/** Whether a command can be run now, in this host. */
export function isOffered(command: Command, context: CommandContext): boolean {
  return isHere(command, context.desktop) && (command.when?.(context) ?? true);
}

/** Whether the host has what the command needs. */
export function isHere(command: Command, desktop: boolean): boolean {
  return desktop || command.desktopOnly !== true;
}
