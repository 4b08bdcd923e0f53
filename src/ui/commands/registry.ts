import type { Settings } from '#api/contract.ts';
import { languages, langs } from '../i18n/languages.ts';
import { textSizes } from '../settings/sizes.ts';
import { focusedRow } from '../tree/focused-row.ts';
import { stepCurrent } from '../workspace/go.ts';
import type { Command, CommandContext } from './command.ts';
import { graphCommands } from './graph-commands.ts';
import { notebookCommands } from './notebook-commands.ts';
import { studyHomeCommands } from './study-home-commands.ts';
import { screenCommands } from './screen-commands.ts';
import { studyCommands } from './study-commands.ts';
import { tabCommands } from './tab-commands.ts';
import { versionCommands } from './version-commands.ts';
import { tableCommands, textCommands } from './text-commands.ts';

const isReading = ({ route }: CommandContext): boolean => route.screen === 'note' && !route.edit;
const isEditing = ({ route }: CommandContext): boolean => route.screen === 'note' && route.edit;
const onNote = ({ route }: CommandContext): boolean => route.screen === 'note';

const onNoteOrRow = (context: CommandContext): boolean => onNote(context) || focusedRow() !== undefined;

const going: readonly Command[] = [
  {
    id: 'switcher',
    title: 'command.switcher',
    keys: ['Mod+P', 'Mod+O'],
    run: ({ shell }) => shell.openDialog({ kind: 'switcher' }),
  },
  {
    id: 'palette',
    title: 'command.palette',
    keys: ['Mod+Shift+P'],
    run: ({ shell }) => shell.openDialog({ kind: 'palette' }),
  },
  {
    id: 'search',
    title: 'command.search',
    keys: ['Mod+Shift+F'],
    run: ({ navigate }) => navigate({ screen: 'search', text: '', page: 1 }),
  },
  {
    id: 'back',
    title: 'command.back',
    keys: ['Alt+ArrowLeft'],
    run: ({ update }) => update((before) => stepCurrent(before, -1)),
  },
  {
    id: 'forward',
    title: 'command.forward',
    keys: ['Alt+ArrowRight'],
    run: ({ update }) => update((before) => stepCurrent(before, 1)),
  },
  {
    id: 'preview',
    title: 'command.preview',
    keys: ['Alt+ArrowDown'],
    when: isReading,
    run: ({ previewLink }) => previewLink(),
  },
  {
    id: 'next-language',
    title: 'command.next-language',
    keys: ['Shift+F8'],
    when: isReading,
    run: ({ nextLanguage }) => nextLanguage(),
  },
  {
    id: 'compare-languages',
    title: 'command.compare-languages',
    when: isReading,
    run: ({ compareLanguages }) => compareLanguages(),
  },
  ...graphCommands,
  ...studyCommands,
  { id: 'check', title: 'command.check', keys: ['F7'], run: ({ navigate }) => navigate({ screen: 'check' }) },
  {
    id: 'check-note',
    title: 'command.check-note',
    keys: ['Shift+F7'],
    when: onNote,
    run({ route, navigate }) {
      if (route.screen === 'note') navigate({ screen: 'check', place: route.path });
    },
  },
  ...studyHomeCommands,
  { id: 'welcome', title: 'command.welcome', run: ({ navigate }) => navigate({ screen: 'welcome' }) },
];

