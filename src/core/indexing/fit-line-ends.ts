/** Gives a text the line ends that prevail in the text it replaces; a text without line ends decides nothing. */
export function fitLineEnds(text: string, replaced: string): string {
  const crlf = count(replaced, '\r\n');
  const lf = count(replaced, '\n') - crlf;
  if (crlf === lf) return text;
  return crlf > lf ? text.replace(/\r?\n/g, '\r\n') : text.replaceAll('\r\n', '\n');
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found++;
  return found;
}
