import type { Client } from '#api/client.ts';
import type { Draft } from '#api/contract.ts';
import type { NotePath } from '#core/note/note.ts';

let host: Pick<Client, 'keepDraft'> | undefined;
const waiting = new Map<NotePath, Draft | null>();
/** Notes the host has a draft of. */
const held = new Set<NotePath>();
let sending = false;

/** Names the host that drafts are sent to, and what it has already. */
export function sendDraftsTo(client: Pick<Client, 'keepDraft'>, alreadyThere: readonly NotePath[]): void {
  host = client;
  for (const path of alreadyThere) held.add(path);
  void sendAll();
}

/** Sends a draft to the host after those before it; of several of one note only the last. */
export function sendDraft(path: NotePath, draft: Draft | null): void {
  if (draft === null && !held.has(path)) {
    waiting.delete(path);
    return;
  }
  waiting.set(path, draft);
  void sendAll();
}

async function sendAll(): Promise<void> {
  if (host === undefined || sending) return;
  sending = true;
  for (let [next] = waiting; next !== undefined; [next] = waiting) {
    const [path, draft] = next;
    waiting.delete(path);
    if (draft === null) held.delete(path);
    else held.add(path);
    // A host that does not answer is told with the next keystroke; the browser has its own copy.
    await host.keepDraft({ path, draft }).catch(() => undefined);
  }
  sending = false;
}
