import type { Element, ElementContent } from 'hast';
import type { FootnoteReference } from 'mdast';
import type { Handlers, State } from 'mdast-util-to-hast';
import { element, text } from './build-element.ts';

/** Footnotes of one tree: the handler for their calls, and the section that answers them. */
export type Footnotes = { readonly handlers: Handlers; section(state: State): ElementContent[] };

const maxBackLinks = 20;

/** Numbers footnotes in the order of their calls; `prefix` keeps the ids of embedded notes apart. */
export function createFootnotes(prefix: string): Footnotes {
  const calls = new Map<string, { number: number; count: number }>();

  const showCall = (state: State, node: FootnoteReference): ElementContent => {
    const id = node.identifier.toUpperCase();
    if (!state.footnoteById.has(id)) return text(`[^${node.label ?? node.identifier}]`);
    const call = calls.get(id) ?? { number: calls.size + 1, count: 0 };
    call.count += 1;
    calls.set(id, call);
    const link = {
      dataLink: 'here',
      href: `#${prefix}fn-${call.number}`,
      dataFootnote: '',
      id: callId(call.number, call.count),
    };
    return element('sup', {}, [element('a', link, [text(String(call.number))])]);
  };

  const callId = (number: number, count: number): string => `${prefix}fnref-${number}${count === 1 ? '' : `-${count}`}`;

  const showNote = (state: State, id: string, number: number): Element => {
    const definition = state.footnoteById.get(id);
    const children = definition === undefined ? [] : state.all(definition);
    const last = children.at(-1);
    const holder = last?.type === 'element' && last.tagName === 'p' ? last.children : children;
    for (let count = 1; count <= Math.min(maxBackLinks, calls.get(id)?.count ?? 0); count += 1) {
      const link = { dataLink: 'here', href: `#${callId(number, count)}`, dataFootnoteBack: '' };
      holder.push(text(' '), element('a', link, [text('↩')]));
    }
    return element('li', { id: `${prefix}fn-${number}` }, children);
  };

  return {
    handlers: { footnoteReference: showCall, footnoteDefinition: () => undefined },
    section: (state) => {
      if (calls.size === 0) return [];
      // A footnote may call further ones: the map grows while it is walked.
      const items: Element[] = [];
      for (const [id, { number }] of calls) items.push(showNote(state, id, number));
      return [element('section', { dataFootnotes: '' }, [element('ol', {}, items)])];
    },
  };
}
