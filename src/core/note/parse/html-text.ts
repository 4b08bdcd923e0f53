/** The words of a piece of HTML: tags and comments blank, line ends kept; linear whatever stands in it. */
export function htmlText(html: string): string {
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) return text + html.slice(at);
    text += html.slice(at, open);
    const isComment = html.startsWith('<!--', open);
    const close = isComment ? html.indexOf('-->', open + 4) : html.indexOf('>', open + 1);
    if (close < 0) return text + lineEnds(html.slice(open));
    at = close + (isComment ? 3 : 1);
    text += lineEnds(html.slice(open, at));
  }
  return text;
}

function lineEnds(text: string): string {
  return text.includes('\n') ? text.replace(/[^\n]+/gu, '') : '';
}
