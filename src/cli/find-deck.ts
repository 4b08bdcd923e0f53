import { resolve } from 'node:path';
import type { Client } from '#api/client.ts';
import type { DeckId } from '#core/review/deck.ts';
import { formatDeckId, parseDeckId } from '#core/review/decks/deck-id.ts';
import { UsageError, type Call } from './command.ts';
import { findNotePath } from './find-note-path.ts';
import { fill } from './words/choose-words.ts';

/** The deck a person named by its id or its title; undefined where none was named. @throws UsageError, AppError note-not-found */
export async function findDeck(client: Client, call: Call): Promise<DeckId | undefined> {
  const typed = call.options['deck'];
  if (typeof typed !== 'string') return undefined;
  const parsed = parseDeckId(typed);
  if (parsed?.scope.by === 'note') {
    const tail = typed.includes('@') ? typed.slice(typed.lastIndexOf('@') + 1) : undefined;
    return noteDeck(client, parsed.scope.of, call, parsed.tail === null ? undefined : tail);
  }
  if (parsed !== undefined) return typed;
  const fold = (text: string): string => text.normalize('NFC').toLocaleLowerCase();
  const { decks } = await client.studyOverview({});
  const named = decks.find(({ title }) => fold(title) === fold(typed));
  if (named === undefined) throw new UsageError(fill(call.words.noSuchDeck, { deck: typed }));
  return named.id;
}

/** The cards of one note, named as people name notes. @throws AppError note-not-found */
export async function noteDeck(client: Client, typed: string, call: Call, tail?: string): Promise<DeckId> {
  const path = findNotePath(typed, await client.tree({}), resolve(call.cwd, call.args[0] ?? '.'));
  return formatDeckId({ by: 'note', of: path }, tail);
}
