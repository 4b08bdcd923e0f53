import { createContext, useContext } from 'react';
import type { Backup } from '#api/contract.ts';
import type { Heading, NotePath } from '#core/note/note.ts';

/** A dialog of the window; one is open at a time. */
export type OpenDialog =
  | { readonly kind: 'switcher' | 'palette' | 'keys' | 'moves' | 'deleted-notes' | 'notebooks' }
  | { readonly kind: 'versions'; readonly path: NotePath }
  | { readonly kind: 'backup'; readonly backup: Backup }
  | { readonly kind: 'settings'; readonly section?: SettingsSection }
  /** `beside`: in the folder of the note that is open, unless the path says where. */
  | { readonly kind: 'create'; readonly path: string; readonly beside?: boolean }
  | { readonly kind: 'rename'; readonly path: NotePath }
  /** Into `folder`, '' for the root; where to is asked when it is absent. */
  | { readonly kind: 'move'; readonly path: string; readonly folder?: string }
  | { readonly kind: 'rename-heading'; readonly path: NotePath; readonly heading: Heading };

/** A part of the settings. */
export type SettingsSection = 'general' | 'files' | 'backups' | 'keys' | 'about';

export type Side = 'left' | 'right';

/** A passing message, with what can be done about it. */
export type Notice = {
  readonly text: string;
  readonly hint?: string;
  readonly tone?: 'plain' | 'error';
  readonly action?: { readonly label: string; run(): void };
};

/** What any part of the window may ask of the frame around it. */
export type Shell = {
  readonly dialog: OpenDialog | null;
  openDialog(dialog: OpenDialog): void;
  closeDialog(): void;
  readonly shown: Readonly<Record<Side, boolean>>;
  /** Whether the window is too narrow for panels beside the note. */
  readonly narrow: boolean;
  toggle(side: Side): void;
  /** Closes a panel that lies over the note; one that stands beside it stays. */
  leavePanels(): void;
  /** Whether nothing is shown but the text. */
  readonly focusMode: boolean;
  setFocusMode(on: boolean): void;
  notify(notice: Notice): void;
  /** Says something to screen readers alone. */
  announce(text: string): void;
};

export const ShellContext = createContext<Shell | null>(null);

/** The frame around the asking component. */
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (shell === null) throw new Error('useShell outside of ShellContext');
  return shell;
}
