import type { NotebookWindow } from './notebook-window.ts';

export type StudyHome = ReturnType<typeof studyHome>;

/** Everything about studying but the session, as a person meets it. */
export function studyHome({ page, main, goTo, t }: NotebookWindow) {
  /** Has the host do something, and answers what it said. */
  const ask = (method: string, input: object): Promise<unknown> =>
    page.evaluate(
      async ([to, body]) => {
        const headers = { 'content-type': 'application/json' };
        const reply = await fetch(`api/${to}`, { method: 'POST', headers, body: body ?? '' });
        return ((await reply.json()) as { value?: unknown }).value;
      },
      [method, JSON.stringify(input)],
    );
  return {
    ask,
    async show(part: 'decks' | 'statistics' | 'cards' | 'settings' | 'exchange', deck?: string): Promise<void> {
      await goTo('#/');
      await main.locator('[data-part]').waitFor({ state: 'detached' });
      const query = deck === undefined ? '' : `?deck=${encodeURIComponent(deck)}`;
      await goTo(`#/study${part === 'decks' ? '' : `/${part}`}${query}`);
      await main.locator(`[data-part=${part}]`).waitFor();
      await main
        .getByRole('heading', { level: 1, name: t(part === 'decks' ? 'study.home.title' : `study.home.part-${part}`) })
        .waitFor();
    },
    /** Four answers on each of the days up to yesterday. */
    async answerForDays(days: number): Promise<void> {
      const cards = (await ask('studyCards', { deck: 'chapter:glossary-1', lang: 'en' })) as { card: { id: string } }[];
      for (let day = days; day > 0; day--) {
        for (const at of [0, 1, 2, 3]) {
          const card = cards[(day * 4 + at) % 8]?.card.id;
          const time = Date.now() - day * 86_400_000 + at * 60_000;
          await ask('answerCard', { deck: 'all', lang: 'en', card, grade: at === 3 ? 1 : 3, ms: 30_000, at: time });
        }
      }
    },
  };
}
