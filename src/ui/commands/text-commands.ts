import type { TableAction, TextAction } from '../editor/text-action.ts';
import type { Command, CommandContext } from './command.ts';

const isEditing = ({ editor }: CommandContext): boolean => editor !== undefined;
const isInTable = ({ editor }: CommandContext): boolean => editor?.isInTable() === true;

/** Everything about the text of the note that is being edited. */
export const textCommands: readonly Command[] = [
  { id: 'save', title: 'command.save', keys: ['Mod+S'], when: isEditing, run: ({ editor }) => editor?.save() },
  action('find', 'command.find', 'Mod+F'),
  action('replace', 'command.replace', 'Mod+H'),
  action('find-next', 'command.find-next', 'F3'),
  action('find-previous', 'command.find-previous', 'Shift+F3'),
  action('go-to-line', 'command.go-to-line', 'Mod+G'),
  action('bold', 'command.bold', 'Mod+B'),
  action('italic', 'command.italic', 'Mod+I'),
  action('strikethrough', 'command.strikethrough', 'Mod+Shift+X'),
  action('highlight', 'command.highlight', 'Mod+Shift+B'),
  action('inline-code', 'command.inline-code', 'Mod+Shift+C'),
  action('link', 'command.link', 'Mod+K'),
  action('follow', 'command.follow', 'Mod+Enter'),
  ...([1, 2, 3, 4, 5, 6] as const).map((level): Command => ({
    ...action(`heading-${level}`, 'command.heading-level'),
    values: { level: String(level) },
  })),
  action('heading-0', 'command.heading-0'),
  action('heading-higher', 'command.heading-higher', 'Alt+Shift+ArrowLeft'),
  action('heading-deeper', 'command.heading-deeper', 'Alt+Shift+ArrowRight'),
  action('list-bullets', 'command.list-bullets', 'Mod+Shift+L'),
  action('list-numbers', 'command.list-numbers'),
  action('task', 'command.task', 'Mod+L'),
  action('quote', 'command.quote'),
  action('fold', 'command.fold', 'F4'),
  action('fold-all', 'command.fold-all'),
  action('unfold-all', 'command.unfold-all'),
  action('table-insert', 'command.table-insert'),
  action('insert-block', 'command.insert-block', 'Mod+J'),
];

/** What can be done to the table at the caret. */
export const tableCommands: readonly Command[] = [
  inTable('table-row-add', 'command.table-row-add'),
  inTable('table-row-remove', 'command.table-row-remove'),
  inTable('table-row-up', 'command.table-row-up'),
  inTable('table-row-down', 'command.table-row-down'),
  inTable('table-column-add', 'command.table-column-add'),
  inTable('table-column-remove', 'command.table-column-remove'),
  inTable('table-column-left', 'command.table-column-left'),
  inTable('table-column-right', 'command.table-column-right'),
  inTable('table-align-left', 'command.table-align-left'),
  inTable('table-align-center', 'command.table-align-center'),
  inTable('table-align-right', 'command.table-align-right'),
];

function action(id: TextAction, title: Command['title'], ...keys: readonly string[]): Command {
  return { id, title, keys, inText: true, when: isEditing, run: ({ editor }) => editor?.run(id) };
}

function inTable(id: TableAction, title: Command['title']): Command {
  return { ...action(id, title), when: isInTable };
}
