import type english from '../i18n/en.json';
import type { Client } from '#api/client.ts';
import type { Settings } from '#api/contract.ts';
import type { SettingsChange } from '../data/save-settings.ts';
import type { DesktopClient } from '../desktop/desktop-client.ts';
import type { OpenEditor } from '../editor/open-editors.ts';
import type { Shell } from '../frame/shell.ts';
import type { Route } from '../routing/route.ts';
import type { NewId, Workspace } from '../workspace/workspace.ts';

/** What a command can see and do. */
export type CommandContext = {
  readonly client: Client;
  readonly shell: Shell;
  readonly route: Route;
  /** The open tabs and panes. */
  readonly workspace: Workspace;
  /** The editor of the focused pane, while a note is edited there. */
  readonly editor: OpenEditor | undefined;
  /** Whether the window belongs to the desktop host, which leaves Ctrl+N and the like to us. */
  readonly desktop: boolean;
  /** Undefined until they are known. */
  readonly settings: Settings | undefined;
  /** Asks the desktop host for something; in a browser, where there is none, nothing happens. */
  onDesktop(work: (desktop: DesktopClient) => Promise<unknown>): void;
  navigate(route: Route, options?: { replace?: boolean }): void;
  /** Changes what is open. */
  update(change: (before: Workspace, newId: NewId) => Workspace): void;
  /** Changes settings; a function is given those that count now. */
  change(change: SettingsChange): void;
  removeNote(): void;
  /** Puts a link to the open note, or to the heading on screen, into the clipboard. */
  copyLink(place: 'note' | 'heading'): void;
  linkMentions(): void;
  /** Asks for files and puts them into the note at the caret. */
  insertFile(): void;
  /** Asks for files or a folder and copies them into the folder one stands in. */
  addFiles(what: 'files' | 'folder'): void;
  /** Asks where to move the row of the tree that has the focus, or the open note. */
  move(): void;
  toggleBookmark(): void;
  previewLink(): void;
  /** Goes from the reading view to the source, or back. */
  toggleEditing(): void;
  /** Shows source and reading view beside each other, or the source alone. */
  toggleBoth(): void;
  addProperty(): void;
  /** Goes to the note of the same concept in the next language. */
  nextLanguage(): void;
  /** Shows the note in another language beside this one. */
  compareLanguages(): void;
  /** Begins a session with the cards of the open note, or of the deck it describes. */
  studyNote(): void;
  /** Goes through all cards of the deck one looks at, outside the schedule. */
  practise(): void;
  /** Hands the deck one looks at to the person as a file for others. */
  handOut(): void;
  undo(): void;
  backUp(): void;
  announceZoom(percent: number): void;
  /** Prints the open note, or writes it as PDF. */
  print(to: 'printer' | 'pdf'): void;
};

/** Something the window can do by name; palette, keys and menus all read the same list. */
export type Command = {
  readonly id: string;
  readonly title: Extract<keyof typeof english, `command.${string}`>;
  /** Words put into the title. */
  readonly values?: Readonly<Record<string, string>>;
  readonly keys?: readonly string[];
  /** Keys that only the desktop host leaves to us; browsers keep them for themselves. */
  readonly desktopKeys?: readonly string[];
  /** Whether only the desktop host can do it; in a browser it is not there. */
  readonly desktopOnly?: true;
  /** Its keys count only where the text of a note is written. */
  readonly inText?: boolean;
  /** Whether it makes sense now; always, when absent. */
  when?(context: CommandContext): boolean;
  /** Whether what it turns on and off is on. */
  isOn?(context: CommandContext): boolean;
  run(context: CommandContext): void;
};
