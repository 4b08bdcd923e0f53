import { Decoration } from '@codemirror/view';
import type { SyntaxNodeRef } from '@lezer/common';
import { Bullet } from './bullet.ts';
import { hangingLook } from './hanging-lines.ts';
import type { Paint } from './paint.ts';
import { TaskBox } from './task-box.ts';

const bullet = Decoration.replace({ widget: new Bullet() });
const indented = Decoration.mark({ class: 'cm-indent' });
const done = Decoration.mark({ class: 'cm-task-done' });

/** The sign of a list item, the lines below its words set in like them. */
export function showBullet(paint: Paint, { from, to, node }: SyntaxNodeRef): void {
  const line = paint.state.doc.lineAt(from);
  const indent = line.text.slice(0, from - line.from);
  const isTask = node.nextSibling?.name === 'Task';
  if (/^\s*$/.test(indent)) {
    paint.mark(indented, line.from, from);
    paint.line(line.from, line.from, hangingLook(indent.length, isTask ? 'task' : 'item'));
  }
  if (node.parent?.parent?.name !== 'BulletList' || isTask || paint.isActive(from, to)) return;
  if (paint.state.sliceDoc(to, to + 1) === ' ') paint.mark(bullet, from, to);
}

/** The box of a task. */
export function showTask(paint: Paint, { from, to, node }: SyntaxNodeRef): void {
  const box = node.getChild('TaskMarker');
  if (box === null) return;
  const isDone = paint.state.sliceDoc(box.from + 1, box.to - 1) !== ' ';
  if (isDone) paint.mark(done, box.to, to);
  if (paint.isActive(from, to)) return;
  const line = paint.state.doc.lineAt(from);
  const list = node.parent?.getChild('ListMark');
  const start = list === undefined || list === null || list.from < line.from ? box.from : list.from;
  const end = Math.min(box.to + 1, line.to);
  paint.mark(Decoration.replace({ widget: new TaskBox(isDone, box.from - start) }), start, end);
}
