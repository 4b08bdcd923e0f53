import type { Locator, Page } from 'playwright-core';
import { notebookWindow } from './notebook-window.ts';

/** A session of study as a person meets it. */
export type StudySession = ReturnType<typeof studySession>;

export function studySession(page: Page, lang = 'en') {
  const window = notebookWindow(page, lang);
  const { main, t } = window;
  const card = main.locator('[data-card]');
  return {
    window,
    main,
    card,
    grades: main.getByRole('group', { name: t('study.session.grades') }),
    button: (name: string): Locator => main.getByRole('button', { name, exact: false }).first(),
    /** Begins a session anew, also where one with the same deck stands. */
    async start(deck: string, mode = 'due'): Promise<void> {
      await window.goTo('#/');
      await main.locator('[data-session]').waitFor({ state: 'detached' });
      await window.goTo(`#/study/session/${encodeURIComponent(deck)}${mode === 'due' ? '' : `?mode=${mode}`}`);
      await main.locator('[data-session]').waitFor();
    },
    /** What is asked, in words. */
    question: async (): Promise<string> => ((await card.locator('.note-content').allTextContents())[0] ?? '').trim(),
    heading: async (): Promise<string> => ((await main.locator('h1').first().textContent()) ?? '').trim(),
    /** Name of what has the focus. */
    focused: (): Promise<string> =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
      }),
    /** Says how answers are given. */
    answering: (way: string): Promise<unknown> =>
      page.evaluate(
        (answering) =>
          fetch('api/saveStudySettings', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ deck: '', change: { answering } }),
          }),
        way,
      ),
  };
}
