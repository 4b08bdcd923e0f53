import { EditorView, type KeyBinding } from '@codemirror/view';
import { linkAt, type WrittenLink } from './follow-link.ts';
import { toggleTask } from './writing-keys.ts';

export type Follow = (link: WrittenLink) => void;

/** Mod+Enter follows the link at the caret, or ticks the task of its line. */
export function followKeys(follow: Follow): readonly KeyBinding[] {
  return [
    {
      key: 'Mod-Enter',
      run(view) {
        const { main } = view.state.selection;
        const link = main.empty ? linkAt(view.state, main.head) : undefined;
        if (link === undefined) return toggleTask(view);
        follow(link);
        return true;
      },
    },
  ];
}

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
