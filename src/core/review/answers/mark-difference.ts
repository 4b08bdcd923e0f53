/** A stretch of the right answer and of what was typed: in both, only in the right one, or only typed. */
export type DifferencePart = { readonly text: string; readonly kind: 'same' | 'missing' | 'extra' };

/** Below this share of common letters there is nothing to compare letter by letter. */
const LEAST_COMMON = 0.5;

/**
 * What was typed against the right answer, sign by sign, for display: `same` as the right answer has it, `extra` as it was typed.
 * Where they have little in common, all of what was typed, then all of the right answer.
 */
export function markDifference(typed: string, answer: string): readonly DifferencePart[] {
  const given = signsOf(typed.trim());
  const right = signsOf(answer.trim());
  const common = commonSigns(given, right);
  if (common.length < LEAST_COMMON * Math.max(given.length, right.length))
    return joined([
      { text: typed.trim(), kind: 'extra' },
      { text: answer.trim(), kind: 'missing' },
    ]);
  const parts: DifferencePart[] = [];
  let [a, b] = [0, 0];
  for (const [inGiven, inRight] of [...common, [given.length, right.length] as const]) {
    parts.push({ text: given.slice(a, inGiven).join(''), kind: 'extra' });
    parts.push({ text: right.slice(b, inRight).join(''), kind: 'missing' });
    parts.push({ text: right[inRight] ?? '', kind: 'same' });
    [a, b] = [inGiven + 1, inRight + 1];
  }
  return joined(parts);
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function signsOf(text: string): string[] {
  return [...segmenter.segment(text.normalize('NFC').slice(0, 400))].map(({ segment }) => segment);
}

/** Places of a longest common row of signs, in both; small letters and capitals are alike. */
function commonSigns(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const [left, right] = [a, b].map((signs) => signs.map((sign) => sign.normalize('NFKC').toLowerCase())) as [
    string[],
    string[],
  ];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const places: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (left[i] === right[j]) places.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return places;
}

/** Neighbours of one kind become one part; what is missing stands behind what stands there instead. */
function joined(parts: readonly DifferencePart[]): readonly DifferencePart[] {
  const made: DifferencePart[] = [];
  for (const part of parts) {
    const last = made.at(-1);
    if (part.text === '') continue;
    if (last?.kind === part.kind) made[made.length - 1] = { ...last, text: last.text + part.text };
    else made.push(part);
  }
  return made;
}
