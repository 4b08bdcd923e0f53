import { expect, it } from 'vitest';
import { toAccelerator } from '../../electron/main/accelerator.ts';

it.each([
  ['Mod+Shift+P', 'CmdOrCtrl+Shift+P'],
  ['Mod+Plus', 'CmdOrCtrl+Plus'],
  ['Mod+,', 'CmdOrCtrl+,'],
  ['Mod+\\', 'CmdOrCtrl+\\'],
  ['Alt+ArrowLeft', 'Alt+Left'],
  ['Ctrl+Tab', 'Ctrl+Tab'],
  ['Mod+PageDown', 'CmdOrCtrl+PageDown'],
  ['F11', 'F11'],
])('%s stands in a menu as %s', (shortcut, accelerator) => expect(toAccelerator(shortcut)).toBe(accelerator));

it.each(['Mod+Ő', 'Mod+Ж', 'Mod+'])('%s is a key no menu can show', (shortcut) =>
  expect(toAccelerator(shortcut)).toBeUndefined(),
);
