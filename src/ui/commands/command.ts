import type english from '../i18n/en.json';
import type { Client } from '#api/client.ts';
import type { SettingsChange } from '../data/save-settings.ts';
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
  /** Whether the window belongs to the desktop host, which leaves Ctrl+N and the like to us. */
  readonly desktop: boolean;
  navigate(route: Route, options?: { replace?: boolean }): void;
  /** Changes what is open. */
  update(change: (before: Workspace, newId: NewId) => Workspace): void;
  /** Changes settings; a function is given those that count now. */
  change(change: SettingsChange): void;
  removeNote(): void;
  /** Puts a link to the open note, or to the heading on screen, into the clipboard. */
  copyLink(place: 'note' | 'heading'): void;
  linkMentions(): void;
  toggleBookmark(): void;
  previewLink(): void;
  addProperty(): void;
  /** Goes to the note of the same concept in the next language. */
  nextLanguage(): void;
  /** Shows the note in another language beside this one. */
  compareLanguages(): void;
  undo(): void;
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
  /** Whether it makes sense now; always, when absent. */
  when?(context: CommandContext): boolean;
  run(context: CommandContext): void;
};
