import type { Card } from '../card.ts';
import type { DeckScope } from '../deck.ts';
import { defaultStudySettings, type StudySettings } from '../study-settings.ts';

/** A deck to be handed out. */
export type HandedDeck = {
  readonly title: string;
  readonly scopes: readonly DeckScope[];
  readonly settings: StudySettings;
  /** Its cards, for decks that another notebook would not make alike. */
  readonly cards: readonly Pick<Card, 'concept' | 'path'>[];
};

/** Words that some reader of YAML takes for something else than a word. */
const OTHERWISE_READ = /^(?:true|false|yes|no|on|off|null|y|n)$/;
const RELATED = /^related\((.*)\)$/su;

/** A deck as a note of `type: deck` that any notebook can study: its material, what is asked, the limits of a day and the exam. */
export function writeDeckNote({ title, scopes, settings, cards }: HandedDeck): string {
  const concepts = [...new Set(cards.flatMap(({ concept }) => concept ?? []))];
  const front = [
    'type: deck',
    `title: ${JSON.stringify(title)}`,
    ...Object.entries(materialOf(scopes, { cards, concepts })).map(([name, items]) => property(name, items)),
    ...askedOf(settings),
    ...limitsOf(settings),
  ];
  const list = concepts.map((concept) => `- [[${concept}]]`);
  return `---\n${front.join('\n')}\n---\n\n# ${title}\n${list.length === 0 ? '' : `\n${list.join('\n')}\n`}`;
}

/** `all` and a search mean something else in every notebook: their concepts, and the notes of their own cards, do not. */
function materialOf(
  scopes: readonly DeckScope[],
  { cards, concepts }: Pick<HandedDeck, 'cards'> & { readonly concepts: readonly string[] },
): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, string[]> = {};
  const add = (name: string, ...items: readonly string[]): void => {
    found[name] = [...new Set([...(found[name] ?? []), ...items])];
  };
  for (const { by, of } of scopes) {
    if (by === 'chapter') add('chapters', of);
    else if (by === 'note') add('notes', of);
    else if (by === 'folder') add('folders', of);
    else if (by === 'tag') add('tags', of);
    else if (by === 'concepts')
      for (const id of of.split(',')) {
        const centre = RELATED.exec(id.trim())?.[1];
        add(centre === undefined ? 'concepts' : 'related', (centre ?? id).trim());
      }
    else {
      add('concepts', ...concepts);
      add('notes', ...cards.flatMap(({ concept, path }) => (concept === null ? [path] : [])));
    }
  }
  return Object.fromEntries(Object.entries(found).filter(([, items]) => items.length > 0));
}

/** Only what is otherwise than everywhere. */
function askedOf({ kinds, langs, pairs }: StudySettings): readonly string[] {
  const usual = defaultStudySettings.kinds;
  const isUsual = kinds.length === usual.length && usual.every((kind) => kinds.includes(kind));
  const named = kinds.filter((kind) => kind !== 'translation' || pairs.length === 0);
  const asksPairs = kinds.includes('translation') ? pairs : [];
  const ask = isUsual ? [] : [...named, ...asksPairs.map(([from, to]) => `${from}>${to}`)];
  return [
    ...(ask.length === 0 ? [] : [property('ask', ask)]),
    ...(langs.length === 0 ? [] : [property('languages', langs)]),
  ];
}

function limitsOf({ newPerDay, reviewsPerDay, exam }: StudySettings): readonly string[] {
  return [
    ...(newPerDay === defaultStudySettings.newPerDay ? [] : [`new-per-day: ${newPerDay}`]),
    ...(reviewsPerDay === defaultStudySettings.reviewsPerDay ? [] : [`reviews-per-day: ${reviewsPerDay}`]),
    ...(exam === null
      ? []
      : ['exam:', `  date: ${exam.date}`, `  minutes: ${exam.minutes}`, `  target: ${exam.target}`]),
  ];
}

/** Names as they are where YAML reads them as names, else between quotes. */
function property(name: string, items: readonly string[]): string {
  const plain = (item: string): string =>
    /^[a-z][a-z-]*(?:-\d+)?$/.test(item) && !OTHERWISE_READ.test(item) ? item : JSON.stringify(item);
  return `${name}:\n${items.map((item) => `  - ${plain(item)}`).join('\n')}`;
}
