import { foldName } from './link-key.ts';
import type { Heading } from './note.ts';
import { headingSlug } from './parse/heading-slug.ts';

/** Folds a heading for comparison the way a link may write it: case, punctuation and white space do not count. */
export function headingKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

type NamedHeading = Pick<Heading, 'text' | 'level'> & { readonly slug?: string };

/**
 * Headings a chain `A#B` names, as indexes in `headings`: the first A, then the first B below it and deeper. A heading
 * spelled exactly so comes before one that reads alike, and that before one whose slug is written.
 * Undefined when a part of the chain is not there.
 */
export function findHeading(headings: readonly NamedHeading[], chain: string): readonly number[] | undefined {
  const found: number[] = [];
  let at = 0;
  let end = headings.length;
  for (const part of chain.split('#')) {
    const hit = findPart(headings, part, at, end);
    if (hit < 0) return undefined;
    found.push(hit);
    const level = headings[hit]?.level ?? 0;
    at = hit + 1;
    const next = headings.findIndex((heading, index) => index > hit && index < end && heading.level <= level);
    if (next >= 0) end = next;
  }
  return found;
}

function findPart(headings: readonly NamedHeading[], part: string, at: number, end: number): number {
  const exact = foldName(part).trim();
  const key = headingKey(part);
  const first = (answers: (heading: NamedHeading) => boolean): number =>
    headings.findIndex((heading, index) => index >= at && index < end && answers(heading));
  const spelled = first(({ text }) => foldName(text).trim() === exact);
  if (spelled >= 0) return spelled;
  // Signs alone leave no key to compare by.
  const alike = key === '' ? -1 : first(({ text }) => headingKey(text) === key);
  return alike >= 0 ? alike : first(({ text, slug }) => (slug ?? headingSlug(text)) === exact);
}
