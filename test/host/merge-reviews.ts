import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Chance from 0 to 1. */
type Random = () => number;

export function reviewsIn(vault: string): string {
  return join(vault, '.konspekt', 'reviews');
}

/** Logs in a folder, by name. */
export function logsIn(vault: string): readonly string[] {
  mkdirSync(reviewsIn(vault), { recursive: true });
  return readdirSync(reviewsIn(vault)).filter((name) => name.endsWith('.jsonl'));
}

/** Carries the logs of one folder over into another as sync programs do: whole, as the copy of a conflict, or torn for now. */
export function carryReviews(from: string, to: string, random: Random): void {
  const [here, there] = [reviewsIn(from), reviewsIn(to)];
  const known = new Set(logsIn(to));
  for (const name of logsIn(from)) {
    const bytes = readFileSync(join(here, name));
    const way = random();
    const torn = bytes.subarray(0, Math.floor(bytes.length * (1 - random() * 0.1)));
    if (known.has(name) && isPartOf(bytes, readFileSync(join(there, name)))) continue;
    if (way < 0.15) place(there, conflictName(name, random), random() < 0.5 ? torn : bytes);
    else if (isOwn(name, to)) continue;
    else if (way < 0.4) place(there, name, known.has(name) ? longer(torn, readFileSync(join(there, name))) : torn);
    else if (way < 0.6) writeFileSync(join(there, name), bytes);
    else place(there, name, bytes);
  }
}

/** What a crash may leave of a line whose answer was never acknowledged. */
export function tear(vault: string, random: Random): void {
  const name = logsIn(vault).find((each) => isOwn(each, vault));
  if (name === undefined) return;
  const line = `{"t":"review","id":"never-acknowledged","at":1767225600000,"card":"own:слово","grade":3,"ms":1,"tz":0}`;
  const bytes = Buffer.from(line);
  appendFileSync(join(reviewsIn(vault), name), bytes.subarray(0, 1 + Math.floor(random() * (bytes.length - 2))));
}

/** Carries everything over, whole, and clears the copies of conflicts away: nothing is said in them alone. */
export function settleReviews(one: string, other: string): void {
  carryReviews(one, other, () => 0.9);
  carryReviews(other, one, () => 0.9);
  for (const vault of [one, other])
    for (const name of logsIn(vault)) if (/conflict|\(/u.test(name)) rmSync(join(reviewsIn(vault), name));
}

/** The file that only this device writes to: it is named in the data beside the folder. */
function isOwn(name: string, vault: string): boolean {
  try {
    const { name: device } = JSON.parse(readFileSync(join(`${vault}-data`, 'device.json'), 'utf8')) as { name: string };
    return name === `${device}.jsonl`;
  } catch {
    return false;
  }
}

function conflictName(name: string, random: Random): string {
  const base = name.slice(0, -'.jsonl'.length).replace(/(?:\.sync-conflict-| \().*$/u, '');
  const tail = Math.floor(random() * 3);
  return random() < 0.5
    ? `${base}.sync-conflict-2026010${tail + 1}-101112-ABCDEFG.jsonl`
    : `${base} (${tail + 1}).jsonl`;
}

/** A conflict copy is never written over by one that says less. */
function place(folder: string, name: string, bytes: Uint8Array): void {
  const file = join(folder, name);
  let kept: Buffer = Buffer.alloc(0);
  try {
    kept = readFileSync(file);
  } catch {
    // It is the first of its name.
  }
  const whole = isPartOf(kept, bytes) ? bytes : Buffer.concat([kept, Buffer.from('\n'), bytes]);
  writeFileSync(`${file}.tmp`, whole);
  renameSync(`${file}.tmp`, file);
}

function longer(one: Buffer, other: Buffer): Buffer {
  return one.length > other.length ? one : other;
}

function isPartOf(part: Uint8Array, whole: Uint8Array): boolean {
  return part.length <= whole.length && Buffer.from(whole.subarray(0, part.length)).equals(part);
}
