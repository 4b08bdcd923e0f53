import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import type { Reply, Status } from '#api/contract.ts';
import type { RunningApp } from '../../electron/double/launch.ts';

/** Asks the app for something, as the page does. */
export function ask(page: Page, method: string, input: object = {}): Promise<Reply> {
  return page.evaluate(([name, value]) => window.bridge?.request(name, value) as Promise<Reply>, [
    method,
    input,
  ] as const);
}

/** The folder of the notebook a page shows; empty while it is going somewhere. */
export async function folderOf(page: Page): Promise<string> {
  const reply = await ask(page, 'status').catch(() => undefined);
  return reply?.ok ? (reply.value as Status).vault.folder : '';
}

/** The folders of all windows, sorted. */
export async function openFolders(app: RunningApp): Promise<readonly string[]> {
  return (await Promise.all(app.windows().map(folderOf))).toSorted();
}

/** The page of the window that shows a notebook, as soon as there is one. */
export function windowOn(app: RunningApp, folder: string): Promise<Page> {
  // Also used before the first test of a file, where nothing can be expected yet.
  return vi.waitFor(
    async () => {
      const pages = app.windows();
      const folders = await Promise.all(pages.map(folderOf));
      const found = pages[folders.indexOf(folder)];
      if (found === undefined) throw new Error(`No window shows ${folder}, but ${folders.join(', ')}`);
      return found;
    },
    { timeout: 15_000, interval: 40 },
  );
}

/** Chooses an item of the app's menu, by the id of its command. */
export function choose(app: RunningApp, id: string): Promise<void> {
  return app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    if (!item) throw new Error(`The menu has no ${wanted}`);
    item.click();
  }, id);
}

/** What the menu says about a command. */
export function menuItem(
  app: RunningApp,
  id: string,
): Promise<{ label: string; enabled: boolean; checked: boolean; accelerator: string | null } | null> {
  return app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    if (!item) return null;
    const { label, enabled, checked } = item;
    return { label, enabled, checked, accelerator: item.accelerator ?? null };
  }, id);
}

/** Hands the app a `konspekt:` address, as the system does. */
export function followLink(app: RunningApp, link: string): Promise<void> {
  return app.evaluate(({ app: running }, address) => {
    running.emit('open-url', { preventDefault() {} }, address);
  }, link);
}

/** Lets the person choose this folder whenever the app asks for one. */
export function chooseFolder(app: RunningApp, folder: string): Promise<void> {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, folder);
}
