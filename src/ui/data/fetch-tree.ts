import type { Client } from '#api/client.ts';
import type { Tree } from '#api/contract.ts';
import { emptyFolder, fillFolders, type GrowingFolder } from '../tree/note-tree.ts';
import { countTags, type GrowingTags } from '../tree/tag-tree.ts';

/** Every note and attachment, with what is shown of all of them at once already put together. */
export type WholeTree = Tree & {
  readonly version: string;
  readonly folders: GrowingFolder;
  readonly tags: GrowingTags;
};

/** Notes asked for at once: reading an answer must not be felt by someone who types. */
const PART = 1500;

/** Asks for the tree part by part; `before` comes back itself when it is still true. */
export async function fetchTree(client: Pick<Client, 'tree'>, before: WholeTree | undefined): Promise<WholeTree> {
  let part = await client.tree({ count: PART, ...(before === undefined ? {} : { known: before.version }) });
  if (part.version === before?.version) return before;
  const { version } = part;
  const tree = { version, notes: [...part.notes], attachments: [...part.attachments] };
  const shown = { folders: emptyFolder(), tags: new Map() as GrowingTags };
  for (;;) {
    fillFolders(shown.folders, part.notes);
    countTags(shown.tags, part.notes);
    const from = tree.notes.length + tree.attachments.length;
    if (from >= part.total) return { ...tree, ...shown };
    part = await client.tree({ from, count: PART, version });
    // The host has forgotten what the first parts were parts of.
    if (part.version !== version) return fetchTree(client, before);
    for (const note of part.notes) tree.notes.push(note);
    for (const path of part.attachments) tree.attachments.push(path);
  }
}
