import { useTranslation } from 'react-i18next';
import type { Model } from '#core/calc/model.ts';
import { writeBlock } from '#core/calc/write-block.ts';
import type { NotePath } from '#core/note/note.ts';
import { useClient } from '../data/client-context.ts';
import { useReplaceBlock } from '../note/use-replace-block.ts';
import { keepTables } from './keep-tables.ts';
import type { Changes } from './calculator.tsx';

/** Writes changed inputs into the block of a note, and offers to take that back; null where there is no such block. */
export function useWriteBlock(
  path: NotePath | null,
  line: number | null,
): ((model: Model, changes: Changes) => Promise<boolean>) | null {
  const client = useClient();
  const replace = useReplaceBlock(path, line);
  const { t } = useTranslation();
  if (replace === null || path === null) return null;
  const words = { written: t('calc.written'), moved: t('calc.block-moved') };
  return (model, changes) =>
    replace(async (inside) => writeBlock(inside, model, await keepTables(client, model, changes, path)), words);
}
