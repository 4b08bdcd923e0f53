import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { focusedName } from '../focus.ts';

/** What a person does who has nothing but keys: the focus moves by keys alone and must be seen wherever it is. */
export function byKeyboard(page: Page) {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Presses a key until the focus is at something of that name. */
  async function goBy(key: string, name: string | RegExp, atMost: number): Promise<void> {
    for (let step = 0; step < atMost; step++) {
      const here = await focusedName(page);
      expect(here).not.toMatch(/^(OUT OF SIGHT|NOT MARKED)/);
      if (typeof name === 'string' ? here === name : name.test(here)) return;
      await press(key);
    }
    throw new Error(`${key} never comes to ${String(name)}.`);
  }
  return {
    press,
    type: (text: string): Promise<void> => page.keyboard.type(text),
    /** Walks on by Tab to something of that name. */
    tabTo: (name: string | RegExp): Promise<void> => goBy('Tab', name, 150),
    /** Goes from part to part of the window by F6. */
    partTo: (name: string | RegExp): Promise<void> => goBy('F6', name, 8),
  };
}
