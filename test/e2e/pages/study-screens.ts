import type { Page } from 'playwright-core';
import { studyExchange } from './study-exchange.ts';
import { studyHome } from './study-home.ts';
import type { Screen } from './visits.ts';

/** Windows with answers to tell of. */
const answered = new WeakSet<Page>();
/** A deck as a teacher hands it out, with a slip of the pen. */
const deckFile =
  '---\ntype: deck\ntitle: Friday\nchapters: [glossary-6]\nask: [term-definition, everything]\nnew-per-day: 12\nexam: 2099-12-14\n---\n\n# Friday\n\n- [[customer-lifetime-value]]\n- [[net-promoter-score]]\n';

/** Everything about studying but the session. */
export const studyScreens: readonly Screen[] = [
  {
    name: 'study',
    async come({ window }) {
      await studyHome(window).show('decks');
      await window.main.getByRole('table').waitFor();
      await window.main.locator('summary').first().click();
    },
  },
  { name: 'study-settings', come: ({ window }) => studyHome(window).show('settings') },
  {
    name: 'study-exam',
    async come({ window }) {
      await studyHome(window).show('settings', 'chapter:glossary-6');
      await window.button('study.exam.plan', window.main).click();
      await window.main.locator('[data-in-time] svg').waitFor();
    },
  },
  {
    name: 'study-deck-file',
    async come({ window }) {
      const [path, text] = ['Decks/Friday.md', deckFile] as const;
      await studyHome(window).ask('create', { path, text });
      await window.goTo(`#/note/${path}`);
      await window.note.getByRole('link', { name: window.t('study.deck-file.study') }).waitFor();
    },
  },
  {
    name: 'study-deck-settings',
    async come({ window }) {
      const home = studyHome(window);
      await home.ask('create', { path: 'Decks/Friday.md', text: deckFile });
      await home.ask('saveStudySettings', { deck: 'deck:Decks/Friday.md', change: { newPerDay: 25 } });
      await home.show('settings', 'deck:Decks/Friday.md');
      await window.main.getByText(window.t('study.deck-file.from')).first().waitFor();
    },
  },
  {
    name: 'study-statistics',
    async come({ window }) {
      const home = studyHome(window);
      if (!answered.has(window.page)) await home.answerForDays(12);
      answered.add(window.page);
      await home.show('statistics');
      await window.main.locator('figure svg').first().waitFor();
    },
  },
  {
    name: 'study-glossary',
    async come({ window }) {
      await studyHome(window).show('glossary', 'chapter:glossary-6');
      await window.main.getByRole('article').waitFor();
    },
  },
  {
    name: 'study-quiz',
    async come({ window }) {
      await studyHome(window).show('quiz', 'chapter:glossary-6');
      await window.main.getByRole('article').waitFor();
    },
  },
  {
    name: 'study-cards',
    async come({ window }) {
      await studyHome(window).show('cards');
      await window.main.getByRole('listbox').getByRole('option').nth(3).waitFor();
    },
  },
  { name: 'study-exchange', come: ({ window }) => studyHome(window).show('exchange', 'chapter:glossary-6') },
  {
    name: 'study-import',
    async come({ window }) {
      const { show, choose, file } = studyExchange(window);
      await show();
      await choose(
        { name: 'Terms.csv', buffer: Buffer.from('term,definition\nReach,who sees it\nLift,what it adds\nChurn,\n') },
        { name: 'Half.apkg', buffer: Buffer.from('PK') },
      );
      await file('Half.apkg').getByRole('alert').waitFor();
      await file('Terms.csv').locator('summary').click();
      // What stands at the end is looked at, too.
      await file('Half.apkg').getByRole('button').last().scrollIntoViewIfNeeded();
    },
  },
];
