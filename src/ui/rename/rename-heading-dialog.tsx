import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LinkEdit } from '#api/contract.ts';
import type { Heading, NotePath } from '#core/note/note.ts';
import { useClient } from '../data/client-context.ts';
import { useStatus } from '../data/queries.ts';
import { saveWaiting } from '../editor/draft.ts';
import { useShell } from '../frame/shell.ts';
import { useUndo } from '../frame/use-undo.ts';
import { NewNameDialog } from './new-name-dialog.tsx';

/** Renames a heading together with the links that point to it. */
export function RenameHeadingDialog({ path, heading }: { readonly path: NotePath; readonly heading: Heading }) {
  const { t } = useTranslation();
  const client = useClient();
  const cache = useQueryClient();
  const shell = useShell();
  const undo = useUndo();
  const { line, text: name } = heading;
  const folder = useStatus().data?.vault.folder ?? '';

  /** The heading itself is among the edits, and is no link. */
  const isLink = (edit: LinkEdit): boolean => edit.path !== path || edit.line !== line;

  const rename = async (text: string): Promise<void> => {
    await saveWaiting(folder, path);
    // What was typed may have moved it.
    const { headings } = await client.note({ path });
    const same = headings.filter((each) => each.text === name && each.level === heading.level);
    const [nearest] = same.toSorted((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line));
    const { edits } = await client.renameHeading({ path, line: nearest?.line ?? line, text });
    shell.closeDialog();
    shell.notify({
      text: t('rename-heading.done', { count: edits.filter(isLink).length }),
      action: { label: t('undo.action'), run: () => void undo() },
    });
    await cache.invalidateQueries();
  };
  return (
    <NewNameDialog
      title={t('rename-heading.title')}
      label={t('rename-heading.field')}
      name={name}
      select={[0, name.length]}
      meant={(typed) => typed.trim()}
      subject={[path, line]}
      preview={async (text) => (await client.previewRenameHeading({ path, line, text })).edits.filter(isLink)}
      rename={rename}
    />
  );
}
