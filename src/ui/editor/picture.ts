import { WidgetType, type EditorView } from '@codemirror/view';
import type { NotePath } from '#core/note/note.ts';
import { nameOf } from '../note/note-name.ts';
import { fileHref } from '../routing/route.ts';

/** A picture of the notebook in place of the signs that embed it. */
export class Picture extends WidgetType {
  readonly path: NotePath;
  readonly words: string;
  readonly width: number | null;

  constructor(path: NotePath, words: string, width: number | null) {
    super();
    this.path = path;
    this.words = words;
    this.width = width;
  }

  override eq(other: Picture): boolean {
    return other.path === this.path && other.words === this.words && other.width === this.width;
  }

  override toDOM(view: EditorView): HTMLElement {
    const image = document.createElement('img');
    image.className = 'cm-picture';
    image.alt = this.words === '' ? nameOf(this.path) : this.words;
    if (this.width !== null) image.width = this.width;
    image.addEventListener('load', () => view.requestMeasure());
    image.src = fileHref(this.path);
    return image;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}
