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
 * Letters go by the character typed; on a layout without Latin letters by the key's place.
 */
export function matchesKey(press: KeyPress, shortcut: string, mac: boolean): boolean {
  if (press.isComposing || press.keyCode === 229 || press.getModifierState('AltGraph')) return false;
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const mod = parts.includes('Mod');
  return (
    press.ctrlKey === ((mod && !mac) || parts.includes('Ctrl')) &&
    press.metaKey === (mod && mac) &&
    press.shiftKey === parts.includes('Shift') &&
    press.altKey === parts.includes('Alt') &&
    pressedKey(press) === key.toLowerCase()
  );
}

/** The shortcut as people of that system read it. */
export function showKey(shortcut: string, mac: boolean): string {
  const names = mac ? macNames : otherNames;
  return shortcut
    .split('+')
    .map((part) => names[part] ?? part)
    .join(mac ? '' : '+');
}

function pressedKey(press: KeyPress): string {
  const isLatin = press.key.length > 1 || /^[\x20-\x7e\u00c0-\u024f]$/.test(press.key);
  if (isLatin) return press.key.toLowerCase();
  const place = /^(?:Key|Digit)(.)$/.exec(press.code)?.[1] ?? punctuation[press.code];
  return place?.toLowerCase() ?? press.key.toLowerCase();
}

const punctuation: Readonly<Record<string, string>> = { Comma: ',', Period: '.', Slash: '/' };
const macNames: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Shift: '⇧',
  Alt: '⌥',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↩',
};
const otherNames: Readonly<Record<string, string>> = { Mod: 'Ctrl', ArrowLeft: '←', ArrowRight: '→' };
