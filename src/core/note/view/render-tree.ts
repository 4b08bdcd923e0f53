import type { ElementContent, Nodes as HastNodes, Root as HastRoot } from 'hast';
import type { Nodes, Root } from 'mdast';
import { toHast, type Handlers, type State } from 'mdast-util-to-hast';
import { boundDepth } from './bound-depth.ts';
import { flowHandlers } from './flow-handlers.ts';
import { createFootnotes } from './footnotes.ts';
import { settleRawHtml } from './raw-html.ts';
import { textHandlers } from './text-handlers.ts';
import type { ViewContext } from './view-context.ts';

const withLine = new Set([
  'heading',
  'paragraph',
  'listItem',
  'table',
  'tableRow',
  'blockquote',
  'callout',
  'code',
  'math',
  'thematicBreak',
]);

/** Renders one tree, the note's own or an embedded one, with its footnotes below. */
export function renderTree(tree: Root, context: ViewContext): ElementContent[] {
  const footnotes = createFootnotes(context.prefix);
  const root = (state: State, node: Root): HastRoot => {
    adapt(state, context);
    const children = state.all(node);
    return { type: 'root', children: [...children, ...footnotes.section(state)] };
  };
  const handlers: Handlers = { ...flowHandlers(context), ...textHandlers(context), ...footnotes.handlers };
  Object.assign(handlers, { root });
  const result = toHast(boundDepth(tree, context.text), { handlers, unknownHandler: () => undefined });
  return (result as HastRoot).children as ElementContent[];
}

/** Makes every handler settle raw HTML among the children it gets, and give lines and block ids in place of positions. */
function adapt(state: State, context: ViewContext): void {
  const all = state.all;
  state.all = (node) => settleRawHtml(all(node), context);
  state.wrap = (nodes) => nodes;
  state.patch = (from: Nodes, to: HastNodes) => {
    if (to.type !== 'element') return undefined;
    const line = from.position?.start.line;
    if (context.ids !== null && line !== undefined && withLine.has(from.type)) to.properties['dataLine'] = line;
    const blockId = from.data?.blockId;
    if (context.ids === null || blockId === undefined) return undefined;
    // A heading has an id of its own, which links to it use.
    const id = context.ids.block(blockId);
    if (id !== undefined && to.properties['id'] === undefined) to.properties['id'] = id;
    return undefined;
  };
}
