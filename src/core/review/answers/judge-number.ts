import type { Verdict } from './judge-answer.ts';
import { readNumber } from './read-number.ts';

export type NumberReason = 'percent' | 'rounded' | 'inexact' | 'sign' | 'magnitude' | 'no-number' | 'other-number';

export type ExpectedNumber = {
  readonly value: number;
  /** `percent`: written with the sign; `share`: a fraction of one; `either`: a figure that is told in both; `none`: anything else. */
  readonly written: 'percent' | 'share' | 'either' | 'none';
  /** How far off is right, as a share of the value; 0 means to the last digit. */
  readonly tolerance: number;
};
export type NumberJudgement = {
  readonly verdict: Verdict;
  readonly reasons: readonly NumberReason[];
  readonly value: number | null;
};

/** Off by less than this share, a figure was worked out rightly and rounded too early. */
const NEARLY = 0.02;

/** Compares a number that was typed with the right one, a share as a fraction or in percent. */
export function judgeNumber(typed: string, expected: ExpectedNumber): NumberJudgement {
  const number = readNumber(typed);
  if (number === undefined) return { verdict: 'wrong', reasons: ['no-number'], value: null };
  const { value, written, tolerance } = expected;
  const readings = number.readings.map((each) =>
    number.isPercent ? { value: each.value / 100, decimals: each.decimals + 2 } : each,
  );
  const [first] = readings;
  const given = first?.value ?? 0;
  const isPlain = number.isPercent === (written === 'percent');
  for (const reading of readings) {
    const close = closeness(reading, value, tolerance);
    if (close === undefined) continue;
    const reasons: NumberReason[] = close === 'exact' ? [] : [close];
    const isOtherwise =
      written === 'percent' || written === 'share' ? !isPlain : written === 'none' && number.isPercent;
    if (isOtherwise) reasons.push('percent');
    const isRight = close !== 'inexact' && !isOtherwise;
    return { verdict: isRight ? 'right' : 'nearly', reasons, value: reading.value };
  }
  // A share told in percent without the sign.
  if (written !== 'none' && !number.isPercent)
    for (const { value: plain, decimals } of readings) {
      const close = closeness({ value: plain / 100, decimals: decimals + 2 }, value, tolerance);
      if (close !== undefined && close !== 'inexact')
        return { verdict: written === 'percent' ? 'right' : 'nearly', reasons: ['percent'], value: plain / 100 };
    }
  const isClose = (factor: number): boolean =>
    readings.some(
      (reading) => closeness({ ...reading, value: reading.value * factor }, value, tolerance) !== undefined,
    );
  if (value !== 0 && isClose(-1)) return { verdict: 'wrong', reasons: ['sign'], value: given };
  if (value !== 0 && [0.001, 0.01, 0.1, 10, 100, 1000].some(isClose))
    return { verdict: 'wrong', reasons: ['magnitude'], value: given };
  return { verdict: 'wrong', reasons: ['other-number'], value: given };
}

function closeness(
  { value: given, decimals }: { readonly value: number; readonly decimals: number },
  value: number,
  tolerance: number,
): 'exact' | 'rounded' | 'inexact' | undefined {
  const off = Math.abs(given - value);
  if (off <= Math.max(Math.abs(value) * 1e-9, 1e-12)) return 'exact';
  if (tolerance === 0) return undefined;
  // Rounded to what was written, where two digits or more of it mean something.
  const step = 10 ** -decimals;
  if (off <= step / 2 + 1e-9 && Math.abs(given) >= 10 * step) return 'rounded';
  if (off <= tolerance * Math.abs(value)) return 'rounded';
  return off <= NEARLY * Math.abs(value) ? 'inexact' : undefined;
}
