import { WidgetType } from '@codemirror/view';

/** The sign of a list item as it is read. */
export class Bullet extends WidgetType {
  override eq(): boolean {
    return true;
  }

  override toDOM(): HTMLElement {
    const sign = document.createElement('span');
    sign.className = 'cm-bullet';
    sign.textContent = '•';
    return sign;
  }
}
