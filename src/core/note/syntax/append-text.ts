import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { Nodes, Text } from 'mdast';

/** Adds plain text at the token's place, to the text node before it where there is one. */
export function appendText(context: CompileContext, value: string, token: Pick<Token, 'start' | 'end'>): void {
  const parent = context.stack.at(-1) as { children: Nodes[] };
  const tail = parent.children.at(-1);
  if (tail?.type === 'text' && tail.position !== undefined) {
    tail.value += value;
    tail.position.end = point(token.end);
    return;
  }
  parent.children.push(textNode(value, token.start, token.end));
}

/** A text node that knows where it stands. */
export function textNode(value: string, start: Token['start'], end: Token['end']): Text {
  return { type: 'text', value, position: { start: point(start), end: point(end) } };
}

/** True while a link, a label or other text that is only buffered is being built. */
export function isInsideLink(context: CompileContext): boolean {
  return context.stack.some((node) => node.type === 'link' || node.type === 'fragment' || node.type === 'image');
}

function point(at: Token['start']): { line: number; column: number; offset: number } {
  return { line: at.line, column: at.column, offset: at.offset };
}
