/** What can be done to the text of a note while it is edited; each is a command of the window under the same name. */
export type TextAction =
  | 'bold'
  | 'italic'
  | 'strikethrough'
  | 'inline-code'
  | 'highlight'
  | 'link'
  | 'follow'
  | `heading-${0 | 1 | 2 | 3 | 4 | 5 | 6}`
  | 'heading-higher'
  | 'heading-deeper'
  | 'list-bullets'
  | 'list-numbers'
  | 'task'
  | 'quote'
  | 'find'
  | 'replace'
  | 'find-next'
  | 'find-previous'
  | 'go-to-line'
  | 'fold'
  | 'fold-all'
  | 'unfold-all'
  | 'table-insert'
  | 'insert-block'
  | TableAction;

/** What can be done to the table at the caret. */
export type TableAction =
  | 'table-row-add'
  | 'table-row-remove'
  | 'table-row-up'
  | 'table-row-down'
  | 'table-column-add'
  | 'table-column-remove'
  | 'table-column-left'
  | 'table-column-right'
  | 'table-align-left'
  | 'table-align-center'
  | 'table-align-right';
