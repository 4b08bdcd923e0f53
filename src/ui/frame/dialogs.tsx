import { lazy, Suspense } from 'react';
import { useShell, type OpenDialog } from './shell.ts';

const Switcher = lazy(async () => ({ default: (await import('../switcher/switcher.tsx')).Switcher }));
const Palette = lazy(async () => ({ default: (await import('../palette/palette.tsx')).Palette }));
const SettingsDialog = lazy(async () => ({
  default: (await import('../settings/settings-dialog.tsx')).SettingsDialog,
}));
const CreateDialog = lazy(async () => ({ default: (await import('../rename/create-dialog.tsx')).CreateDialog }));
const RenameDialog = lazy(async () => ({ default: (await import('../rename/rename-dialog.tsx')).RenameDialog }));
const RenameHeadingDialog = lazy(async () => ({
  default: (await import('../rename/rename-heading-dialog.tsx')).RenameHeadingDialog,
}));
const MovesDialog = lazy(async () => ({ default: (await import('../rename/moves-dialog.tsx')).MovesDialog }));

/** The dialog that is open, if any. */
export function Dialogs() {
  const { dialog } = useShell();
  return dialog === null ? null : <Suspense>{show(dialog)}</Suspense>;
}

function show(dialog: OpenDialog) {
  switch (dialog.kind) {
    case 'switcher':
      return <Switcher />;
    case 'palette':
      return <Palette />;
    case 'settings':
      return <SettingsDialog />;
    case 'moves':
      return <MovesDialog />;
    case 'create':
      return <CreateDialog key={dialog.path} path={dialog.path} />;
    case 'rename':
      return <RenameDialog key={dialog.path} path={dialog.path} />;
    case 'rename-heading':
      return <RenameHeadingDialog key={dialog.heading.line} path={dialog.path} heading={dialog.heading} />;
  }
}
