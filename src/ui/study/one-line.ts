/** A side of a card in one line, without the signs of Markdown. */
export function oneLine(markdown: string): string {
  return markdown
    .slice(0, 400)
    .replaceAll(/!?\[\[([^\]|]*\|)?([^\]]*)\]\]/gu, '$2')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll(/\*\*|__|==|~~|`+|^#+\s|^>\s?/gmu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
