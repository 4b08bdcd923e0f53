import type { Root } from 'mdast';

/** Puts the characters back that `defuse` replaced, in every text the tree holds. */
export function restoreText(tree: Root, shift: number): void {
  if (shift === 0) return;
  const standIns = new RegExp(`[\\u${(shift + 0x21).toString(16)}-\\u${(shift + 0x7e).toString(16)}]`, 'gu');
  const back = (text: string): string =>
    text.replace(standIns, (char) => String.fromCharCode(char.charCodeAt(0) - shift));
  const waiting: object[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const [key, value] of Object.entries(node)) {
      if (key === 'type' || key === 'position') continue;
      if (typeof value === 'string') (node as Record<string, unknown>)[key] = back(value);
      else if (typeof value === 'object' && value !== null) waiting.push(value);
    }
  }
}
