import type { Element, RootContent } from 'hast';

export type HtmlNode = RootContent;

const blocks = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hgroup hr html legend li main nav ol p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const dropped = new Set(
  (
    'applet audio base button canvas col colgroup datalist embed frame frameset head iframe input link map meta noscript object ' +
    'option progress rp rt script select style svg template textarea title video'
  ).split(' '),
);

/** Whether a node is an element of that name. */
export function isElement(node: HtmlNode, name?: string): node is Element {
  return node.type === 'element' && (name === undefined || node.tagName === name);
}

/** Whether an element begins a line of its own. */
export function isBlock(node: HtmlNode): node is Element {
  return isElement(node) && blocks.has(node.tagName);
}

/** Whether an element holds one that begins a line of its own. */
export function holdsBlock(node: HtmlNode): boolean {
  return isElement(node) && node.children.some((child) => isBlock(child) || holdsBlock(child));
}

/** Whether nothing of a node is to be read: comments, scripts, controls, what is hidden. */
export function isUnseen(node: HtmlNode): boolean {
  if (!isElement(node)) return node.type !== 'text';
  const { hidden, ariaHidden } = node.properties;
  return (
    (dropped.has(node.tagName) && !isBox(node)) ||
    (hidden !== undefined && hidden !== null && hidden !== false) ||
    String(ariaHidden) === 'true' ||
    /display\s*:\s*none|mso-list\s*:\s*ignore/i.test(styleOf(node))
  );
}

/** Whether this is the box of a task. */
export function isBox(node: HtmlNode): boolean {
  return isElement(node, 'input') && node.properties['type'] === 'checkbox';
}

export function styleOf({ properties }: Element): string {
  return typeof properties['style'] === 'string' ? properties['style'] : '';
}

/** All words of a node as they stand. */
export function wordsOf(node: HtmlNode): string {
  if (node.type === 'text') return node.value;
  if (!isElement(node)) return '';
  return node.tagName === 'br' ? '\n' : node.children.map(wordsOf).join('');
}
