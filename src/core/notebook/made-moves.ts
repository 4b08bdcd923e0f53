import { AppError } from '#core/errors.ts';
import type { Move } from '#core/indexing/recognise-moves.ts';
import type { NotePath } from '#core/note/note.ts';
import { folderOf, nameOf } from '#core/note/note-path.ts';
import type { LinkEdit } from './link-edits.ts';
import type { MoveNotes } from './move-notes.ts';

/** Moves made by another program that belong together: one note, or a folder with all that moved along. */
type MovedGroup = { readonly from: NotePath; readonly to: NotePath; readonly moves: readonly Move[] };

export type ExternalMove = { readonly from: NotePath; readonly to: NotePath; readonly edits: readonly LinkEdit[] };

export type MadeMoves = {
  found(moves: readonly Move[]): void;
  /** What is still undecided, with the links to rewrite as things stand now. */
  list(): Promise<readonly ExternalMove[]>;
  settle(move: {
    readonly from: NotePath;
    readonly to: NotePath;
    readonly accept: boolean;
  }): Promise<{ readonly edits: readonly LinkEdit[] }>;
};

/** Keeps the moves that other programs made until somebody says what shall become of the links. */
export function createMadeMoves(
  moveNotes: Pick<MoveNotes, 'previewMade' | 'settleMade'>,
  onFound: (count: number) => void,
): MadeMoves {
  const groups = new Map<string, MovedGroup>();
  const key = ({ from, to }: { from: NotePath; to: NotePath }): string => `${from}\n${to}`;

  const list = async (): Promise<readonly ExternalMove[]> => {
    const open: ExternalMove[] = [];
    for (const [id, group] of groups) {
      const edits = await moveNotes.previewMade(group.moves);
      if (edits.length === 0) groups.delete(id);
      else open.push({ from: group.from, to: group.to, edits });
    }
    return open;
  };

  return {
    list,
    found(moves) {
      for (const group of gather(moves)) groups.set(key(group), group);
      void list().then(
        (open) => (open.length > 0 ? onFound(open.length) : undefined),
        () => undefined,
      );
    },
    settle: async ({ from, to, accept }) => {
      const group = groups.get(key({ from, to }));
      if (group === undefined)
        throw new AppError('input-invalid', `No move from “${from}” to “${to}” is waiting.`, {
          hint: 'It was settled already.',
        });
      const edits = accept ? await moveNotes.settleMade(group.moves) : [];
      groups.delete(key(group));
      return { edits };
    },
  };
}

/** Notes that kept their names and went from one folder to another are one move of that folder. */
function gather(moves: readonly Move[]): readonly MovedGroup[] {
  const groups = new Map<string, { from: NotePath; to: NotePath; moves: Move[] }>();
  for (const move of moves) {
    let { from, to } = move;
    while (nameOf(from) === nameOf(to) && folderOf(from) !== '' && folderOf(to) !== '') {
      from = folderOf(from) as NotePath;
      to = folderOf(to) as NotePath;
    }
    const group = groups.get(`${from}\n${to}`) ?? { from, to, moves: [] };
    group.moves.push(move);
    groups.set(`${from}\n${to}`, group);
  }
  // A note alone is named itself, not by the folder it left.
  return [...groups.values()].map((group) => {
    const [only] = group.moves;
    return group.moves.length === 1 && only !== undefined ? { ...only, moves: [only] } : group;
  });
}
