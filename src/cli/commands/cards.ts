import type { Client } from '#api/client.ts';
import type { Command } from '../command.ts';
import { findDeck } from '../find-deck.ts';
import { tableShower } from '../show-table.ts';
import { withVault } from '../with-vault.ts';

/** Every kind, language and pair the index holds. */
const EVERYTHING = 'all@*';

export const cards: Command = {
  name: 'cards',
  usage: '<vault>',
  arguments: { min: 1, max: 1 },
  options: { deck: { value: 'D' } },
  async run(call) {
    await withVault(call, async ({ client }) => {
      const deck = (await findDeck(client, call)) ?? EVERYTHING;
      const listed = (await client.studyCards({ deck })).map(listedCard);
      const table = await tableShower(call);
      const { kind, lang, front, back } = call.words.columns;
      call.report({ cards: listed }, () =>
        listed.length === 0
          ? call.words.nothingFound
          : table(
              [kind ?? '', lang ?? '', front ?? '', back ?? ''],
              listed.map((card) => [card.kind, languages(card), card.front, card.back]),
            ),
      );
    });
  },
};

type ListedCard = ReturnType<typeof listedCard>;

type CardRow = Awaited<ReturnType<Client['studyCards']>>[number];

function listedCard({ card }: CardRow) {
  const { id, kind, front, back, lang, toLang, concept, deck, path, line } = card;
  return { id, kind, front, back, lang, toLang, concept, deck, path, line };
}

function languages({ lang, toLang }: ListedCard): string {
  return lang === toLang || toLang === null ? (lang ?? '') : `${lang ?? ''} → ${toLang}`;
}
