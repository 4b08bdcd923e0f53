/**
 * The line of a diagram's source, from 1, that Mermaid means by a line of what is left after it took off front matter, comments,
 * directives and blank lines at the beginning.
 */
export function sourceLine(source: string, told: number): number {
  const lines = source.split(/\r?\n/);
  let at = 0;
  const first = lines.findIndex((line) => line.trim() !== '');
  if (lines[first]?.trim() === '---') {
    const end = lines.findIndex((line, index) => index > first && line.trim() === '---');
    if (end > 0) at = end + 1;
  }
  const kept: number[] = [];
  let inDirective = false;
  for (; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim();
    if (line.startsWith('%%{')) inDirective = true;
    const isLeftOut = inDirective || line.startsWith('%%') || (kept.length === 0 && line === '');
    if (inDirective && line.endsWith('}%%')) inDirective = false;
    if (!isLeftOut) kept.push(at + 1);
  }
  return kept[Math.min(told, kept.length) - 1] ?? 1;
}
