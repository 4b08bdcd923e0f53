import { graphScreen } from './graph-screen.ts';
import { leaveNote, richNotes, type Lang, type Screen } from './visits.ts';

/** The graph, whole, around a note and as a table. */
export const graphScreens: readonly Screen[] = [
  {
    name: 'graph',
    come: ({ window }) => window.goTo('#/graph').then(() => graphScreen(window).settled()),
  },
  {
    name: 'graph-note',
    async come({ window }) {
      const lang = window.lang as Lang;
      await window.goTo(`#/graph/${lang}/${encodeURIComponent(richNotes[lang])}.md?colouring=lang&depth=2`);
      await graphScreen(window).settled();
      await window.button('graph.filters').click();
    },
  },
  {
    name: 'graph-table',
    come: ({ window }) => window.goTo('#/graph?look=table').then(() => graphScreen(window).table.waitFor()),
    leave: leaveNote,
  },
];
