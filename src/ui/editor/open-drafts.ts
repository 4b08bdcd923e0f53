import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '#api/client.ts';
import { queries } from '../data/queries.ts';
import { adoptDrafts, hasAdopted, setDraftsKnown } from './draft.ts';
import { sendDraftsTo } from './send-drafts.ts';

/** Brings back what was typed and never saved, wherever the window that held it has gone. */
export async function openDrafts(client: Client, cache: QueryClient): Promise<void> {
  try {
    const [drafts, { vault }] = await Promise.all([client.drafts({}), cache.fetchQuery(queries.status(client))]);
    adoptDrafts(vault.folder, drafts);
    sendDraftsTo(
      client,
      drafts.map(({ path }) => path),
    );
    // Another window that is still there may have saved its own.
    client.on('notes-changed', () => {
      if (hasAdopted()) void client.drafts({}).then((now) => adoptDrafts(vault.folder, now));
    });
  } catch {
    // What this browser keeps itself is still there.
    sendDraftsTo(client, []);
  }
  setDraftsKnown();
}
