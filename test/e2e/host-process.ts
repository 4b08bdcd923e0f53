import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../ensure-built.ts';

/** A host of its own process, and the link that opens it once. */
export type Host = { readonly process: ChildProcess; readonly entrance: string };

/** Starts the built web host over a folder of notes. */
export async function startHost(vault: string, data: string): Promise<Host> {
  const host = spawn(
    process.execPath,
    [join(projectRoot, 'out/main/cli.js'), 'serve', vault, '--data', data, '--json'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    return { process: host, entrance: await addressOf(host) };
  } catch (error) {
    host.kill();
    throw error;
  }
}

/** Ends a host by this signal, if it still runs. */
export async function endHost(host: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return;
  const ended = new Promise((resolve) => host.once('exit', resolve));
  host.kill(signal);
  await ended;
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const url = /"url"\s*:\s*"([^"]+)"/.exec(printed)?.[1];
      if (url !== undefined) resolve(url);
    });
    server.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${printed}`)));
    setTimeout(() => reject(new Error(`serve said no address: ${printed}`)), 30_000).unref();
  });
}
