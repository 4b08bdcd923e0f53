import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Call, Command } from '../command.ts';
import { packageRoot } from '#host/package-root.ts';
import { readCount } from '../read-arguments.ts';

export const serve: Command = {
  name: 'serve',
  usage: '<vault>',
  arguments: { min: 1, max: 1 },
  options: { port: { value: '0' }, open: {} },
  async run(call) {
    const { words, console } = call;
    const port = readCount(call.options['port'], 'port', words);
    const [{ startEngine }, { startServer }, { startAtLastPort }, { defaultDataDir, vaultDataDir }] = await Promise.all(
      [
        import('#host/engine.ts'),
        import('#serve/start-server.ts'),
        import('#serve/last-port.ts'),
        import('#host/data-dir.ts'),
      ],
    );
    const vault = resolve(call.cwd, call.args[0] ?? '.');
    const dataDir = call.data ?? defaultDataDir();
    const engine = await startEngine({ vault, dataDir, lang: call.lang });
    try {
      const start = (at: number) => startServer(engine, { bundle: join(packageRoot(), 'out', 'ui'), port: at });
      const server = await (port === undefined
        ? startAtLastPort(join(vaultDataDir(dataDir, realpathSync(vault)), 'port.json'), start)
        : start(port));
      const interrupted = console.untilInterrupted();
      const canType = console.onLine(() => console.err.write(`${words.newLink}: ${server.newLink()}\n`));
      const hints = [words.oneBrowser, ...(canType ? [words.pressEnter] : []), words.toEnd].join(' ');
      call.report({ url: server.url }, () => `${words.serving} ${server.url}\n${hints}`);
      if (call.options['open'] === true) openBrowser(server.url, call);
      await interrupted;
      await server.close();
    } finally {
      await engine.close();
    }
  },
};

function openBrowser(url: string, { console }: Call): void {
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '""']
        : ['xdg-open'];
  const browser = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  browser.once('error', (error) => console.err.write(`${error.message}\n`));
  browser.unref();
}
