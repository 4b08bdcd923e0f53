import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';
import type { Measurements } from './child.ts';

export type MeasurementName = keyof Measurements;
type InputOf<Name extends MeasurementName> = Parameters<Measurements[Name]>[0];
type ResultOf<Name extends MeasurementName> = Awaited<ReturnType<Measurements[Name]>>;

export type ChildOptions = {
  /** Folder for whatever is written on the way. */
  readonly scratch: string;
  readonly nodeFlags?: readonly string[];
};

const entry = fileURLToPath(new URL('./child.ts', import.meta.url));

/** Takes one measurement in a fresh process, so that neither warm code nor a full heap is carried from one to the next. */
export async function measureInChild<Name extends MeasurementName>(
  name: Name,
  input: InputOf<Name>,
  { scratch, nodeFlags = [] }: ChildOptions,
): Promise<ResultOf<Name>> {
  const child = spawn(process.execPath, ['--expose-gc', ...nodeFlags, entry, name, JSON.stringify(input)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, KONSPEKT_BENCH_SCRATCH: scratch, NODE_COMPILE_CACHE: join(scratch, 'compiled') },
  });
  // Whoever stops the bench stops what it started.
  const end = (): void => void child.kill();
  process.once('exit', end);
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  process.off('exit', end);
  if (code !== 0) throw new Error(`measuring ${name} ended with ${String(code)}`);
  return JSON.parse(output) as ResultOf<Name>;
}
