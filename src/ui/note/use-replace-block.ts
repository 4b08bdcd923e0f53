import { useTranslation } from 'react-i18next';
import { insideOfFence, replaceFence } from '#core/note/blocks/fence-text.ts';
import type { NotePath } from '#core/note/note.ts';
import { useClient } from '../data/client-context.ts';
import { useShell } from '../frame/shell.ts';
import { useAct } from '../frame/use-act.ts';

/** The new inside of a block made of the one that stands there; undefined where that is not the one it was made for. */
type Rewrite = (inside: string) => string | undefined | Promise<string | undefined>;
type ReplaceWords = { readonly written: string; readonly moved: string };

/** Replaces the inside of a fenced block of a note, and offers to take that back; null where there is no such block. */
export function useReplaceBlock(
  path: NotePath | null,
  line: number | null,
): ((rewrite: Rewrite, words: ReplaceWords) => Promise<boolean>) | null {
  const client = useClient();
  const act = useAct();
  const { notify } = useShell();
  const { t } = useTranslation();
  if (path === null || line === null) return null;
  return async (rewrite, { written, moved }) => {
    const isDone = await act(async () => {
      const { text: before, hash: baseHash } = await client.source({ path });
      const inside = insideOfFence(before, line);
      const rewritten = inside === undefined ? undefined : await rewrite(inside);
      const text = rewritten === undefined ? undefined : replaceFence(before, line, rewritten);
      if (text === undefined) {
        notify({ text: moved });
        return false;
      }
      const { hash } = await client.save({ path, text, baseHash });
      const takeBack = async (): Promise<void> => {
        await act(async () => {
          await client.save({ path, text: before, baseHash: hash });
          notify({ text: t('undo.done') });
        });
      };
      notify({ text: written, action: { label: t('undo.action'), run: () => void takeBack() } });
      return true;
    });
    return isDone === true;
  };
}
