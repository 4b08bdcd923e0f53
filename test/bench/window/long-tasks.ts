import type { BrowserContext, Page } from 'playwright-core';

/** Below this browsers count no task as long, ms. */
export const LONG = 50;

export type Tasks = { readonly longest: number; readonly many: number };

/** Has every page of a context note down its long tasks from its first moment on. */
export async function watchTasks(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const tasks: { start: number; length: number }[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, length: duration });
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** The long tasks a page has had since a moment of its clock; where there was none the longest counts as just not long. */
export async function tasksSince(page: Page, since: number): Promise<Tasks> {
  const tasks = await page.evaluate(
    () => (globalThis as unknown as { longTasks: { start: number; length: number }[] }).longTasks,
  );
  const lengths = tasks.filter(({ start }) => start >= since).map(({ length }) => length);
  return { longest: Math.max(LONG, ...lengths), many: lengths.length };
}
