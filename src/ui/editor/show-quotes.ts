import { Decoration } from '@codemirror/view';
import type { SyntaxNodeRef } from '@lezer/common';
import { CalloutName } from './callout-name.ts';
import { calloutTone } from './callout-tone.ts';
import type { Paint } from './paint.ts';

const head = /^([\s>]*)(\[!([^\]\n|]+)(?:\|[^\]\n]*)?\][+-]?)([ \t]*)(.*)$/;

/** A quote or a callout; the head of a callout shows its title or the name of its kind. */
export function showQuote(paint: Paint, { from, to, node }: SyntaxNodeRef): void {
  const first = paint.state.doc.lineAt(from);
  const [all, before = '', marker = '', kind, space = '', title] = head.exec(first.text) ?? [];
  if (kind === undefined || first.from + before.length < from) {
    // What stands in a callout has its ground already.
    if (node.parent?.name !== 'Blockquote') paint.line(from, to, 'cm-quote-line');
    return;
  }
  paint.line(from, to, `cm-tone tone-${calloutTone(kind)}`, 'cm-tone');
  if (all === undefined || paint.isActive(first.from, first.to)) return;
  const start = first.from + before.length;
  const end = start + marker.length + space.length;
  if (title === '') paint.mark(Decoration.replace({ widget: new CalloutName(kind) }), start, end);
  else paint.hide(start, end);
}

/** The sign before each line of a quote. */
export function showQuoteMark(paint: Paint, { from, to }: SyntaxNodeRef): void {
  if (paint.isActive(from, to)) return;
  paint.hide(from, paint.state.sliceDoc(to, to + 1) === ' ' ? to + 1 : to);
}
