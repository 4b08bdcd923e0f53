import type { Page } from 'playwright-core';
import type { notesOnDisk } from '../notes-on-disk.ts';
import type { NotebookWindow } from './notebook-window.ts';

/** A window on a copy of the bundled notebook, in any language of the interface. */
export type Visit = {
  readonly window: NotebookWindow;
  readonly disk: ReturnType<typeof notesOnDisk>;
};

/** A screen, panel or dialog, and how one comes to it from wherever one is. */
export type Screen = {
  /** Also the name of its picture. */
  readonly name: string;
  come(visit: Visit): Promise<unknown>;
  /** Puts back what coming changed; dialogs and menus are left by Escape anyway. */
  leave?(visit: Visit): Promise<unknown>;
};

/** Languages of the interface with the locale of a browser that prefers them. */
export const locales = { en: 'en-GB', ru: 'ru-RU', uk: 'uk-UA', zh: 'zh-CN', hu: 'hu-HU' } as const;
export type Lang = keyof typeof locales;

/** A note of the bundled notebook that has a table, formulas, a callout, footnotes and questions, in each language. */
export const richNotes = {
  en: 'Customer lifetime value',
  ru: 'Пожизненная ценность клиента',
  uk: 'Життєва цінність клієнта',
  zh: '顾客终身价值',
  hu: 'Vevői élettartamérték',
} as const satisfies Record<Lang, string>;

export const glossaries = {
  en: 'Marketing glossary',
  ru: 'Глоссарий',
  uk: 'Глосарій',
  zh: '术语表',
  hu: 'Fogalomtár',
} as const satisfies Record<Lang, string>;

export const showRich = async ({ window }: Visit): Promise<void> => {
  const lang = window.lang as Lang;
  await window.show(`${lang}/${richNotes[lang]}.md`, richNotes[lang]);
};
export const leaveNote = ({ window }: Visit): Promise<void> => window.goTo('#/');

/** Messages leave by themselves, too. */
export async function dismissMessages({ window }: Visit): Promise<void> {
  const dismiss = window.button('notices.dismiss').first();
  if ((await dismiss.count()) > 0) await dismiss.click({ timeout: 2000 }).catch(() => undefined);
}

/** Has the host do something no window shows. */
export const ask = ({ window }: Visit, method: string, input: Readonly<Record<string, string>>): Promise<unknown> =>
  window.page.evaluate(
    ([to, body]) =>
      fetch(`api/${to}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: body ?? '' }),
    [method, JSON.stringify(input)],
  );

/** Shows the rich note and then opens something over it by a key. */
export const over = (key: string, arrive: (visit: Visit) => Promise<unknown>): Screen['come'] =>
  async function come(visit) {
    await showRich(visit);
    await visit.window.page.keyboard.press(key);
    await arrive(visit);
  };

/** Comes to a screen, looks, and leaves the window as it was. */
export async function visitScreen(screen: Screen, visit: Visit, look: (page: Page) => Promise<unknown>): Promise<void> {
  const { page } = visit.window;
  await screen.come(visit);
  await look(page);
  const front = page.locator('[role=dialog], [role=menu], [role=tooltip]');
  for (let tries = 0; tries < 4 && (await front.count()) > 0; tries++) {
    await page.keyboard.press('Escape');
    await front
      .first()
      .waitFor({ state: 'detached', timeout: 2000 })
      .catch(() => undefined);
  }
  await screen.leave?.(visit);
}
