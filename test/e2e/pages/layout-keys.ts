import type { CDPSession, Page } from 'playwright-core';
import type { KeyPress } from '#ui/commands/key-match.ts';

const alt = 1;
const control = 2;
const shift = 8;

/** The code Windows gives a key that an input method works on. */
const composing = 229;

type Stroke = Partial<Pick<KeyPress, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey'>> & { readonly text?: string };

/** A keyboard of any layout, below the page: what the browser itself would get from the system. */
export async function layoutKeys(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  const send = async (stroke: Stroke, code: number): Promise<void> => {
    const { key = '', text } = stroke;
    const event = {
      key,
      code: stroke.code ?? '',
      modifiers:
        (stroke.altKey === true ? alt : 0) +
        (stroke.ctrlKey === true ? control : 0) +
        (stroke.shiftKey === true ? shift : 0),
      windowsVirtualKeyCode: code,
    };
    const typing = text === undefined ? { type: 'rawKeyDown' as const } : { type: 'keyDown' as const, text };
    await session.send('Input.dispatchKeyEvent', { ...event, ...typing });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  };
  return {
    /** Presses and lets go of a key. */
    press: (stroke: Stroke): Promise<void> => send(stroke, virtualCode(stroke.code ?? '')),
    /** The same while an input method takes the key for itself. */
    pressComposing: (stroke: Stroke): Promise<void> => send({ ...stroke, key: 'Process' }, composing),
    /** Begins or goes on with a composition of an input method. */
    compose: (text: string) =>
      session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    /** Ends it with what was chosen. */
    commit: (text: string) => session.send('Input.insertText', { text }),
  };
}

const named: Readonly<Record<string, number>> = {
  ...{ Tab: 9, Enter: 13, Escape: 27, PageUp: 33, PageDown: 34, End: 35, Home: 36 },
  ...{ ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40 },
  ...{ Semicolon: 186, Equal: 187, Comma: 188, Minus: 189, Period: 190, Slash: 191, Backquote: 192 },
  ...{ BracketLeft: 219, Backslash: 220, BracketRight: 221, Quote: 222 },
};

function virtualCode(code: string): number {
  const sign = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  if (sign !== undefined) return sign.charCodeAt(0);
  const number = /^F(\d+)$/.exec(code)?.[1];
  return number === undefined ? (named[code] ?? 0) : 111 + Number(number);
}
