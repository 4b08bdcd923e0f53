import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isNotePath } from '#core/note/note-path.ts';
import { useClient } from '../data/client-context.ts';
import { useStatus } from '../data/queries.ts';
import { saveAllWaiting } from '../editor/draft.ts';
import { parseRoute } from '../routing/route.ts';
import { isShown, navigate } from '../routing/use-route.ts';
import { noteMovedBack } from '../workspace/moved-notes.ts';
import { visitOf } from '../workspace/tab.ts';
import { currentTab } from '../workspace/workspace.ts';
import { currentWorkspace } from '../workspace/workspace-store.ts';
import { useAct } from './use-act.ts';
import { useShell } from './shell.ts';

/** Takes the last rename, removal or fix back and goes to the note it was about; at the doctor, its list shows what came back. */
export function useUndo(): () => Promise<void> {
  const client = useClient();
  const act = useAct();
  const folder = useStatus().data?.vault.folder ?? '';
  const { notify } = useShell();
  const { t } = useTranslation();
  return useCallback(async () => {
    const undone = await act(async () => {
      await saveAllWaiting(folder);
      return client.undo({});
    });
    if (undone === undefined) return;
    notify({ text: t('undo.done') });
    noteMovedBack(folder, undone.paths);
    const [path] = undone.paths;
    const { screen } = parseRoute(visitOf(currentTab(currentWorkspace())).hash);
    // A folder that was moved back has no place of its own; tabs follow it.
    if (path === undefined || !isNotePath(path) || screen === 'check' || isShown(path)) return;
    navigate({ screen: 'note', path, at: null, line: null, edit: false });
  }, [act, client, folder, notify, t]);
}
