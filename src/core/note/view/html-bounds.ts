const maxLength = 1_000_000;
const maxOpen = 100;
const maxAttributes = 200;

/** Elements that cannot hold their like, so that any number of them may stay unclosed. */
const unnested = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'],
  ...['p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'option', 'thead', 'tbody', 'tfoot', 'colgroup'],
]);

// Cut as the HTML tokenizer does it, each attribute with its value.
const tagStart = /<(\/?)([a-z][^\s/>]*)/gi;
const attribute = /[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?/y;
const tagEnd = /[\s/]*>/y;

/** False for HTML made to be slow or to nest without end: far too long, too many open elements, too many attributes. */
export function isBounded(html: string): boolean {
  if (html.length > maxLength) return false;
  const open: string[] = [];
  tagStart.lastIndex = 0;
  for (let match = tagStart.exec(html); match !== null; match = tagStart.exec(html)) {
    const name = (match[2] ?? '').toLowerCase();
    const end = skipAttributes(html, tagStart.lastIndex);
    if (end === undefined) return false;
    tagStart.lastIndex = end;
    const foreign = open.includes('svg') || open.includes('math');
    if (!foreign && unnested.has(name)) continue;
    if (match[1] === '/') close(open, name);
    else if (!(foreign && html[end - 2] === '/')) open.push(name);
    if (open.length > maxOpen) return false;
  }
  return true;
}

function skipAttributes(html: string, from: number): number | undefined {
  let at = from;
  for (let count = 0; count <= maxAttributes; count += 1) {
    tagEnd.lastIndex = at;
    if (tagEnd.test(html)) return tagEnd.lastIndex;
    attribute.lastIndex = at;
    if (!attribute.test(html)) return html.length;
    at = attribute.lastIndex;
  }
  return undefined;
}

function close(open: string[], name: string): void {
  const at = open.lastIndexOf(name);
  if (at >= 0) open.splice(at, 1);
}
