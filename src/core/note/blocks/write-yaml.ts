import { parse, type Document } from 'yaml';

/** Lines compared at most; what is longer is written anew as a whole. */
const MOST_LINES = 1500;

/** A changed document as text; every line that says what it said before stays as it was written. */
export function writeYaml(document: Document, before: string): string {
  const indentSeq = !/^( *)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\n\1- /m.test(before);
  const after = document.toString({ lineWidth: 0, flowCollectionPadding: false, indentSeq }).replace(/\n$/, '');
  const kept = keepLines(before.replace(/\n$/, '').split('\n'), after.split('\n'));
  return kept !== undefined && saysTheSame(kept, after) ? kept : after;
}

/** Whether two texts are YAML of the same values. */
export function saysTheSame(one: string, other: string): boolean {
  return valueOf(one) === valueOf(other);
}

function valueOf(text: string): string | undefined {
  try {
    return JSON.stringify(parse(text, { schema: 'core', logLevel: 'silent' }));
  } catch {
    return undefined;
  }
}

/** The new lines, those that differ from an old one only in spaces in the form of the old one. */
function keepLines(before: readonly string[], after: readonly string[]): string | undefined {
  if (Math.max(before.length, after.length) > MOST_LINES) return undefined;
  const [old, now] = [before.map(wordsOf), after.map(wordsOf)];
  // Longest common subsequence, from the end.
  const common = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const longest = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
      (common[i] as Uint16Array)[j] = longest;
    }
  }
  const kept: string[] = [];
  for (let [i, j] = [0, 0]; j < now.length;) {
    if (i < old.length && old[i] === now[j]) {
      kept.push(before[i] ?? '');
      i++;
      j++;
    } else if (i < old.length && at(i + 1, j) >= at(i, j + 1)) i++;
    else kept.push(after[j++] ?? '');
  }
  return kept.join('\n');
}

/** A line by its indentation and its signs. */
function wordsOf(line: string): string {
  const words = line.trimStart();
  return `${line.length - words.length} ${words.replace(/\s+/g, '')}`;
}
