import { EditorView } from '@codemirror/view';
import { linkAt } from './follow-link.ts';
import type { Follow } from './text-actions.ts';

/** A click with Mod held goes where the link under it leads. */
export function followClicks(follow: Follow, isMac: boolean) {
  return EditorView.domEventHandlers({
    mousedown(event, view) {
      if (event.button !== 0 || !(isMac ? event.metaKey : event.ctrlKey)) return false;
      const pos = view.posAtCoords({ x: event.clientX, y: event.clientY });
      const link = pos === null ? undefined : linkAt(view.state, pos);
      if (link === undefined) return false;
      event.preventDefault();
      follow(link);
      return true;
    },
  });
}
