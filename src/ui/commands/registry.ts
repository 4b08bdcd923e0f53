import type { Settings } from '#api/contract.ts';
import { languages, langs } from '../i18n/languages.ts';
import { textSizes } from '../settings/sizes.ts';
import { stepCurrent } from '../workspace/go.ts';
import type { Command, CommandContext } from './command.ts';
import { tabCommands } from './tab-commands.ts';

const isReading = ({ route }: CommandContext): boolean => route.screen === 'note' && !route.edit;
const onNote = ({ route }: CommandContext): boolean => route.screen === 'note';

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
    run({ route, navigate }) {
      if (route.screen === 'note') navigate({ ...route, edit: !route.edit }, { replace: true });
    },
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
  { id: 'undo', title: 'command.undo', run: ({ undo }) => undo() },
];

const looking: readonly Command[] = [
  { id: 'left', title: 'command.left', keys: ['Mod+Shift+E'], run: ({ shell }) => shell.toggle('left') },
  {
    id: 'right',
    title: 'command.right',
    keys: ['Mod+Shift+O'],
    when: onNote,
    run: ({ shell }) => shell.toggle('right'),
  },
  { id: 'next-part', title: 'command.next-part', keys: ['F6'], run: focusNextPart },
  {
    id: 'focus-mode',
    title: 'command.focus-mode',
    keys: ['F8'],
    run: ({ shell }) => shell.setFocusMode(!shell.focusMode),
  },
  {
    id: 'full-screen',
    title: 'command.full-screen',
    keys: ['F11'],
    // On the desktop the menu of the system does it, by the same key.
    when: ({ desktop }) => !desktop && document.fullscreenEnabled,
    run: toggleFullScreen,
  },
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
  { id: 'theme-light', title: 'command.theme-light', run: ({ change }) => change({ theme: 'light' }) },
  { id: 'theme-dark', title: 'command.theme-dark', run: ({ change }) => change({ theme: 'dark' }) },
  { id: 'theme-contrast', title: 'command.theme-contrast', run: ({ change }) => change({ theme: 'contrast' }) },
  { id: 'theme-system', title: 'command.theme-system', run: ({ change }) => change({ theme: 'system' }) },
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
export const commandGroups = { going, tabs: tabCommands, working, looking };

/** Every command of the window. */
export const commands: readonly Command[] = Object.values(commandGroups).flat();

function resizeText(step: number): (now: Settings) => Partial<Settings> {
  return ({ textSize }) => ({ textSize: Math.min(textSizes.most, Math.max(textSizes.least, textSize + step)) });
}

function toggleFullScreen(): void {
  void (document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen());
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
