import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Model } from '#core/calc/model.ts';
import { blockFor, writeBlock, type BlockChanges } from '#core/calc/write-block.ts';
import type { NotePath } from '#core/note/note.ts';
import { useClient } from '../data/client-context.ts';
import { useStatus, useTree } from '../data/queries.ts';
import { useAct } from '../frame/use-act.ts';
import { useShell } from '../frame/shell.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { SelectField } from '../kit/select-field.tsx';
import { navigate } from '../routing/use-route.ts';
import { readRecent } from '../switcher/recent.ts';
import type { Changes } from './calculator.tsx';
import { isLong } from './in-worker.ts';
import { keepTables } from './keep-tables.ts';
import styles from './calculators-screen.module.css';

type InsertDialogProps = { readonly model: Model; readonly changes: Changes; readonly onClose: () => void };

/** Puts a block at the end of a note that was read lately, or on the clipboard for any other place. */
export function InsertDialog({ model, changes, onClose }: InsertDialogProps) {
  const { t } = useTranslation();
  const client = useClient();
  const act = useAct();
  const { notify } = useShell();
  const { data: tree } = useTree();
  const folder = useStatus().data?.vault.folder;
  const titles = new Map((tree?.notes ?? []).map((note) => [note.path as string, note.title]));
  const recent = folder === undefined ? [] : readRecent(folder);
  const offered = [...new Set([...recent, ...titles.keys()])].filter((path) => titles.has(path)).slice(0, 200);
  const [path, setPath] = useState<string>(offered[0] ?? '');
  const isLarge = isLong(changes.given);
  const fenceWith = (kept: BlockChanges): string =>
    `\`\`\`${model.block}\n${writeBlock(blockFor(model), model, kept)}\n\`\`\`\n`;
  const short = Object.fromEntries(Object.entries(changes.given).filter(([, value]) => !isLong({ value })));
  const fence = fenceWith({ ...changes, given: short });

  const insert = async (): Promise<void> => {
    const note = path as NotePath;
    await act(async () => {
      const { text: before, hash: baseHash } = await client.source({ path: note });
      const kept = await keepTables(client, model, changes, note);
      const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
      const { hash } = await client.save({ path: note, text: `${before}${gap}${fenceWith(kept)}`, baseHash });
      const line = `${before}${gap}`.split('\n').length;
      navigate({ screen: 'note', path: note, at: null, line, edit: false });
      notify({
        text: t('calc.inserted', { name: titles.get(path) ?? path }),
        action: {
          label: t('undo.action'),
          run: () =>
            void act(async () => {
              await client.save({ path: note, text: before, baseHash: hash });
              notify({ text: t('undo.done') });
            }),
        },
      });
      onClose();
    });
  };
  const copy = async (): Promise<void> => {
    await act(async () => {
      await navigator.clipboard.writeText(fence);
      notify({ text: t('copy.code-done') });
      onClose();
    });
  };
  return (
    <Dialog
      title={t('calc.insert')}
      onClose={onClose}
      actions={
        <>
          {isLarge ? null : <Button onPress={() => void copy()}>{t('copy.code')}</Button>}
          <Button look="primary" isDisabled={path === ''} onPress={() => void insert()}>
            {t('calc.insert-here')}
          </Button>
        </>
      }
    >
      <SelectField
        label={t('calc.note')}
        value={path}
        options={offered.map((value) => ({ value, label: `${titles.get(value) ?? value} — ${value}` }))}
        onChange={setPath}
      />
      {isLarge ? <p>{t('calc.insert-table')}</p> : null}
      <pre className={styles.preview} translate="no">
        {fence}
      </pre>
    </Dialog>
  );
}