const working: readonly Command[] = [
  {
    id: 'create',
    title: 'command.create',
    desktopKeys: ['Mod+N'],
    run: ({ shell }) => shell.openDialog({ kind: 'create', path: '' }),
  },
  {
    id: 'edit',
    title: 'command.edit',
    keys: ['Mod+E'],
    when: onNote,
    run: ({ toggleEditing }) => toggleEditing(),
    isOn: ({ route }) => route.screen === 'note' && route.edit,
  },
  {
    id: 'both',
    title: 'command.both',
    keys: ['F9'],
    when: onNote,
    run: ({ toggleBoth }) => toggleBoth(),
  },
  {
    id: 'rename',
    title: 'command.rename',
    keys: ['F2'],
    when: onNote,
    run({ route, shell }) {
      if (route.screen === 'note') shell.openDialog({ kind: 'rename', path: route.path });
    },
  },
  { id: 'move', title: 'command.move', keys: ['Shift+F2'], when: onNoteOrRow, run: ({ move }) => move() },
  { id: 'insert-file', title: 'command.insert-file', when: isEditing, run: ({ insertFile }) => insertFile() },
  { id: 'add-files', title: 'command.add-files', run: ({ addFiles }) => addFiles('files') },
  { id: 'add-folder', title: 'command.add-folder', run: ({ addFiles }) => addFiles('folder') },
  { id: 'remove', title: 'command.remove', when: onNote, run: ({ removeNote }) => removeNote() },
  { id: 'copy-link', title: 'command.copy-link', when: onNote, run: ({ copyLink }) => copyLink('note') },
  {
    id: 'copy-heading-link',
    title: 'command.copy-heading-link',
    when: isReading,
    run: ({ copyLink }) => copyLink('heading'),
  },
  { id: 'link-mentions', title: 'command.link-mentions', when: onNote, run: ({ linkMentions }) => linkMentions() },
  {
    id: 'bookmark',
    title: 'command.bookmark',
    keys: ['Mod+D'],
    when: isReading,
    run: ({ toggleBookmark }) => toggleBookmark(),
  },
  {
    id: 'property-add',
    title: 'command.property-add',
    keys: ['Mod+;', 'Mod+Shift+Y'],
    when: isReading,
    run: ({ addProperty }) => addProperty(),
  },
  { id: 'undo', title: 'command.undo', run: ({ undo }) => undo() },
  ...versionCommands,
  { id: 'print', title: 'command.print', when: onNote, run: ({ print }) => print('printer') },
  {
    id: 'export-pdf',
    title: 'command.export-pdf',
    desktopOnly: true,
    when: onNote,
    run: ({ print }) => print('pdf'),
  },
];

const looking: readonly Command[] = [
  {
    id: 'left',
    title: 'command.left',
    keys: ['Mod+Shift+E'],
    run: ({ shell }) => shell.toggle('left'),
    isOn: ({ shell }) => shell.shown.left && !shell.focusMode,
  },
  {
    id: 'right',
    title: 'command.right',
    keys: ['Mod+Shift+O'],
    when: onNote,
    run: ({ shell }) => shell.toggle('right'),
    isOn: ({ shell }) => shell.shown.right && !shell.focusMode,
  },
  { id: 'next-part', title: 'command.next-part', keys: ['F6'], run: focusNextPart },
  {
    id: 'focus-mode',
    title: 'command.focus-mode',
    keys: ['F8'],
    run: ({ shell }) => shell.setFocusMode(!shell.focusMode),
    isOn: ({ shell }) => shell.focusMode,
  },
  ...screenCommands,
  {
    id: 'keys',
    title: 'command.keys',
    keys: ['F1', 'Mod+/'],
    run: ({ shell }) => shell.openDialog({ kind: 'keys' }),
  },
  {
    id: 'settings',
    title: 'command.settings',
    keys: ['Mod+,'],
    run: ({ shell }) => shell.openDialog({ kind: 'settings' }),
  },
  ...(['light', 'dark', 'contrast', 'system'] as const).map((theme): Command => ({
    id: `theme-${theme}`,
    title: `command.theme-${theme}`,
    run: ({ change }) => change({ theme }),
    isOn: ({ settings }) => settings?.theme === theme,
  })),
  { id: 'text-larger', title: 'command.text-larger', run: ({ change }) => change(resizeText(1)) },
  { id: 'text-smaller', title: 'command.text-smaller', run: ({ change }) => change(resizeText(-1)) },
  { id: 'text-normal', title: 'command.text-normal', run: ({ change }) => change({ textSize: textSizes.usual }) },
  ...langs.map((lang): Command => ({
    id: `lang-${lang}`,
    title: 'command.lang',
    values: { name: languages[lang] },
    run: ({ change }) => change({ lang }),
  })),
  { id: 'lang-system', title: 'command.lang-system', run: ({ change }) => change({ lang: null }) },
];

/** The commands by what they are for, in the order the palette shows them. */
export const commandGroups = {
  going,
  tabs: tabCommands,
  working,
  writing: textCommands,
  tables: tableCommands,
  looking,
  notebooks: notebookCommands,
};

/** Every command of the window. */
export const commands: readonly Command[] = Object.values(commandGroups).flat();

function resizeText(step: number): (now: Settings) => Partial<Settings> {
  return ({ textSize }) => ({ textSize: Math.min(textSizes.most, Math.max(textSizes.least, textSize + step)) });
}

/** Moves the focus to the next part of the window, as F6 does in desktop programs. */
function focusNextPart(): void {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (part) => part.childElementCount > 0,
  );
  const here = parts.findIndex((part) => part === document.activeElement?.closest('[data-region]'));
  const next = parts[(here + 1) % parts.length];
  const first =
    next?.querySelector<HTMLElement>('[data-first-focus]') ??
    next?.querySelector<HTMLElement>('a[href], button, input, textarea, [tabindex="0"]');
  first?.focus();
}
