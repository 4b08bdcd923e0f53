/** What of a keyboard event decides whether a shortcut fires. */
export type KeyPress = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
  getModifierState(name: 'AltGraph'): boolean;
};

/**
 * Whether a key press is the shortcut, written like `Mod+Shift+P` or `F2`; `Mod` is ⌘ on a Mac and Ctrl elsewhere, `Ctrl` is Ctrl on both.
 * Letters and signs go by the character typed; on a layout without Latin letters by the key's place.
 */
export function matchesKey(press: KeyPress, shortcut: string, mac: boolean): boolean {
  if (isForTyping(press)) return false;
  const parts = shortcut.split('+');
  const mod = parts.includes('Mod');
  const shift = parts.includes('Shift');
  const pressed = pressedKey(press);
  return (
    press.ctrlKey === ((mod && !mac) || parts.includes('Ctrl')) &&
    press.metaKey === (mod && mac) &&
    press.altKey === parts.includes('Alt') &&
    // Whether a sign needs Shift differs from layout to layout: the slash is Shift+6 in Hungary.
    (press.shiftKey === shift || (pressed.isSign && !shift)) &&
    pressed.name.toLowerCase() === (parts.at(-1) ?? '').toLowerCase()
  );
}

/** Whether the press belongs to an input method or to AltGr, which type characters. */
export function isForTyping(press: KeyPress): boolean {
  return press.isComposing || press.keyCode === 229 || press.getModifierState('AltGraph');
}

/** The key's name in a shortcut, and whether that is a sign which the layout itself gave. */
export function pressedKey(press: KeyPress): { readonly name: string; readonly isSign: boolean } {
  const { key, code } = press;
  if (key === ' ') return { name: 'Space', isSign: false };
  if (key === '+') return { name: 'Plus', isSign: true };
  if (key.length > 1) return { name: key, isSign: false };
  // Russian and Ukrainian layouts have the full stop where others have the slash, which they type by a key of the edge.
  if (code === 'Slash' && key === '.') return { name: '/', isSign: false };
  if (/^[\x20-\x7e\u00c0-\u024f]$/.test(key)) return { name: key.toUpperCase(), isSign: !/[\p{L}\p{N}]/u.test(key) };
  const place = /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? signPlaces[code];
  return { name: place ?? key.toUpperCase(), isSign: false };
}

/** The shortcut as people of that system read it. */
export function showKey(shortcut: string, mac: boolean): string {
  const names = mac ? macNames : otherNames;
  return shortcut
    .split('+')
    .map((part) => names[part] ?? part)
    .join(mac ? '' : '+');
}

const signPlaces: Readonly<Record<string, string>> = {
  Comma: ',',
  Period: '.',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Backquote: '`',
  Minus: '-',
  Equal: '=',
};
const arrows = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Plus: '+', Escape: 'Esc' };
const macNames: Readonly<Record<string, string>> = { ...arrows, Mod: '⌘', Ctrl: '⌃', Shift: '⇧', Alt: '⌥', Enter: '↩' };
const otherNames: Readonly<Record<string, string>> = { ...arrows, Mod: 'Ctrl' };
