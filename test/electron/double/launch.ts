import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

export type LaunchOptions = {
  /** The folder of the app first, as for Electron itself. */
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
};

/** A running app, with the part of playwright's `ElectronApplication` that the tests use. */
export type RunningApp = {
  process(): ChildProcess;
  /** Runs `work` in the main process; it sees Electron's module and nothing of the test. */
  evaluate<Result, Argument>(
    work: (electron: typeof Electron.CrossProcessExports, argument: Argument) => Result,
    argument?: Argument,
  ): Promise<Awaited<Result>>;
  firstWindow(): Promise<Page>;
  windows(): Page[];
  close(): Promise<void>;
};

type Message =
  | { kind: 'ready'; endpoint: string }
  | { kind: 'failed'; message: string }
  | { kind: 'window'; target: string }
  | { kind: 'evaluated'; id: number; value?: unknown; error?: string };

/** Starts an app on the double of Electron, in the shape of playwright's `_electron.launch`. */
export async function launch({ args, cwd = process.cwd(), env = process.env }: LaunchOptions): Promise<RunningApp> {
  const [folder = '.', ...rest] = args;
  const child = fork(join(import.meta.dirname, 'child.ts'), [resolve(cwd, folder), ...rest], {
    cwd,
    env: { ...env, NODE_OPTIONS: '' },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said: string[] = [];
  child.stdout?.on('data', (data: Buffer) => said.push(data.toString()));
  child.stderr?.on('data', (data: Buffer) => said.push(data.toString()));
  const calls = new Map<number, { resolve(value: never): void; reject(error: Error): void }>();
  const targets: string[] = [];
  const ready = Promise.withResolvers<string>();
  const window = Promise.withResolvers<void>();

  child.on('message', (message: Message) => {
    if (message.kind === 'ready') ready.resolve(message.endpoint);
    else if (message.kind === 'failed') ready.reject(new Error(message.message));
    else if (message.kind === 'window') {
      targets.push(message.target);
      window.resolve();
    } else {
      const call = calls.get(message.id);
      calls.delete(message.id);
      if (message.error === undefined) call?.resolve(message.value as never);
      else call?.reject(new Error(message.error));
    }
  });
  child.on('exit', (code) => {
    const error = new Error(`The app ended with ${code}: ${said.join('').slice(-4000)}`);
    ready.reject(error);
    window.reject(error);
    for (const call of calls.values()) call.reject(error);
  });
  window.promise.catch(() => undefined);

  const browser = await chromium.connectOverCDP(await ready.promise);
  let count = 0;
  const evaluate: RunningApp['evaluate'] = (work, argument) =>
    new Promise((resolve, reject) => {
      calls.set((count += 1), { resolve, reject });
      child.send({ kind: 'evaluate', id: count, source: work.toString(), argument });
    });

  return {
    process: () => child,
    evaluate,
    async firstWindow() {
      await window.promise;
      return findPage(browser, targets[0] ?? '');
    },
    windows: () => browser.contexts()[0]?.pages() ?? [],
    async close() {
      if (child.exitCode === null) {
        const ended = once(child, 'exit');
        const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
        await evaluate(({ app }) => app.quit()).catch(() => undefined);
        await ended;
        clearTimeout(timer);
      }
      await browser.close().catch(() => undefined);
    },
  };
}

async function findPage(browser: Browser, target: string): Promise<Page> {
  const [context] = browser.contexts();
  for (const page of context?.pages() ?? []) {
    const cdp = await page.context().newCDPSession(page);
    const { targetInfo } = await cdp.send('Target.getTargetInfo');
    await cdp.detach();
    if (targetInfo.targetId === target) return page;
  }
  throw new Error('The window has no page');
}
