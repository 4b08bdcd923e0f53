import { _electron } from 'playwright-core';
import { projectRoot } from '../ensure-built.ts';
import { hasChromium } from './double/chromium.ts';
import { launch, type LaunchOptions, type RunningApp } from './double/launch.ts';
import { electronProgram } from './electron-program.ts';

type Launch = (options: LaunchOptions) => Promise<RunningApp>;

/** What the desktop app can run on: the same tests go through both. */
export const electrons: readonly { name: string; available: boolean; launch: Launch }[] = [
  { name: 'the double of Electron', available: hasChromium, launch },
  {
    name: 'Electron itself',
    available: electronProgram !== undefined,
    launch: ({ args, cwd = projectRoot, env = process.env }) => {
      const variables = Object.fromEntries(
        Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
      );
      return _electron.launch({ args: [...args], cwd, env: variables, executablePath: electronProgram ?? '' });
    },
  },
];

/** Starts the built desktop app on a notebook, with a data folder of its own. */
export function launchDesktop(start: Launch, options: { vault?: string; data: string }): Promise<RunningApp> {
  const { vault, data } = options;
  const args = [projectRoot, '--data', data, ...(vault === undefined ? [] : ['--vault', vault])];
  return start({ args, cwd: projectRoot, env: { ...process.env, LANGUAGE: 'en', LANG: 'en_US.UTF-8' } });
}
