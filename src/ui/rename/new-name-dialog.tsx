import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkEdit } from '#api/contract.ts';
import { useShell } from '../frame/shell.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { ErrorNote } from '../kit/error-note.tsx';
import { TextField } from '../kit/text-field.tsx';
import { EditsList } from './edits-list.tsx';
import { useSettled } from './use-settled.ts';

type NewNameDialogProps = {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  /** The name as it stands in the field at first, and the part of it that is selected. */
  readonly name: string;
  readonly select: readonly [number, number];
  /** What is meant by what was typed; '' when nothing is. */
  readonly meant: (typed: string) => string;
  /** Tells what is renamed from all else that can be. */
  readonly subject: readonly (string | number)[];
  readonly preview: (name: string) => Promise<readonly LinkEdit[]>;
  /** Renames and closes the dialog; a failure is shown in it. */
  readonly rename: (name: string) => Promise<void>;
  /** What else is chosen. */
  readonly children?: ReactNode;
};

/** Asks for a new name, and shows beforehand which links in which notes will be rewritten. */
export function NewNameDialog({
  title,
  label,
  hint,
  name,
  select,
  meant,
  subject,
  preview,
  rename,
  children,
}: NewNameDialogProps) {
  const { t } = useTranslation();
  const { closeDialog } = useShell();
  const [typed, setTyped] = useState(name);
  const [failure, setFailure] = useState<unknown>(null);
  const [now, wanted] = [meant(name), meant(typed)];
  const settled = useSettled(wanted);
  const isNew = wanted !== '' && wanted !== now;
  const plan = useQuery({
    queryKey: ['previewName', ...subject, settled],
    queryFn: () => preview(settled),
    enabled: settled !== '' && settled !== now,
  });
  const error = failure ?? (isNew ? plan.error : null);

  const apply = async (): Promise<void> => {
    if (!isNew) return;
    try {
      await rename(wanted);
    } catch (problem) {
      setFailure(problem);
    }
  };
  return (
    <Dialog
      title={title}
      wide
      onClose={closeDialog}
      actions={
        <>
          <Button onPress={closeDialog}>{t('dialog.cancel')}</Button>
          <Button look="primary" isDisabled={!isNew || plan.isError} onPress={() => void apply()}>
            {t('rename.action')}
          </Button>
        </>
      }
    >
      <TextField
        label={label}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setFailure(null);
        }}
        onEnter={() => void apply()}
        {...(hint === undefined ? {} : { hint })}
        select={select}
      />
      {children}
      {error === null ? null : <ErrorNote error={error} />}
      {isNew && error === null && plan.data !== undefined ? <EditsList edits={plan.data} /> : null}
    </Dialog>
  );
}
