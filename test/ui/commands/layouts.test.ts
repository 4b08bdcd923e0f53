import { describe, expect, it } from 'vitest';
import { matchesKey, type KeyPress } from '#ui/commands/key-match.ts';
import { keysAsSet } from '#ui/commands/keys-as-set.ts';
import { commands } from '#ui/commands/registry.ts';
import { keyPress, layouts, pressOf } from './layouts.ts';

const keys = keysAsSet(commands, {}, true);
const withKeys = [...keys].filter(([, list]) => list.length > 0);
/** The commands a press would run. */
const fired = (press: KeyPress): readonly string[] =>
  withKeys.filter(([, list]) => list.some((key) => matchesKey(press, key, false))).map(([id]) => id);

describe.each(Object.entries(layouts))('the keys of every command on a %s keyboard', (_, layout) => {
  it('run that command and no other', () => {
    for (const [id, list] of withKeys) {
      const presses = list.flatMap((key) => pressOf(key, layout) ?? []);
      expect(presses.length, id).toBeGreaterThan(0);
      for (const press of presses) expect(fired(press), `${id} by ${press.key}`).toEqual([id]);
    }
  });

  it('take no character away, with Shift or with AltGr', () => {
    for (const [code, [plain, shifted, altGr]] of Object.entries(layout.keys)) {
      const typed = [
        keyPress({ key: plain, code }),
        keyPress({ key: shifted, code, shiftKey: true }),
        // AltGr as Linux and as Windows report it, and Ctrl+Alt, which Windows takes for it.
        keyPress({ key: altGr ?? plain, code, altGraph: true }),
        keyPress({ key: altGr ?? plain, code, altGraph: true, ctrlKey: true, altKey: true }),
        keyPress({ key: altGr ?? plain, code, ctrlKey: true, altKey: true }),
        keyPress({ key: plain, code, altKey: true }),
      ];
      expect(typed.flatMap(fired), code).toEqual([]);
    }
  });

  it('stay silent while an input method composes', () => {
    for (const [, list] of withKeys) {
      for (const press of list.flatMap((key) => pressOf(key, layout) ?? [])) {
        expect(fired({ ...press, isComposing: true })).toEqual([]);
        expect(fired({ ...press, keyCode: 229 })).toEqual([]);
      }
    }
  });
});

it('finds a sign wherever the layout has it: the slash is Shift+6 in Hungary', () => {
  expect(pressOf('Mod+/', layouts.Hungarian)).toMatchObject({ code: 'Digit6', shiftKey: true });
  expect(fired(keyPress({ key: '/', code: 'Digit6', ctrlKey: true, shiftKey: true }))).toEqual(['keys']);
});
