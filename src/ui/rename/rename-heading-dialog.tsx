import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkEdit } from '#api/contract.ts';
import type { Heading, NotePath } from '#core/note/note.ts';
import { useClient } from '../data/client-context.ts';
import { useShell } from '../frame/shell.ts';
import { useUndo } from '../frame/use-undo.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { ErrorNote } from '../kit/error-note.tsx';
import { TextField } from '../kit/text-field.tsx';
import { EditsList } from './edits-list.tsx';
import { useSettled } from './use-settled.ts';

/** Renames a heading together with the links that point to it. */
export function RenameHeadingDialog({ path, heading }: { readonly path: NotePath; readonly heading: Heading }) {
  const { t } = useTranslation();
  const client = useClient();
  const cache = useQueryClient();
  const shell = useShell();
  const undo = useUndo();
  const [typed, setTyped] = useState(heading.text);
  const [failure, setFailure] = useState<unknown>(null);
  const text = typed.trim();
  const settled = useSettled(text);
  const isNew = text !== '' && text !== heading.text;
  const { line } = heading;
  const plan = useQuery({
    queryKey: ['previewRenameHeading', path, line, settled],
    queryFn: () => client.previewRenameHeading({ path, line, text: settled }),
    enabled: settled !== '' && settled !== heading.text,
  });
  const error = failure ?? (isNew ? plan.error : null);

  /** The heading itself is among the edits, and is no link. */
  const isLink = (edit: LinkEdit): boolean => edit.path !== path || edit.line !== line;

  const rename = async (): Promise<void> => {
    if (!isNew) return;
    try {
      const { edits } = await client.renameHeading({ path, line, text });
      shell.closeDialog();
      shell.notify({
        text: t('rename-heading.done', { count: edits.filter(isLink).length }),
        action: { label: t('undo.action'), run: () => void undo() },
      });
      await cache.invalidateQueries();
    } catch (problem) {
      setFailure(problem);
    }
  };
  return (
    <Dialog
      title={t('rename-heading.title')}
      wide
      onClose={shell.closeDialog}
      actions={
        <>
          <Button onPress={shell.closeDialog}>{t('dialog.cancel')}</Button>
          <Button look="primary" isDisabled={!isNew || plan.isError} onPress={() => void rename()}>
            {t('rename.action')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('rename-heading.field')}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setFailure(null);
        }}
        onEnter={() => void rename()}
        select={[0, heading.text.length]}
      />
      {error === null ? null : <ErrorNote error={error} />}
      {isNew && error === null && plan.data !== undefined ? <EditsList edits={plan.data.edits.filter(isLink)} /> : null}
    </Dialog>
  );
}
