import type { Heading } from './note.ts';

/** Folds a heading for comparison the way a link may write it: case, punctuation and white space do not count. */
export function headingKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Headings a chain `A#B` names, as indexes in `headings`: the first A, then the first B below it and deeper.
 * Undefined when a part of the chain is not there.
 */
export function findHeading(headings: readonly Pick<Heading, 'text' | 'level'>[], chain: string): readonly number[] | undefined {
  const found: number[] = [];
  let at = 0;
  let end = headings.length;
  for (const part of chain.split('#')) {
    const key = headingKey(part);
    let hit = -1;
    for (let index = at; index < end && hit < 0; index++) {
      if (headingKey(headings[index]?.text ?? '') === key) hit = index;
    }
    if (hit < 0) return undefined;
    found.push(hit);
    const level = headings[hit]?.level ?? 0;
    at = hit + 1;
    const next = headings.findIndex((heading, index) => index > hit && index < end && heading.level <= level);
    if (next >= 0) end = next;
  }
  return found;
}
