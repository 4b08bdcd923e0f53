import { useTranslation } from 'react-i18next';
import type { Model } from '#core/calc/model.ts';
import { insideOfFence, replaceFence, writeBlock } from '#core/calc/write-block.ts';
import type { NotePath } from '#core/note/note.ts';
import { useClient } from '../data/client-context.ts';
import { useShell } from '../frame/shell.ts';
import { useAct } from '../frame/use-act.ts';
import { keepTables } from './keep-tables.ts';
import type { Changes } from './calculator.tsx';

/** Writes changed inputs into the block of a note, and offers to take that back; null where there is no such block. */
export function useWriteBlock(
  path: NotePath | null,
  line: number | null,
): ((model: Model, changes: Changes) => Promise<void>) | null {
  const client = useClient();
  const act = useAct();
  const { notify } = useShell();
  const { t } = useTranslation();
  if (path === null || line === null) return null;
  return async (model, changes) => {
    await act(async () => {
      const { text: before, hash: baseHash } = await client.source({ path });
      const inside = insideOfFence(before, line);
      const kept = inside === undefined ? changes : await keepTables(client, model, changes, path);
      const text = inside === undefined ? undefined : replaceFence(before, line, writeBlock(inside, model, kept));
      if (text === undefined) {
        notify({ text: t('calc.block-moved') });
        return;
      }
      const { hash } = await client.save({ path, text, baseHash });
      const takeBack = async (): Promise<void> => {
        await act(async () => {
          await client.save({ path, text: before, baseHash: hash });
          notify({ text: t('undo.done') });
        });
      };
      notify({ text: t('calc.written'), action: { label: t('undo.action'), run: () => void takeBack() } });
    });
  };
}
