import type { Line } from '../judge.ts';
import { LONG } from './long-tasks.ts';
import type { WindowFigures } from './measure-window.ts';

/** The first load without the editor may weigh so much, gzip bytes. */
export const FIRST_LOAD_LIMIT = 250_000;

/** What was measured of the window, line by line. */
export function windowLines(part: string, figures: WindowFigures): readonly Line[] {
  const { emptyPage, lastNote, host, firstLoad, opening, indexing, typing } = figures;
  const tasks = ({ longest, many }: WindowFigures['opening']): string =>
    many === 0 ? `no task over ${LONG} ms` : `${Math.round(longest)} ms, ${many} over ${LONG} ms`;
  const keys = (name: 'p50' | 'p95', aim: number): Line => ({
    part,
    name: `keystroke to paint in a note of 300 KB, ${name}`,
    figure: `${typing.note[name].toFixed(1)} ms`,
    beside: `in a bare text area: ${typing.textarea[name].toFixed(1)} ms`,
    ratio: typing.note[name] / typing.textarea[name],
    aim,
  });
  return [
    {
      part,
      name: 'start until the last note can be read',
      figure: `${Math.round(lastNote)} ms, ${Math.round(host)} until the host answers`,
      beside: `an empty page in the same browser: ${emptyPage.toFixed(1)} ms`,
      ratio: lastNote / emptyPage,
    },
    {
      part,
      name: 'first load without the editor, gzip',
      figure: `${(firstLoad.gzipBytes / 1000).toFixed(1)} KB`,
      beside: `${FIRST_LOAD_LIMIT / 1000} KB`,
      ratio: firstLoad.gzipBytes / FIRST_LOAD_LIMIT,
      limit: 1,
    },
    {
      part,
      name: 'longest task while the window opens',
      figure: tasks(opening),
      beside: `what is felt: ${LONG} ms`,
      ratio: opening.longest / LONG,
      aim: 1,
    },
    {
      part,
      name: 'longest task of the window during first indexing',
      figure: tasks(indexing),
      beside: `what is felt: ${LONG} ms; indexing: ${Math.round(indexing.ms)} ms`,
      ratio: indexing.longest / LONG,
      aim: 1,
    },
    keys('p50', 1.5),
    keys('p95', 2),
  ];
}

/** Said where there is no browser to measure in. */
export function noWindowLine(part: string, why: string): Line {
  return { part, name: 'everything about the window', figure: 'not measured', beside: why };
}
