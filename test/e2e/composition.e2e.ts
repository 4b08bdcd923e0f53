import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { layouts } from '../ui/commands/layouts.ts';
import { draftEditors, type DraftEditor } from './pages/draft-editor.ts';
import { eventually } from './pages/eventually.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const alt = 1;
const control = 2;
const shift = 8;
/** What Chromium reports for every key an input method takes. */
const taken = 229;

describe.skipIf(!hasBrowser)('typing by input method and on other layouts', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let open: ReturnType<typeof draftEditors>;
  let draft: DraftEditor;
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, {
      texts: { 'zh/价值主张.md': '---\nlang: zh\n---\n# 价值主张\n', 'zh/价格.md': '---\nlang: zh\n---\n# 价格\n' },
    });
    open = draftEditors(served);
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });
  beforeEach(() => () => draft.page.context().close());

  const text = (): Promise<string> => draft.window.sourceText();
  const options = () => draft.page.getByRole('listbox').getByRole('option');
  /** Letters that wait for their characters. */
  const compose = async (...letters: readonly string[]): Promise<void> => {
    for (const typed of letters)
      await draft.keyboard.send('Input.imeSetComposition', {
        text: typed,
        selectionStart: typed.length,
        selectionEnd: typed.length,
      });
  };
  const commit = (words: string): Promise<unknown> => draft.keyboard.send('Input.insertText', { text: words });
  /** Keys as they reach the page while letters wait: the input method has them. */
  const takenKeys = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await draft.keyDown({ key: 'Process', code: key, virtual: taken });
  };
  /** Keys that reach the page under their own name while letters wait, as some systems report them. */
  const namedKeys = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await draft.keyDown({ key, code: key, virtual: taken });
  };

  it('pinyin in a link accepts no suggestion and runs no command before it is committed', async () => {
    draft = await open('');
    await draft.type('[[');
    await eventually(() => options().count()).toBeGreaterThan(0);
    await compose('j', 'ji', 'jia');
    await takenKeys('Enter', 'Space', 'Digit1', 'Tab', 'ArrowDown');
    await namedKeys('Enter', 'Tab', 'Escape', 'F1', 'F4', 'F9');
    await draft.keyDown({ key: 'Process', code: 'KeyB', held: control, virtual: taken });
    expect(await text()).toBe('[[jia');
    expect(await draft.page.getByRole('dialog').count()).toBe(0);
    await commit('价');
    await eventually(text).toBe('[[价');
    await eventually(() => options().allTextContents()).toEqual([
      expect.stringContaining('价'),
      expect.stringContaining('价'),
    ]);
    await draft.page.waitForTimeout(150);
    await draft.press('Enter');
    await eventually(text).toMatch(/^\[\[价(?:格|值主张)\]\]$/);
  });

  it('brackets of an input method become those of a link, typed or composed', async () => {
    draft = await open('');
    await compose('【', '【【');
    await commit('【【');
    await eventually(text).toBe('[[');
    await draft.type('价格】】');
    await eventually(text).toBe('[[价格]]');
  });

  it('Enter and Tab leave letters that wait in their cell', async () => {
    draft = await open('| a | b |\n| - | - |\n| 1 | 2 |');
    await draft.caretAfter('| 1');
    await compose('k', 'ke', 'kehu');
    await takenKeys('Enter', 'Tab');
    await namedKeys('Enter', 'Tab');
    expect(await text()).toBe('| a | b |\n| - | - |\n| 1kehu | 2 |');
    await commit('客户');
    await eventually(() => draft.marked()).toBe('| a | b |\n| - | - |\n| 1客户«» | 2 |');
    await draft.press('Tab');
    await eventually(() => draft.marked()).toBe('| a | b |\n| - | - |\n| 1客户 | «2» |');
  });

  it('a list goes on after composed words, and undo takes them back as a whole', async () => {
    draft = await open('- 一');
    await compose('e', 'er');
    await takenKeys('Enter');
    await commit('二');
    await draft.press('Enter');
    await eventually(text).toBe('- 一二\n- ');
    await draft.press('Control+Z', 'Control+Z');
    await eventually(text).toBe('- 一');
  });

  it.each([
    ['Russian', { key: 'и', code: 'KeyB', held: control }, '**слово**'],
    ['Russian', { key: 'ш', code: 'KeyI', held: control }, '*слово*'],
    ['Ukrainian', { key: 'И', code: 'KeyB', held: control | shift }, '==слово=='],
    ['Ukrainian', { key: 'С', code: 'KeyC', held: control | shift }, '`слово`'],
    ['Ukrainian', { key: 'Ч', code: 'KeyX', held: control | shift }, '~~слово~~'],
    ['Russian', { key: 'Д', code: 'KeyL', held: control | shift }, '- слово'],
    ['Russian', { key: 'ArrowRight', code: 'ArrowRight', held: alt | shift, virtual: 39 }, '# слово'],
    ['Hungarian', { key: 'b', code: 'KeyB', held: control }, '**слово**'],
    ['Hungarian', { key: 'l', code: 'KeyL', held: control }, '- [ ] слово'],
  ])('a %s keyboard gives words their form', async (_, pressed, result) => {
    draft = await open('слово');
    await draft.keyDown({ virtual: 66, ...pressed });
    await eventually(text).toBe(result);
    expect(await draft.page.getByRole('dialog').count()).toBe(0);
  });

  it.each(Object.entries(layouts))(
    'every character of a %s keyboard is typed, none is a command',
    async (_, { keys }) => {
      draft = await open('');
      const typed: string[] = [];
      for (const [code, [plain, shifted, altGr]] of Object.entries(keys)) {
        await draft.keyDown({ key: plain, code, text: plain });
        await draft.keyDown({ key: shifted, code, held: shift, text: shifted });
        typed.push(plain, shifted);
        if (altGr === undefined) continue;
        // Windows says that Ctrl and Alt are held, and the character comes after.
        await draft.keyDown({ key: altGr, code, held: control | alt });
        await draft.keyDown({ key: altGr, code, text: altGr });
        typed.push(altGr);
      }
      await eventually(text).toBe(typed.join(''));
    },
  );
});
