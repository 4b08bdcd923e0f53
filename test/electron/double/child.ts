import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Double from './electron.ts';

// Stands in for the Electron program: `node child.ts <app folder> <arguments>`.
const limit = Number(process.env['DOUBLE_PATIENCE'] ?? 5000);
const double = new URL('./electron.ts', import.meta.url).href;
const folder = resolve(process.argv[2] ?? '.');
process.env['DOUBLE_APP'] = folder;
Object.assign(process, { defaultApp: true });
// Electron's own arguments begin with the program and the folder of the app.
process.argv.splice(1, 1);

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context),
});

const electron = (await import(double)) as typeof Double;
const { startDouble, stopDouble, fireReady, hasAskedForReady, hasQuit, ...module } = electron;

type Call = { kind: 'evaluate'; id: number; source: string; argument: unknown };
process.on('message', (call: Call) => void evaluate(call));
process.on('disconnect', () => void leave(1));
process.on('SIGTERM', () => void leave(1));

const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { main: string };
const entry = import(pathToFileURL(join(folder, manifest.main)).href);
const hung = new Promise<never>((_resolve, reject) => {
  setTimeout(() => {
    const why = hasAskedForReady() ? 'it awaits app.whenReady() at its top level' : 'something it awaits never comes';
    reject(
      new Error(`The entry module does not finish: ${why}, and "ready" comes only after it. Electron would hang here.`),
    );
  }, limit).unref();
});

try {
  const [endpoint] = await Promise.all([startDouble(), Promise.race([entry, hung])]);
  // An app that has quit by now, such as a second start of it, never becomes ready.
  if (hasQuit()) await leave(0);
  process.send?.({ kind: 'ready', endpoint });
  fireReady(leave);
} catch (error) {
  process.send?.({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  await leave(1);
}

async function evaluate({ id, source, argument }: Call): Promise<void> {
  try {
    // oxlint-disable-next-line typescript/no-implied-eval -- the test hands over the text of a function, as to Electron itself.
    const work = new Function(`return (${source})`)() as (electron: object, argument: unknown) => unknown;
    process.send?.({ kind: 'evaluated', id, value: await work(module, argument) });
  } catch (error) {
    process.send?.({ kind: 'evaluated', id, error: String(error) });
  }
}

async function leave(code: number): Promise<never> {
  await stopDouble().catch(() => undefined);
  process.exit(code);
}
