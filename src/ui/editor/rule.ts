import { WidgetType } from '@codemirror/view';

/** A horizontal rule as it is read. */
export class Rule extends WidgetType {
  override eq(): boolean {
    return true;
  }

  override toDOM(): HTMLElement {
    const rule = document.createElement('span');
    rule.className = 'cm-rule';
    return rule;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}
