import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Costs } from './cost-profile.ts';
import { verdictOf, type Line } from './judge.ts';
import { generateIn, measureAnswering, measureSize, type SizeFigures } from './measure-growth.ts';
import { measureNotebook, type NotebookFigures } from './measure-notebook.ts';
import { printReport } from './print-report.ts';
import { growthLines, notebookLines } from './report-lines.ts';
import { measureWindow, missingForWindow } from './window/measure-window.ts';
import { noWindowLine, windowLines } from './window/window-lines.ts';

// npm run bench [-- --notes 20000 --runs 3 --quick --json --part index|window]
// npm run bench -- graph [--notes 40000 --json]
// npm run bench -- calc [--json]
// npm run bench -- study [--part sessions|window|pace|exam --students 1000 --json]
// npm run bench -- relevance [--treebanks DIR --only xquad --json]
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    notes: { type: 'string' },
    runs: { type: 'string' },
    quick: { type: 'boolean' },
    json: { type: 'boolean' },
    part: { type: 'string' },
    treebanks: { type: 'string' },
    only: { type: 'string' },
    students: { type: 'string' },
  },
});
if (positionals[0] === 'relevance') {
  const { reportRelevance } = await import('./relevance/run-relevance.ts');
  process.exit(reportRelevance(options));
}
if (positionals[0] === 'graph') {
  const { reportGraph } = await import('./graph/report-graph.ts');
  process.exit(await reportGraph(Number(options.notes ?? 40_000), options.json === true));
}
if (positionals[0] === 'calc') {
  const { reportCalc } = await import('./calc/report-calc.ts');
  process.exit(await reportCalc(options.json === true));
}
if (positionals[0] === 'study') {
  const { reportStudy } = await import('./study/report-study.ts');
  process.exit(await reportStudy({ ...options, students: Number(options.students ?? 1000) }));
}
const quick = options.quick === true;
const wants = (part: 'index' | 'window'): boolean =>
  options.part === undefined ? part === 'index' || !quick : options.part === part;
const count = Number(options.notes ?? (quick ? 1000 : 20_000));
const runs = Number(options.runs ?? (quick ? 1 : 3));
const shared = resolve(import.meta.dirname, '../../../shared/vaults');

const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'konspekt-bench-')));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

const started = Date.now();
const say = (step: string): void =>
  console.error(`${String(Math.round((Date.now() - started) / 1000)).padStart(5)} s  ${step}`);
const about = (step: string) => (detail: string) => say(`${step}: ${detail}`);

const notebooks: Record<string, NotebookFigures> = {};
const sizes: SizeFigures[] = [];
const generated = generateIn(scratch, count);
if (wants('index')) await measureIndex();

async function measureIndex(): Promise<void> {
  const measuring = { scratch, runs, queries: quick ? 60 : 300, commands: !quick };
  const largest = await measureNotebook({ vault: generated.vault, ...measuring, say: about(`${count} notes`) });
  notebooks[`generated notebook, ${count} notes`] = largest.figures;

  const sizing = { scratch, runs, saves: quick ? 24 : 80, queries: measuring.queries, say };
  for (const times of [1 / 20, 1 / 4, 1, ...(quick ? [] : [2])]) {
    const notes = Math.max(1, Math.round(count * times));
    const { vault, hub } = times === 1 ? generated : generateIn(scratch, notes);
    const { first, queries } = largest.figures;
    const answering =
      times === 1
        ? { dataDir: largest.dataDir, firstIndex: first.spent, indexBytes: first.indexBytes, queries }
        : await measureAnswering({ notes, ...sizing }, vault);
    sizes.push({
      ...answering,
      ...(await measureSize({ notes, ...sizing }, { vault, hub, dataDir: answering.dataDir })),
    });
  }

  if (quick) say('shared vaults: left out of a quick run');
  else if (!existsSync(shared)) say(`shared vaults: skipped, there is no ${shared}`);
  else
    notebooks['shared vaults together'] = (
      await measureNotebook({ vault: realpathSync(shared), ...measuring, say: about('vaults') })
    ).figures;
}

const ofWindow = `window on ${count} notes`;
const noWindow = wants('window') ? missingForWindow() : 'left out of this run';
const windowFigures =
  noWindow === undefined
    ? await measureWindow({ vault: generated.vault, note: generated.hub, scratch, runs, say: about('window') })
    : undefined;
if (noWindow !== undefined) say(`window: ${noWindow}`);

const lines: readonly Line[] = [
  ...Object.entries(notebooks).flatMap(([part, figures]) => notebookLines(part, figures)),
  ...growthLines(sizes, quick ? 10 : 1),
  ...(windowFigures === undefined ? [noWindowLine(ofWindow, noWindow ?? '')] : windowLines(ofWindow, windowFigures)),
];
if (options.json === true) {
  const judged = lines.map((line) => ({ ...line, verdict: verdictOf(line) }));
  process.stdout.write(
    `${JSON.stringify({ node: process.version, cores: availableParallelism(), notes: count, runs, lines: judged, notebooks, sizes, window: windowFigures }, null, 2)}\n`,
  );
} else {
  console.log(`Node ${process.version}, ${availableParallelism()} cores, best of ${runs}`);
  const costs = new Map(Object.entries(notebooks).map(([part, figures]): [string, Costs] => [part, figures.costs]));
  printReport(lines, costs, (text) => console.log(text));
}
process.exitCode = lines.some((line) => verdictOf(line) === 'over') ? 1 : 0;
