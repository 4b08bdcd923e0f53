import { Change, diff, type DiffConfig } from '@codemirror/merge';
import { splitLines } from './merge-texts.ts';

/** Lines, then characters, that may differ in one stretch before it counts as wholly another; and how long one may look, ms. */
const LINES: DiffConfig = { scanLimit: 10_000, timeout: 400 };
const CHARACTERS: DiffConfig = { scanLimit: 500, timeout: 100 };
/** Characters that stand for lines: below those that come in pairs. */
const MOST = 0xd7ff;

/**
 * What differs between two texts: first line by line, then character by character within lines that changed. So a text that was
 * changed in many places is not taken for another one.
 */
export function diffByLines(a: string, b: string): readonly Change[] {
  const known = new Map<string, string>();
  const [linesA, linesB] = [splitLines(a), splitLines(b)];
  const [signsA, signsB] = [signsOf(linesA, known), signsOf(linesB, known)];
  if (known.size > MOST) return diff(a, b, CHARACTERS);
  const [startsA, startsB] = [startsOf(linesA), startsOf(linesB)];
  return diff(signsA, signsB, LINES).flatMap((lines) => {
    const [fromA, toA] = [startsA[lines.fromA] ?? 0, startsA[lines.toA] ?? a.length];
    const [fromB, toB] = [startsB[lines.fromB] ?? 0, startsB[lines.toB] ?? b.length];
    return diff(a.slice(fromA, toA), b.slice(fromB, toB), CHARACTERS).map(
      (part) => new Change(fromA + part.fromA, fromA + part.toA, fromB + part.fromB, fromB + part.toB),
    );
  });
}

/** One character for each line, the same for equal lines. */
function signsOf(lines: readonly string[], known: Map<string, string>): string {
  return lines
    .map((line) => {
      const sign = known.get(line) ?? String.fromCharCode(known.size + 1);
      known.set(line, sign);
      return sign;
    })
    .join('');
}

function startsOf(lines: readonly string[]): readonly number[] {
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length);
  return starts;
}
