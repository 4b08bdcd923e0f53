import { isForTyping, pressedKey, type KeyPress } from './key-match.ts';

/** Why a combination cannot be a shortcut: it types a character, or the system or the text fields need it. */
export type Refusal = 'types' | 'needed';

/** What has been pressed for a new shortcut; null while there is nothing yet but Ctrl, Shift and the like. */
export function recordShortcut(
  press: KeyPress,
  mac: boolean,
  desktop = false,
): { shortcut: string } | { refused: Refusal } | null {
  if (/^(?:Control|Shift|Alt|AltGraph|Meta|CapsLock|Fn|Hyper|Super|OS)$/.test(press.key)) return null;
  if (isForTyping(press) || /^(?:Dead|Process|Unidentified)$/.test(press.key)) return { refused: 'types' };
  if (mac ? press.ctrlKey : press.metaKey) return { refused: 'needed' };
  const { name, isSign } = pressedKey(press);
  const shortcut = [
    ...(press.ctrlKey || press.metaKey ? ['Mod'] : []),
    ...(press.altKey ? ['Alt'] : []),
    ...(press.shiftKey && !isSign ? ['Shift'] : []),
    name,
  ].join('+');
  const refused = refusal(shortcut, desktop);
  return refused === null ? { shortcut } : { refused };
}

/** A shortcut from the settings in the one form all are compared in; undefined for one that cannot be used. */
export function readShortcut(text: string, desktop = false): string | undefined {
  const parts = text.split('+');
  const key = parts.pop() ?? '';
  if (key === '' || parts.some((part) => !modifiers.includes(part))) return undefined;
  const shortcut = [
    ...modifiers.filter((modifier) => parts.includes(modifier)),
    key.length === 1 ? key.toUpperCase() : key,
  ].join('+');
  return refusal(shortcut, desktop) === null ? shortcut : undefined;
}

/** Keys that cannot be changed, with the words for what they do; on the desktop those of a browser are commands as any other. */
export const fixedKeys = [
  { key: 'Mod+Shift+V', title: 'keys.fixed-paste-plain', inBrowser: false },
  { key: 'Mod+Plus', title: 'keys.fixed-zoom-in', inBrowser: true },
  { key: 'Mod+-', title: 'keys.fixed-zoom-out', inBrowser: true },
  { key: 'Mod+0', title: 'keys.fixed-zoom-reset', inBrowser: true },
] as const;

/** Keys of a session with cards, bare ones, which count only there. */
export const sessionKeys = [
  { keys: ['Space', 'Enter'], title: 'keys.session-go-on' },
  { keys: ['1', '2', '3', '4'], title: 'keys.session-grade' },
  { keys: ['U', 'Mod+Z'], title: 'study.session.undo' },
  { keys: ['E'], title: 'study.session.edit' },
  { keys: ['O'], title: 'study.session.open' },
  { keys: ['F'], title: 'study.session.flag' },
  { keys: ['B'], title: 'study.session.bury' },
  { keys: ['S'], title: 'study.session.suspend' },
  { keys: ['V'], title: 'study.session.speak' },
] as const;

const modifiers = ['Mod', 'Ctrl', 'Alt', 'Shift'];
const neededInBrowser = new Set([
  'Mod+=',
  ...fixedKeys.filter(({ inBrowser }) => inBrowser).map(({ key }) => key as string),
]);
const needed = new Set([
  ...fixedKeys.filter(({ inBrowser }) => !inBrowser).map(({ key }) => key as string),
  ...['Mod+A', 'Mod+C', 'Mod+Q', 'Mod+V', 'Mod+X', 'Mod+Y', 'Mod+Z', 'Mod+Shift+Z'],
]);

function refusal(shortcut: string, desktop: boolean): Refusal | null {
  if (needed.has(shortcut) || (!desktop && neededInBrowser.has(shortcut))) return 'needed';
  if (/^(?:Mod\+)?(?:Shift\+)?F(?:[1-9]|1\d|2[0-4])$/.test(shortcut)) return null;
  // As browsers have it, on a Mac too.
  if (/^Ctrl\+(?:Shift\+)?Tab$/.test(shortcut)) return null;
  // Alt with a letter opens menus or, on a Mac, types; with Ctrl it is AltGr.
  if (/^Alt\+(?:Shift\+)?(?:Arrow(?:Left|Right|Up|Down)|PageUp|PageDown|Home|End)$/.test(shortcut)) return null;
  if (/^Mod\+(?:Shift\+)?(?:.|Plus|Enter|PageUp|PageDown)$/u.test(shortcut)) return null;
  const key = shortcut.split('+').at(-1) ?? '';
  return key.length === 1 || key === 'Space' || key === 'Plus' ? 'types' : 'needed';
}
