import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { measureInChild, type ChildOptions, type MeasurementName } from './measure-in-child.ts';
import { commandLineRun } from './command-line-run.ts';
import { readCosts, type Costs } from './cost-profile.ts';
import type { FullText } from './measurements/full-text.ts';
import type { Indexing } from './measurements/indexing.ts';
import type { Queries } from './measurements/queries.ts';
import type { WindowStall } from './measurements/window-stall.ts';
import type { Yardstick } from './measurements/yardsticks.ts';
import type { Spent } from './time-spent.ts';

/** All that was measured of one notebook; of several runs the best. */
export type NotebookFigures = {
  readonly reading: Yardstick;
  readonly parsing: Yardstick;
  readonly fullText: Yardstick;
  /** The full text with the keys of all word forms, and with the plain words alone. */
  readonly keyed: FullText;
  readonly plain: FullText;
  readonly first: Indexing;
  readonly again: Indexing;
  /** Whole processes of the command line, milliseconds; undefined where the app is not built. */
  readonly commands: { readonly first: number; readonly again: number } | undefined;
  readonly queries: Queries;
  readonly stall: WindowStall;
  readonly costs: Costs;
};

export type NotebookOptions = {
  readonly vault: string;
  readonly scratch: string;
  readonly runs: number;
  readonly queries: number;
  /** Also whole processes of the built command line. */
  readonly commands: boolean;
  readonly say: (step: string) => void;
};

/** Measures one notebook; `dataDir` afterwards holds its index. */
export async function measureNotebook({
  vault,
  scratch,
  runs,
  queries,
  commands,
  say,
}: NotebookOptions): Promise<{ readonly figures: NotebookFigures; readonly dataDir: string }> {
  const freshDir = (): string => mkdtempSync(join(scratch, 'data-'));
  const measure = <Name extends MeasurementName>(
    name: Name,
    input: Parameters<typeof measureInChild<Name>>[1],
    flags: ChildOptions['nodeFlags'] = [],
  ) => {
    say(name);
    return measureInChild(name, input, { scratch, nodeFlags: flags });
  };
  const dataDir = freshDir();
  const runsOf: Pick<NotebookFigures, 'reading' | 'parsing' | 'fullText' | 'keyed' | 'plain' | 'first' | 'again'>[] =
    [];
  // In turns, so that a busy moment of the machine spoils one run of each rather than all runs of one.
  for (let run = 0; run < runs; run++) {
    const runDir = run === 0 ? dataDir : freshDir();
    runsOf.push({
      parsing: await measure('bareParse', { vault }),
      first: await measure('index', { vault, dataDir: runDir }),
      again: await measure('index', { vault, dataDir: runDir }),
      reading: await measure('readFiles', { vault }),
      fullText: await measure('rawFullText', { vault }),
      keyed: await measure('fullText', { vault, plain: false }),
      plain: await measure('fullText', { vault, plain: true }),
    });
    if (runDir !== dataDir) rmSync(runDir, { recursive: true });
  }
  const asked = await measure('queries', { vault, dataDir, count: queries });
  const stall = await measure('windowStall', { vault, dataDir: freshDir() });
  const profiles = mkdtempSync(join(scratch, 'profiles-'));
  await measure('index', { vault, dataDir: freshDir(), fromSource: true }, [
    '--cpu-prof',
    `--cpu-prof-dir=${profiles}`,
    '--cpu-prof-interval=2000',
  ]);
  if (commands) say('command line');
  return {
    dataDir,
    figures: {
      reading: best(runsOf.map((run) => run.reading)),
      parsing: best(runsOf.map((run) => run.parsing)),
      fullText: best(runsOf.map((run) => run.fullText)),
      keyed: best(runsOf.map((run) => run.keyed)),
      plain: best(runsOf.map((run) => run.plain)),
      first: best(runsOf.map((run) => run.first)),
      again: best(runsOf.map((run) => run.again)),
      commands: commands ? await commandLineRun(vault, freshDir(), runs) : undefined,
      queries: asked,
      stall,
      costs: readCosts(profiles),
    },
  };
}

/** The run that took least time, with the least work any of them took. */
function best<Run extends { readonly spent: Spent }>(runs: readonly Run[]): Run {
  const quickest = runs.reduce((a, b) => (b.spent.wall < a.spent.wall ? b : a));
  return { ...quickest, spent: { wall: quickest.spent.wall, cpu: Math.min(...runs.map((run) => run.spent.cpu)) } };
}
