import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runCommandLine } from '../../src/cli/run-command-line.ts';

type Outcome = { readonly status: number; readonly out: string; readonly err: string; readonly json: unknown };
type Setting = {
  readonly env?: Record<string, string>;
  readonly stdin?: string | Uint8Array;
  readonly columns?: number;
};

/** A folder of notes and a data folder, both gone after the test, and a command line with `VAULT` for the folder. */
export function aVault(notes: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'konspekt-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const vault = join(folder, 'vault');
  mkdirSync(vault);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(vault, path)), { recursive: true });
    writeFileSync(join(vault, path), text);
  };
  for (const [path, text] of Object.entries(notes)) write(path, text);

  const konspekt = async (
    line: string | readonly string[],
    { env = {}, stdin = '', columns }: Setting = {},
  ): Promise<Outcome> => {
    const args = typeof line === 'string' ? line.split(' ') : line;
    let out = '';
    let err = '';
    const isTTY = columns !== undefined;
    const status = await runCommandLine(
      args.map((arg) => arg.replace('VAULT', vault)),
      {
        out: { isTTY, ...(columns === undefined ? {} : { columns }), write: (text) => (out += text) },
        err: { write: (text) => (err += text) },
        env: { KONSPEKT_DATA: join(folder, 'data'), LANG: 'C.UTF-8', ...env },
        untilInterrupted: () => Promise.resolve(),
        onLine: () => false,
        readStdin: async () => Buffer.from(stdin),
      },
    );
    return { status, out, err, json: args.includes('--json') ? (JSON.parse(out) as unknown) : undefined };
  };
  return { vault, data: join(folder, 'data'), write, konspekt };
}
