import { foldName } from '#core/note/link-key.ts';
import type { ConceptId, NotePath, OtherName } from '#core/note/note.ts';
import type { Card, CardId } from '../card.ts';
import { maskNames } from './mask-names.ts';

/** An entry of a glossary, with what its note says of it. */
export type Entry = {
  readonly concept: ConceptId;
  /** Primary language, '' where the note tells none. */
  readonly lang: string;
  readonly term: string;
  readonly abbreviation: string | null;
  readonly definition: string;
  readonly names: readonly OtherName[];
  readonly path: NotePath;
  readonly line: number;
  /** Title of the chapter. */
  readonly deck: string;
  readonly tags: readonly string[];
};

/** The id of a card of a concept: what is asked of it, in which languages. */
export function conceptCardId(kind: Card['kind'], concept: string, langs: readonly string[]): CardId {
  return `${kind}:${foldName(concept)}:${langs.map((lang) => lang || 'und').join('>')}` as CardId;
}

/** What is a concept called, and what does it mean: its definition for its name. */
export function termDefinition(entry: Entry): Card | undefined {
  if (entry.definition === '') return undefined;
  return {
    ...common(entry),
    id: conceptCardId('term-definition', entry.concept, [entry.lang]),
    kind: 'term-definition',
    front: spelledName(entry),
    back: entry.definition,
    toLang: entry.lang || null,
    accepted: [],
    confused: [],
    hint: null,
  };
}

/** The name for its definition, in which the name is blanked out. */
export function definitionTerm(entry: Entry): Card | undefined {
  if (entry.definition === '') return undefined;
  return {
    ...common(entry),
    id: conceptCardId('definition-term', entry.concept, [entry.lang]),
    kind: 'definition-term',
    front: maskedDefinition(entry, rightNames(entry)),
    back: spelledName(entry),
    toLang: entry.lang || null,
    accepted: acceptedNames(entry),
    confused: confusedNames(entry),
    hint: null,
  };
}

/** The name in another language; a name that is the same in both is not asked. */
export function translation(from: Entry, to: Entry): Card | undefined {
  if (foldName(from.term) === foldName(to.term)) return undefined;
  const definition = maskedDefinition(from, rightNames(to));
  return {
    ...common(from),
    id: conceptCardId('translation', from.concept, [from.lang, to.lang]),
    kind: 'translation',
    front: spelledName(from),
    back: spelledName(to),
    toLang: to.lang || null,
    accepted: acceptedNames(to),
    confused: confusedNames(to),
    hint: definition === '' ? null : definition,
  };
}

function common({ lang, concept, deck, path, line, tags }: Entry) {
  return {
    lang: lang || null,
    concept,
    group: `concept:${foldName(concept)}`,
    deck,
    path,
    line,
    tags,
    part: null,
  };
}

function spelledName({ term, abbreviation }: Entry): string {
  return abbreviation === null ? term : `${term} (${abbreviation})`;
}

function acceptedNames({ abbreviation, names }: Entry): readonly string[] {
  const accepted = names.flatMap(({ name, status }) => (status === 'accepted' ? [name] : []));
  return [...new Set(abbreviation === null ? accepted : [...accepted, abbreviation])];
}

function rightNames(entry: Entry): readonly string[] {
  return [entry.term, ...acceptedNames(entry)];
}

/** `name — what it is`. */
function confusedNames({ names }: Entry): readonly string[] {
  return names.flatMap(({ name, status, reason }) =>
    status === 'false-friend' ? [reason === null ? name : `${name} — ${reason}`] : [],
  );
}

const BLOCK_IDS = /\s\^[\p{L}\p{N}-]+(?=\s|$)/gu;

function maskedDefinition({ definition, lang }: Entry, names: readonly string[]): string {
  return maskNames(definition.replaceAll(BLOCK_IDS, ''), names, lang);
}
