import type { Command, CommandContext } from './command.ts';

/** How large and how much of the screen: the desktop's own, and in a browser what it leaves to a page. */
export const screenCommands: readonly Command[] = [
  {
    id: 'full-screen',
    title: 'command.full-screen',
    keys: ['F11'],
    when: ({ desktop }) => desktop || document.fullscreenEnabled,
    run: toggleFullScreen,
  },
  zoom('zoom-in', 1, ['Mod+Plus', 'Mod+=']),
  zoom('zoom-out', -1, ['Mod+-']),
  zoom('zoom-reset', 0, ['Mod+0']),
];

function zoom(id: 'zoom-in' | 'zoom-out' | 'zoom-reset', step: -1 | 0 | 1, desktopKeys: readonly string[]): Command {
  return {
    id,
    title: `command.${id}`,
    desktopKeys,
    desktopOnly: true,
    run: ({ onDesktop, announceZoom }) =>
      onDesktop(async (desktop) => announceZoom((await desktop.zoom({ step })).percent)),
  };
}

function toggleFullScreen({ desktop, onDesktop }: CommandContext): void {
  if (desktop) onDesktop((host) => host.toggleFullScreen({}));
  else if (document.fullscreenElement === null) void document.documentElement.requestFullscreen();
  else void document.exitFullscreen();
}
