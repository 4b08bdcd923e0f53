import type { KeyPress } from '#ui/commands/key-match.ts';

type Layout = {
  /** Characters of the plain, the shifted and the AltGr level by the key's place. */
  readonly keys: Readonly<Record<string, readonly [plain: string, shifted: string, altGr?: string]>>;
};

const places = [
  ...'1234567890'.split('').map((digit) => `Digit${digit}`),
  ...['Minus', 'Equal'],
  ...'QWERTYUIOP'.split('').map((letter) => `Key${letter}`),
  ...['BracketLeft', 'BracketRight'],
  ...'ASDFGHJKL'.split('').map((letter) => `Key${letter}`),
  ...['Semicolon', 'Quote'],
  ...'ZXCVBNM'.split('').map((letter) => `Key${letter}`),
  ...['Comma', 'Period', 'Slash', 'Backquote'],
];

/** What keyboards of these languages type, row by row from the digits down, and last the key before the 1. */
export const layouts = {
  English: layout("1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./`", '!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?~'),
  Russian: layout('1234567890-=йцукенгшщзхъфывапролджэячсмитьбю.ё', '!"№;%:?*()_+ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,Ё'),
  Ukrainian: layout(
    '1234567890-=йцукенгшщзхїфівапролджєячсмитьбю.ʼ',
    '!"№;%:?*()_+ЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮ,₴',
    {
      KeyU: 'ґ',
    },
  ),
  Hungarian: layout(
    '123456789öüóqwertzuiopőúasdfghjkléáyxcvbnm,.-0',
    '\'"+!%/=()ÖÜÓQWERTZUIOPŐÚASDFGHJKLÉÁYXCVBNM?:_§',
    {
      KeyQ: '\\',
      KeyW: '|',
      KeyE: 'Ä',
      KeyU: '€',
      KeyI: 'Í',
      KeyS: 'đ',
      KeyD: 'Đ',
      KeyF: '[',
      KeyG: ']',
      KeyK: 'ł',
      KeyL: 'Ł',
      KeyX: '#',
      KeyC: '&',
      KeyV: '@',
      KeyB: '{',
      KeyN: '}',
      Comma: ';',
      Period: '>',
      Slash: '*',
    },
  ),
} as const;

/** A press as the browser would report it; what is not said is not held. */
export function keyPress(given: Partial<KeyPress> & { readonly altGraph?: boolean }): KeyPress {
  return {
    key: '',
    code: '',
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    isComposing: false,
    keyCode: 0,
    getModifierState: () => given.altGraph ?? false,
    ...given,
  };
}

/** The press of a shortcut such as `Mod+Shift+P` on a layout without a Mac; undefined where no key types its sign. */
export function pressOf(shortcut: string, { keys }: Layout): KeyPress | undefined {
  const parts = shortcut.split('+');
  const name = parts.at(-1) ?? '';
  const held = {
    ctrlKey: parts.includes('Mod') || parts.includes('Ctrl'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  };
  if (name.length > 1) return keyPress({ ...held, key: name, code: name });
  const sign = name.toLowerCase();
  const typed = Object.entries(keys).find(([, [plain, shifted]]) => plain === sign || shifted === sign);
  // Where the layout has no such character, the hand goes to the key that has it in English.
  const [code, [plain, shifted]] = typed ?? Object.entries(keys)[[...englishSigns].indexOf(sign)] ?? ['', ['', '']];
  if (code === '' || (typed === undefined && /[\x20-\x7e\u00c0-\u024f]/.test(plain))) return undefined;
  const shiftKey = held.shiftKey || (typed !== undefined && plain !== sign);
  return keyPress({ ...held, shiftKey, key: shiftKey ? shifted : plain, code });
}

const englishSigns = "1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./`";

function layout(plain: string, shifted: string, altGr: Readonly<Record<string, string>> = {}): Layout {
  const [low, high] = [[...plain], [...shifted]];
  if (low.length !== places.length || high.length !== places.length) throw new Error(`${plain} is no layout`);
  return {
    keys: Object.fromEntries(
      places.map((code, at) => {
        const third = altGr[code];
        return [code, [low[at] ?? '', high[at] ?? '', ...(third === undefined ? [] : [third])]];
      }),
    ) as unknown as Layout['keys'],
  };
}
