import type { MenuRole } from '#api/desktop.ts';
import type english from '../i18n/en.json';

type Words = Extract<keyof typeof english, `menu.${string}`>;

/** An item by its place: the id of a command or `-` for a line, a role with its words, the list of notebooks, a menu of commands. */
export type PlannedItem =
  | string
  | readonly [MenuRole, Words]
  | { readonly recent: Words }
  | { readonly menu: Words; readonly items: readonly string[] };

export type PlannedMenu = {
  readonly title: Words | 'window.name';
  readonly role: 'window' | 'help' | null;
  readonly items: readonly PlannedItem[];
};

const file: readonly PlannedItem[] = [
  'create',
  'tab-new',
  '-',
  'notebooks',
  'notebook-open',
  'notebook-open-aside',
  { recent: 'menu.recent' },
  'notebook-sample',
  'notebook-folder',
  '-',
  'save',
  'rename',
  'move',
  'remove',
  '-',
  'versions',
  'deleted-notes',
  'back-up',
  '-',
  'add-files',
  'add-folder',
  '-',
  'print',
  'export-pdf',
  'study-print-glossary',
  'study-print-quiz',
  '-',
  'tab-close',
  'window-close',
];

const edit: readonly PlannedItem[] = [
  ['undo', 'menu.undo'],
  ['redo', 'menu.redo'],
  '-',
  ['cut', 'menu.cut'],
  ['copy', 'menu.copy'],
  ['paste', 'menu.paste'],
  ['selectAll', 'menu.select-all'],
  '-',
  'find',
  'find-next',
  'find-previous',
  'replace',
  '-',
  'insert-block',
  'insert-file',
  'table-insert',
  'property-add',
  '-',
  'copy-link',
  'copy-heading-link',
  'bookmark',
  'link-mentions',
  '-',
  'undo',
];

const view: readonly PlannedItem[] = [
  'edit',
  'both',
  '-',
  'left',
  'right',
  'focus-mode',
  'full-screen',
  '-',
  'split-right',
  'split-down',
  '-',
  'zoom-in',
  'zoom-out',
  'zoom-reset',
  '-',
  'text-larger',
  'text-smaller',
  'text-normal',
  { menu: 'menu.theme', items: ['theme-light', 'theme-dark', 'theme-contrast', 'theme-system'] },
  '-',
  ['reload', 'menu.reload'],
  ['toggleDevTools', 'menu.developer-tools'],
];

const go: readonly PlannedItem[] = [
  'switcher',
  'search',
  'palette',
  '-',
  'back',
  'forward',
  '-',
  'tab-next',
  'tab-previous',
  'tab-reopen',
  'pane-next',
  '-',
  'next-language',
  'go-to-line',
  '-',
  'study',
  'study-session',
  'study-note',
  'study-statistics',
  'study-cards',
  'study-export',
  'study-import',
  '-',
  'graph',
  'graph-note',
  'calculators',
  '-',
  'check',
  'check-note',
  'welcome',
];

/** The menus of the system, left to right, as people of that system expect them. */
export function menuPlan(mac: boolean): readonly PlannedMenu[] {
  const ends: readonly PlannedItem[] = ['-', 'settings', ['quit', 'menu.quit']];
  return [
    ...(mac ? [macMenu] : []),
    { title: 'menu.file', role: null, items: mac ? file : [...file, ...ends] },
    { title: 'menu.edit', role: null, items: edit },
    { title: 'menu.view', role: null, items: view },
    { title: 'menu.go', role: null, items: go },
    ...(mac ? [macWindow] : []),
    {
      title: 'menu.help',
      role: 'help',
      items: ['keys', 'show-log', ...(mac ? [] : (['-', ['about', 'menu.about']] as const))],
    },
  ];
}

const macMenu: PlannedMenu = {
  title: 'window.name',
  role: null,
  items: [
    ['about', 'menu.about'],
    '-',
    'settings',
    '-',
    ['services', 'menu.services'],
    '-',
    ['hide', 'menu.hide'],
    ['hideOthers', 'menu.hide-others'],
    ['unhide', 'menu.unhide'],
    '-',
    ['quit', 'menu.quit'],
  ],
};

const macWindow: PlannedMenu = {
  title: 'menu.window',
  role: 'window',
  items: [['minimize', 'menu.minimize'], ['zoom', 'menu.zoom'], '-', ['front', 'menu.front']],
};
