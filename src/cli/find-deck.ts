import type { Client } from '#api/client.ts';

const SCOPE = /^(?:all$|all@|(?:chapter|folder|tag|search|concepts|note|deck):)/u;

/** The deck a person named by its id or its title; as typed where none is called so, undefined where none was named. */
export async function findDeck(client: Client, typed: string | boolean | undefined): Promise<string | undefined> {
  if (typeof typed !== 'string' || SCOPE.test(typed)) return typeof typed === 'string' ? typed : undefined;
  const fold = (text: string): string => text.normalize('NFC').toLocaleLowerCase();
  const { decks } = await client.studyOverview({});
  return decks.find(({ title }) => fold(title) === fold(typed))?.id ?? typed;
}
