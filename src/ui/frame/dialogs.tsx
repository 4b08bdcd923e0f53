import { lazy, Suspense, useEffect } from 'react';
import { useShell, type OpenDialog } from './shell.ts';

const loadSwitcher = () => import('../switcher/switcher.tsx');
const loadPalette = () => import('../palette/palette.tsx');
const loadCreate = () => import('../rename/create-dialog.tsx');
const loadRename = () => import('../rename/rename-dialog.tsx');
const loadRenameHeading = () => import('../rename/rename-heading-dialog.tsx');
const loadMove = () => import('../rename/move-dialog.tsx');
/** Those with a field that one types into at once. */
const prepared = [loadSwitcher, loadPalette, loadRename, loadCreate, loadMove, loadRenameHeading];
const Switcher = lazy(async () => ({ default: (await loadSwitcher()).Switcher }));
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
const SettingsDialog = lazy(async () => ({
  default: (await import('../settings/settings-dialog.tsx')).SettingsDialog,
}));
const KeysHelp = lazy(async () => ({ default: (await import('../settings/keys-help.tsx')).KeysHelp }));
const CreateDialog = lazy(async () => ({ default: (await loadCreate()).CreateDialog }));
const RenameDialog = lazy(async () => ({ default: (await loadRename()).RenameDialog }));
const RenameHeadingDialog = lazy(async () => ({ default: (await loadRenameHeading()).RenameHeadingDialog }));
const MoveDialog = lazy(async () => ({ default: (await loadMove()).MoveDialog }));
const NotebooksDialog = lazy(async () => ({
  default: (await import('../desktop/notebooks-dialog.tsx')).NotebooksDialog,
}));
const MovesDialog = lazy(async () => ({ default: (await import('../rename/moves-dialog.tsx')).MovesDialog }));
const VersionsDialog = lazy(async () => ({
  default: (await import('../versions/versions-dialog.tsx')).VersionsDialog,
}));
const DeletedNotes = lazy(async () => ({ default: (await import('../versions/deleted-notes.tsx')).DeletedNotes }));
const BackupDialog = lazy(async () => ({ default: (await import('../backups/backup-dialog.tsx')).BackupDialog }));

/** The dialog that is open, if any. */
export function Dialogs() {
  const { dialog } = useShell();
  useEffect(() => {
    // People type on as soon as they have pressed the key for one of these: it must not have to be fetched first.
    const idle = requestIdleCallback(() => void Promise.all(prepared.map((load) => load())).catch(() => undefined));
    return () => cancelIdleCallback(idle);
  }, []);
  return dialog === null ? null : <Suspense>{show(dialog)}</Suspense>;
}

function show(dialog: OpenDialog) {
  switch (dialog.kind) {
    case 'switcher':
      return <Switcher />;
    case 'palette':
      return <Palette />;
    case 'settings':
      return <SettingsDialog section={dialog.section} />;
    case 'keys':
      return <KeysHelp />;
    case 'moves':
      return <MovesDialog />;
    case 'versions':
      return <VersionsDialog key={dialog.path} path={dialog.path} />;
    case 'deleted-notes':
      return <DeletedNotes />;
    case 'backup':
      return <BackupDialog key={dialog.backup.id} backup={dialog.backup} />;
    case 'notebooks':
      return <NotebooksDialog />;
    case 'create':
      return <CreateDialog key={dialog.path} path={dialog.path} beside={dialog.beside === true} />;
    case 'move':
      return <MoveDialog path={dialog.path} folder={dialog.folder} />;
    case 'rename':
      return <RenameDialog key={dialog.path} path={dialog.path} />;
    case 'rename-heading':
      return <RenameHeadingDialog key={dialog.heading.line} path={dialog.path} heading={dialog.heading} />;
  }
}
