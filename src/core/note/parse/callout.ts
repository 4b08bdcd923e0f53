import type { Blockquote, Paragraph, PhrasingContent } from 'mdast';
import type { Callout } from '../markdown-nodes.ts';

const ALIASES: Readonly<Record<string, string>> = {
  summary: 'abstract',
  tldr: 'abstract',
  hint: 'tip',
  important: 'tip',
  check: 'success',
  done: 'success',
  help: 'question',
  faq: 'question',
  caution: 'warning',
  attention: 'warning',
  fail: 'failure',
  missing: 'failure',
  error: 'danger',
  cite: 'quote',
};
/** The thirteen kinds of callouts. */
export const calloutKinds = [
  'note',
  'abstract',
  'info',
  'todo',
  'tip',
  'success',
  'question',
  'warning',
  'failure',
  'danger',
  'bug',
  'example',
  'quote',
] as const;
const KINDS: ReadonlySet<string> = new Set(calloutKinds);

/** One of Obsidian's thirteen kinds for what is written between `[!` and `]`. */
export function calloutKind(written: string): string {
  const kind = written.toLowerCase();
  const known = Object.hasOwn(ALIASES, kind) ? ALIASES[kind] : kind;
  return known !== undefined && KINDS.has(known) ? known : 'note';
}

const MARKER = /^\[!([^\]\n|]+)(?:\|[^\]\n]*)?\]([+-]?)[ \t]*/u;

/** The callout a block quote is when its first line begins with `[!kind]`; undefined for any other quote. */
export function toCallout(quote: Blockquote): Callout | undefined {
  const paragraph = quote.children[0];
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  if (paragraph?.type !== 'paragraph' || first?.type !== 'text') return undefined;
  const marker = MARKER.exec(first.value);
  if (marker === null) return undefined;
  const { title, rest } = splitTitle(paragraph, marker[0].length);
  const rawKind = (marker[1] ?? '').trim().toLowerCase();
  return {
    type: 'callout',
    kind: calloutKind(rawKind),
    rawKind,
    fold: marker[2] === '+' || marker[2] === '-' ? marker[2] : null,
    title,
    children: rest === undefined ? quote.children.slice(1) : [rest, ...quote.children.slice(1)],
    ...(quote.position === undefined ? {} : { position: quote.position }),
    ...(quote.data === undefined ? {} : { data: quote.data }),
  };
}

/** The title is what stands on the marker's line; what follows is the callout's first paragraph. */
function splitTitle(
  paragraph: Paragraph,
  markerLength: number,
): { title: PhrasingContent[]; rest: Paragraph | undefined } {
  const title: PhrasingContent[] = [];
  const body: PhrasingContent[] = [];
  let inTitle = true;
  for (const [index, child] of paragraph.children.entries()) {
    if (!inTitle) {
      body.push(child);
    } else if (child.type === 'break') {
      inTitle = false;
    } else if (child.type === 'text') {
      const value = index === 0 ? child.value.slice(markerLength) : child.value;
      const shift = index === 0 ? markerLength : 0;
      const end = value.search(/\r\n?|\n/u);
      const head = end < 0 ? value : value.slice(0, end);
      if (head !== '')
        title.push({ ...child, value: head, ...placed(child, shift, end < 0 ? undefined : shift + end) });
      if (end >= 0) {
        inTitle = false;
        const tail = value.slice(end).replace(/^(?:\r\n?|\n)/u, '');
        if (tail !== '') body.push({ type: 'text', value: tail, ...afterLine(child) });
      }
    } else {
      title.push(child);
    }
  }
  if (body.length === 0) return { title, rest: undefined };
  const rest: Paragraph = { type: 'paragraph', children: body };
  const start = body[0]?.position?.start ?? paragraph.position?.start;
  if (start !== undefined && paragraph.position !== undefined) rest.position = { start, end: paragraph.position.end };
  return { title, rest };
}

type Placed = Pick<PhrasingContent, 'position'>;

function placed(node: PhrasingContent, from: number, to: number | undefined): Placed {
  const at = node.position;
  if (at?.start.offset === undefined) return {};
  const move = (by: number): typeof at.start => ({
    line: at.start.line,
    column: at.start.column + by,
    offset: (at.start.offset ?? 0) + by,
  });
  return { position: { start: move(from), end: to === undefined ? at.end : move(to) } };
}

/** Where the text of the line after the node's first one begins; the column inside a container is not known, so it is that of the node. */
function afterLine(node: PhrasingContent): Placed {
  const at = node.position;
  if (at === undefined) return {};
  const lines = 'value' in node ? node.value.split('\n').length - 1 : 0;
  const oneLine = lines <= 1 && 'value' in node;
  const length = oneLine ? node.value.length - node.value.indexOf('\n') - 1 : 0;
  const offset = oneLine && at.end.offset !== undefined ? at.end.offset - length : at.start.offset;
  return {
    position: {
      start: { line: at.start.line + 1, column: at.start.column, ...(offset === undefined ? {} : { offset }) },
      end: at.end,
    },
  };
}
