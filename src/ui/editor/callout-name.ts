import { WidgetType, type EditorView } from '@codemirror/view';
import { calloutKind } from '#core/note/parse/callout.ts';

/** The name of a callout's kind, where it has no title of its own. */
export class CalloutName extends WidgetType {
  readonly written: string;

  constructor(written: string) {
    super();
    this.written = written;
  }

  override eq(other: CalloutName): boolean {
    return other.written === this.written;
  }

  override toDOM(view: EditorView): HTMLElement {
    const name = document.createElement('span');
    const written = this.written.trim().toLowerCase();
    const kind = calloutKind(written);
    const isOther = kind === 'note' && written !== 'note';
    name.textContent = isOther ? this.written.trim() : view.state.phrase(`callout-${kind}`);
    return name;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}
