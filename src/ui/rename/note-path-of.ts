/** The path meant by what was typed: slashes one way round, no empty parts, the extension added where it lacks. */
export function notePathOf(typed: string): string {
  const path = typed
    .normalize('NFC')
    .split(/[/\\]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('/');
  return path === '' || /\.(?:md|markdown)$/i.test(path) ? path : `${path}.md`;
}
