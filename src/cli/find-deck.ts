import { resolve } from 'node:path';
import type { Client } from '#api/client.ts';
import { UsageError, type Call } from './command.ts';
import { findNotePath } from './find-note-path.ts';
import { fill } from './words/choose-words.ts';

/** A deck by its id, with what its tail asks for. */
const DECK =
  /^(?:all|(?:chapter|folder|tag|search|concepts|deck):.+?|note:(?<note>.+?))(?<tail>@(?:\*|[a-z][a-z>:,-]*))?$/u;

/** The deck a person named by its id or its title; undefined where none was named. @throws UsageError, AppError note-not-found */
export async function findDeck(client: Client, call: Call): Promise<string | undefined> {
  const typed = call.options['deck'];
  if (typeof typed !== 'string') return undefined;
  const { note, tail = '' } = DECK.exec(typed)?.groups ?? {};
  if (note !== undefined) return (await noteDeck(client, note.replaceAll('%40', '@'), call)) + tail;
  if (DECK.test(typed)) return typed;
  const fold = (text: string): string => text.normalize('NFC').toLocaleLowerCase();
  const { decks } = await client.studyOverview({});
  const named = decks.find(({ title }) => fold(title) === fold(typed));
  if (named === undefined) throw new UsageError(fill(call.words.noSuchDeck, { deck: typed }));
  return named.id;
}

/** The cards of one note, named as people name notes. @throws AppError note-not-found */
export async function noteDeck(client: Client, typed: string, call: Call): Promise<string> {
  const path = findNotePath(typed, await client.tree({}), resolve(call.cwd, call.args[0] ?? '.'));
  return `note:${path.replaceAll('%', '%25').replaceAll('@', '%40')}`;
}
