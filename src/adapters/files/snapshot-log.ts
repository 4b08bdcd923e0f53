import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeTemporary } from './temporary-file.ts';

/** A text that was put by. */
export type KeptText = {
  readonly id: string;
  readonly path: string;
  readonly at: string;
  readonly size: number;
  readonly hash: string;
};
/** A file or folder was renamed: older texts of `from` are texts of `to` from here on. */
export type KeptMove = { readonly from: string; readonly to: string; readonly at: string };
export type LogLine = KeptText | KeptMove;

const LOG = 'log.jsonl';

/** Names of the day folders (YYYYMMDD), oldest first. */
export function listDays(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^\d{8}$/.test(name))
      .toSorted();
  } catch {
    return [];
  }
}

/** Adds a line to a day's log and syncs it. A line torn by a crash spoils only itself. */
export function appendLine(folder: string, day: string, line: LogLine): void {
  mkdirSync(join(folder, day), { recursive: true, mode: 0o700 });
  const file = openSync(join(folder, day, LOG), 'a', 0o600);
  try {
    // The line end stands first, so that a torn last line never joins this one.
    writeSync(file, `\n${JSON.stringify(line)}`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The lines of a day's log in order; what cannot be understood is left out. */
export function readDay(folder: string, day: string): readonly LogLine[] {
  let text: string;
  try {
    text = readFileSync(join(folder, day, LOG), 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line) => parseLine(line) ?? []);
}

/** Length of a day's log in bytes, to tell whether somebody wrote to it. */
export function dayLength(folder: string, day: string): number {
  return statSync(join(folder, day, LOG), { throwIfNoEntry: false })?.size ?? 0;
}

/** Puts fewer lines in the place of a day's log, then removes the texts they no longer name. */
export function rewriteDay(folder: string, day: string, lines: readonly LogLine[], id: string): void {
  const dayFolder = join(folder, day);
  if (lines.length === 0) {
    rmSync(dayFolder, { recursive: true, force: true });
    return;
  }
  const text = lines.map((line) => `\n${JSON.stringify(line)}`).join('');
  renameSync(writeTemporary(dayFolder, id, Buffer.from(text)), join(dayFolder, LOG));
  const named = new Set(lines.flatMap((line) => ('id' in line ? [line.id] : [])));
  for (const name of readdirSync(dayFolder)) {
    if (name !== LOG && !named.has(name)) rmSync(join(dayFolder, name), { force: true });
  }
}

function parseLine(line: string): LogLine | undefined {
  if (line === '') return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return isKeptText(value) || isKeptMove(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isKeptText(value: unknown): value is KeptText {
  const line = value as Partial<Record<keyof KeptText, unknown>> | null;
  return (
    typeof line?.id === 'string' &&
    typeof line.path === 'string' &&
    typeof line.at === 'string' &&
    typeof line.size === 'number' &&
    typeof line.hash === 'string'
  );
}

function isKeptMove(value: unknown): value is KeptMove {
  const line = value as Partial<Record<keyof KeptMove, unknown>> | null;
  return typeof line?.from === 'string' && typeof line.to === 'string' && typeof line.at === 'string';
}
