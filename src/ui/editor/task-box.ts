import { WidgetType, type EditorView } from '@codemirror/view';

/** The box of a task, to be ticked with the pointer; the keyboard has its own key. */
export class TaskBox extends WidgetType {
  readonly done: boolean;
  /** How far behind the start of the widget the brackets stand. */
  readonly offset: number;

  constructor(done: boolean, offset: number) {
    super();
    this.done = done;
    this.offset = offset;
  }

  override eq(other: TaskBox): boolean {
    return other.done === this.done && other.offset === this.offset;
  }

  override toDOM(view: EditorView): HTMLElement {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = this.done;
    box.className = 'cm-task';
    box.tabIndex = -1;
    box.ariaLabel = view.state.phrase('task');
    box.addEventListener('mousedown', (event) => {
      event.preventDefault();
      const at = view.posAtDOM(box) + this.offset;
      if (view.state.readOnly) return;
      view.dispatch({ changes: { from: at + 1, to: at + 2, insert: this.done ? ' ' : 'x' }, userEvent: 'input' });
    });
    // The change draws a new box; this one must not tick itself.
    box.addEventListener('click', (event) => event.preventDefault());
    return box;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}
