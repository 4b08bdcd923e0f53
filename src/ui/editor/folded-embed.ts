import { WidgetType, type EditorView } from '@codemirror/view';
import type { NotePath } from '#core/note/note.ts';
import { mediaTag } from '#core/note/view/media-kind.ts';
import { queries } from '../data/queries.ts';
import { nameOf } from '../note/note-name.ts';
import { previewPart } from '../preview/preview-part.ts';
import { firstLines } from './first-lines.ts';
import { notePlaces } from './note-places.ts';

/** An embedded note, folded: its title and how it begins. */
export class FoldedEmbed extends WidgetType {
  readonly path: NotePath;
  readonly place: string | null;
  readonly words: string;

  constructor(path: NotePath, place: string | null, words: string) {
    super();
    this.path = path;
    this.place = place;
    this.words = words;
  }

  override eq(other: FoldedEmbed): boolean {
    return other.path === this.path && other.place === this.place && other.words === this.words;
  }

  override toDOM(view: EditorView): HTMLElement {
    const frame = document.createElement('span');
    frame.className = 'cm-embed';
    const title = frame.appendChild(document.createElement('span'));
    title.className = 'cm-embed-title';
    title.textContent = this.words === '' ? nameOf(this.path) : this.words;
    if (mediaTag(this.path) === undefined) void this.fill(view, frame, title);
    return frame;
  }

  override ignoreEvent(): boolean {
    return false;
  }

  private async fill(view: EditorView, frame: HTMLElement, title: HTMLElement): Promise<void> {
    const places = view.state.facet(notePlaces);
    // Without an answer the name is all there is to show.
    const note = await places?.cache.ensureQueryData(queries.note(places.client, this.path)).catch(() => undefined);
    if (note === undefined) return;
    if (note.lang !== null) frame.lang = note.lang;
    if (this.words === '') title.textContent = note.title;
    for (const text of firstLines(previewPart(note.tree, this.place))) {
      const line = frame.appendChild(document.createElement('span'));
      line.className = 'cm-embed-line';
      line.textContent = text;
    }
    view.requestMeasure();
  }
}
