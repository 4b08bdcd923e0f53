import { studyHome } from './study-home.ts';
import { studySession, type StudySession } from './study-session.ts';
import type { Screen, Visit } from './visits.ts';

/** Begins a session with a chapter whose cards are answered in some way. */
async function begin(
  { window }: Visit,
  chapter: number,
  answering: 'reveal' | 'type' | 'choose',
): Promise<StudySession> {
  const deck = `chapter:glossary-${chapter}`;
  await studyHome(window).ask('saveStudySettings', { deck, change: { answering, newPerDay: 50 } });
  const session = studySession(window.page, window.lang);
  await session.start(deck);
  await session.card.waitFor();
  return session;
}
const leave: Screen['leave'] = ({ window }) => window.goTo('#/');

/** A session with a deck, from the question to its end. */
export const sessionScreens: readonly Screen[] = [
  { name: 'session-question', come: (visit) => begin(visit, 2, 'reveal'), leave },
  {
    name: 'session-answer',
    async come(visit) {
      const { grades } = await begin(visit, 2, 'reveal');
      await visit.window.page.keyboard.press('Space');
      await grades.waitFor();
    },
    leave,
  },
  {
    name: 'session-edit',
    async come(visit) {
      await begin(visit, 2, 'reveal');
      await visit.window.page.keyboard.press('e');
      await visit.window.dialog.getByRole('textbox').waitFor();
    },
    async leave(visit) {
      await visit.window.page.keyboard.press('Escape');
      await leave(visit);
    },
  },
  {
    name: 'session-typed',
    async come(visit) {
      const { main, grades } = await begin(visit, 3, 'type');
      await main.getByRole('textbox').fill('CRM 2026');
      await visit.window.page.keyboard.press('Enter');
      await grades.waitFor();
    },
    leave,
  },
  {
    name: 'session-choice',
    async come(visit) {
      const { main } = await begin(visit, 4, 'choose');
      await main.locator('[data-choice]').first().waitFor();
    },
    leave,
  },
  {
    name: 'session-end',
    async come(visit) {
      const { main } = await begin(visit, 5, 'reveal');
      await main.getByRole('button', { name: visit.window.t('study.session.finish') }).click();
      await main.locator('[data-session=over]').waitFor();
    },
    leave,
  },
];
