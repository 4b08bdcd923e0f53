/** The line of a front matter property, for pointing at it; 1 when it is not found. */
export function propertyLine(text: string | undefined, key: string): number {
  const at = frontMatterLines(text).findIndex((line) => valueOf(line, key) !== undefined);
  return at < 0 ? 1 : at + 1;
}

/** The day a front matter property gives, `2026-05-01`, whatever time follows it. */
export function propertyDay(text: string | undefined, key: string): string | undefined {
  for (const line of frontMatterLines(text)) {
    const value = valueOf(line, key);
    if (value !== undefined) return /^["']?(\d{4}-\d{2}-\d{2})(?!\d)/.exec(value)?.[1];
  }
  return undefined;
}

/** The text with its front matter blanked, lines still counting from the file's first. */
export function withoutFrontMatter(text = ''): string {
  return '\n'.repeat(Math.max(frontMatterLines(text).length - 1, 0)) + text.slice(frontMatterOf(text).length);
}

/** Parsing YAML costs more than all other checks together, and nothing but one plain line is asked for. */
function frontMatterLines(text: string | undefined): readonly string[] {
  return frontMatterOf(text).split('\n');
}

/** The front matter with the lines of dashes around it, without its last line end; empty where there is none. */
export function frontMatterOf(text = ''): string {
  if (!text.startsWith('---')) return '';
  return /^---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?=\r?\n|$)/.exec(text)?.[0] ?? '';
}

function valueOf(line: string, key: string): string | undefined {
  const start = line.startsWith('"') || line.startsWith("'") ? 1 : 0;
  if (!line.startsWith(key, start)) return undefined;
  return /^["']?[ \t]*:(.*)$/.exec(line.slice(start + key.length).trimEnd())?.[1]?.trim();
}
