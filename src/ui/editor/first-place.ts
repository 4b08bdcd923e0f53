import type { Text } from '@codemirror/state';

/** Where one begins to write in a note that is opened for it: at its first words, or below its title where there are none yet. */
export function firstPlace(doc: Text): number {
  let line = bodyLine(doc);
  while (line < doc.lines && doc.line(line).text.trim() === '') line++;
  if (!/^#{1,6}\s/.test(doc.line(line).text)) return doc.line(line).from;
  while (line < doc.lines && (/^#{1,6}\s/.test(doc.line(line).text) || doc.line(line).text.trim() === '')) line++;
  const found = doc.line(line);
  return /^#{1,6}\s/.test(found.text) ? found.to : found.from;
}

/** The first line behind the front matter. */
function bodyLine(doc: Text): number {
  if (doc.line(1).text.trimEnd() !== '---') return 1;
  for (let line = 2; line <= doc.lines; line++)
    if (/^(?:---|\.\.\.)\s*$/.test(doc.line(line).text)) return Math.min(line + 1, doc.lines);
  return 1;
}
