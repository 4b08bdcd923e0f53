import type { Empty } from './contract.ts';

/** What a window may ask of the desktop host beyond the use cases of its notebook; no other host has it. */
export type DesktopApi = {
  /** The menu as this window wants it now; the system shows it while the window has the focus. */
  showMenu(input: { lang: string; menus: SystemMenu }): Promise<Empty>;
  /** Notebooks opened before that are still there, the last one first. */
  notebooks(input: Empty): Promise<readonly KnownNotebook[]>;
  /** Opens a notebook of that list, in this window or `aside` in one of its own; one that is open comes to the front. */
  openNotebook(input: { folder: string; aside: boolean }): Promise<Empty>;
  /** Lets the person choose a folder, and opens it. */
  chooseNotebook(input: { aside: boolean }): Promise<Empty>;
  /** Opens the notebook that came with the app. */
  openSample(input: { aside: boolean }): Promise<Empty>;
  /** Shows the folder of the notebook in the system's file manager. */
  showFolder(input: Empty): Promise<Empty>;
  showLog(input: Empty): Promise<Empty>;
  closeWindow(input: Empty): Promise<Empty>;
  /** What menus and links had to say to this window since it last asked; kept for it while its page is loading. */
  takeMessages(input: Empty): Promise<readonly DesktopMessage[]>;
  /** Enlarges (1) or reduces (-1) all windows by a step, or brings them back to 100 % (0). */
  zoom(input: { step: -1 | 0 | 1 }): Promise<{ percent: number }>;
  toggleFullScreen(input: Empty): Promise<Empty>;
  /** Prints the page; resolves when the person is done. @throws AppError print-failed */
  print(input: Empty): Promise<Empty>;
  /** Writes the page as PDF where the person wants it; `file` is null when they changed their mind. @throws AppError write-failed */
  exportPdf(input: { name: string }): Promise<{ file: string | null }>;
  /** Shows the PDF written last in the system's file manager. */
  showPdf(input: Empty): Promise<Empty>;
};

export type DesktopEvents = {
  /** `notebooks` would answer something else now. */
  'notebooks-changed': Empty;
  /** There is something to be taken with `takeMessages`. */
  'messages-waiting': Empty;
};

export type KnownNotebook = {
  readonly name: string;
  readonly folder: string;
  /** Whether a window shows it. */
  readonly open: boolean;
};

export type DesktopMessage =
  /** A menu item was chosen. */
  | { readonly kind: 'run'; readonly command: string }
  /** Why a link did not lead anywhere. */
  | { readonly kind: 'no-notebook'; readonly name: string }
  | { readonly kind: 'bad-link' };

/** What the system itself does for a menu item. */
export type MenuRole =
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'reload'
  | 'toggleDevTools'
  | 'about'
  | 'services'
  | 'hide'
  | 'hideOthers'
  | 'unhide'
  | 'quit'
  | 'minimize'
  | 'zoom'
  | 'front';

export type MenuEntry =
  | { readonly kind: 'separator' }
  | { readonly kind: 'role'; readonly role: MenuRole; readonly label: string }
  | {
      readonly kind: 'command';
      readonly id: string;
      readonly label: string;
      /** As the registry writes it, such as `Mod+Shift+P`. */
      readonly key: string | null;
      readonly enabled: boolean;
      /** Null for what is neither on nor off. */
      readonly checked: boolean | null;
    }
  /** The notebooks opened before, which the host knows. */
  | { readonly kind: 'recent'; readonly label: string };

export type Menu = {
  readonly label: string;
  readonly role: 'window' | 'help' | null;
  readonly entries: readonly (
    | MenuEntry
    | { readonly kind: 'menu'; readonly label: string; readonly entries: readonly MenuEntry[] }
  )[];
};

export type SystemMenu = readonly Menu[];
