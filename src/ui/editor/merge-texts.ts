import { diff3Merge } from 'node-diff3';

/**
 * What two people made of one text, together; null where they changed the same lines, or lines next to each other, each in
 * another way.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | null {
  const [a, o, b] = [splitLines(mine), splitLines(base), splitLines(theirs)].map((lines) => [...lines]);
  const merged: string[] = [];
  for (const { ok } of diff3Merge(a ?? [], o ?? [], b ?? [], { excludeFalseConflicts: true })) {
    if (ok === undefined) return null;
    merged.push(...ok);
  }
  return merged.join('');
}

/** The lines of a text, each with its end. */
export function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
