import type { Element, ElementContent } from 'hast';
import type { Heading, List, ListItem, Paragraph, Parents, Table } from 'mdast';
import type { Handlers, State } from 'mdast-util-to-hast';
import type { Callout } from '#core/note/markdown-nodes.ts';
import { element, text } from './build-element.ts';
import { plainText } from '#core/note/parse/plain-text.ts';
import type { ViewContext } from './view-context.ts';

/** Paragraphs, headings, lists, tables and callouts. */
export function flowHandlers(context: ViewContext): Handlers {
  const tight = new WeakSet<Parents>();
  return {
    heading: (state: State, node: Heading) => {
      const id = context.ids?.heading(plainText(node)) ?? null;
      return patched(state, node, element(`h${node.depth}`, { id }, state.all(node)));
    },
    paragraph: (state: State, node: Paragraph, parent?: Parents) =>
      showParagraph(state, node, parent !== undefined && tight.has(parent)),
    listItem: (state: State, node: ListItem, parent?: Parents) => {
      if (!isLoose(node, parent)) tight.add(node);
      return showListItem(state, node, tight.has(node));
    },
    list: (state: State, node: List) => {
      const start = node.ordered === true && node.start !== 1 ? (node.start ?? null) : null;
      return patched(state, node, element(node.ordered === true ? 'ol' : 'ul', { start }, state.all(node)));
    },
    callout: showCallout,
    table: (state: State, node: Table) => showTable(state, node, context),
  };
}

function patched(state: State, node: Parents, result: Element): Element {
  state.patch(node, result);
  return result;
}

/** A paragraph, cut in two where a whole note is embedded in it: blocks cannot stand in a paragraph. */
function showParagraph(state: State, node: Paragraph, isTight: boolean): ElementContent[] {
  const parts: ElementContent[][] = [[]];
  for (const child of state.all(node)) {
    if (isBlock(child)) parts.push([child], []);
    else parts.at(-1)?.push(child);
  }
  const kept = parts.filter((part) => part.some((child) => child.type !== 'text' || child.value.trim() !== ''));
  if (isTight) return kept.flat();
  const blocks = kept.map((part) => (isBlock(part[0]) ? part[0] : element('p', {}, part)));
  if (blocks[0] !== undefined) state.patch(node, blocks[0]);
  return blocks;
}

function isBlock(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && node.tagName === 'div';
}

function isLoose(item: ListItem, list: Parents | undefined): boolean {
  return list?.type === 'list'
    ? list.spread === true || list.children.some((each) => each.spread === true)
    : item.spread === true;
}

function showListItem(state: State, node: ListItem, isTight: boolean): Element {
  const children = state.all(node);
  const task = taskState(node);
  if (task !== null) {
    const box = element('input', { type: 'checkbox', disabled: true, checked: task !== ' ' });
    const first = children[0];
    const holder = first?.type === 'element' && first.tagName === 'p' ? first.children : children;
    holder.unshift(box, text(' '));
  }
  const result = patched(state, node, element('li', { dataTask: task }, children));
  const first = node.children[0];
  if (first?.data?.blockId !== undefined && result.properties['id'] === undefined && isTight)
    state.patch(first, result);
  return result;
}

/** The character between the brackets of a task. */
function taskState(node: ListItem): string | null {
  if (typeof node.checked !== 'boolean') return null;
  return node.data?.task ?? (node.checked ? 'x' : ' ');
}

function showCallout(state: State, node: Callout): Element {
  const title = state.all({ type: 'paragraph', children: node.title });
  const rawKind = node.rawKind === node.kind ? null : node.rawKind;
  return patched(
    state,
    node,
    element('div', { dataCallout: node.kind, dataCalloutRaw: rawKind, dataFold: node.fold }, [
      element('div', { dataCalloutTitle: '' }, title),
      ...state.all(node),
    ]),
  );
}

/** Rows are filled up to the width of the head only while that is cheap: a head of ten thousand columns is not copied down. */
function showTable(state: State, node: Table, context: ViewContext): Element {
  const width = node.children[0]?.children.length ?? 0;
  const missing = node.children.reduce((sum, row) => sum + Math.max(0, width - row.children.length), 0);
  const { left } = context.rendering;
  if (missing > 0) left.cells -= missing;
  const fill = left.cells >= 0 ? width : 0;
  const rows = node.children.map((row, index) => {
    const tag = index === 0 ? 'th' : 'td';
    const cells = row.children.map((cell, column) =>
      element(tag, { align: node.align?.[column] ?? null }, state.all(cell)),
    );
    while (cells.length < fill) cells.push(element(tag, {}));
    return patched(state, row, element('tr', {}, cells));
  });
  const sections = [
    element('thead', {}, rows.slice(0, 1)),
    ...(rows.length > 1 ? [element('tbody', {}, rows.slice(1))] : []),
  ];
  return element('div', { dataTableScroll: '' }, [patched(state, node, element('table', {}, sections))]);
}
