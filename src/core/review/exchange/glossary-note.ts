import { linkableName } from '#core/note/file-name.ts';
import { sharedTags, type PlannedNote } from './deck-notes.ts';
import { detailLabel } from '#core/note/parse/glossary-details.ts';
import { asked } from './field-markdown.ts';
import { stableId } from './stable-guid.ts';

/** A term with what it means, on its way into a glossary. */
export type GlossaryEntry = {
  /** Block id of the entry; made from the term where null. */
  readonly concept: string | null;
  readonly term: string;
  /** Markdown in one line; '' where only the term is known. */
  readonly definition: string;
  readonly lang: string | null;
  /** Full name of the deck it comes from. */
  readonly deck: string;
  /** Other names that are as right. */
  readonly accepted: readonly string[];
  /** What it is not to be taken for, `name` or `name — why`. */
  readonly confused?: readonly string[];
  readonly tags: readonly string[];
  /** Of the text it was found in, from 1. */
  readonly line: number;
};

/** One glossary for each deck and language; of two entries for one concept, the one that says more. */
export function writeGlossaries(entries: readonly GlossaryEntry[], folder: string): readonly PlannedNote[] {
  const notes = new Map<string, GlossaryEntry[]>();
  for (const entry of entries) {
    const key = `${entry.lang ?? ''} ${entry.deck}`;
    notes.set(key, [...(notes.get(key) ?? []), entry]);
  }
  const defined = new Set(
    entries.filter(({ definition }) => definition !== '').map((each) => `${each.lang} ${each.concept}`),
  );
  const told = Map.groupBy(entries, keyOf);
  const written = new Set<string>();
  return [...notes].flatMap(([, all]) => {
    const kept = all.flatMap((entry) => {
      const key = keyOf(entry);
      if (written.has(key) || (entry.definition === '' && defined.has(`${entry.lang} ${entry.concept}`))) return [];
      written.add(key);
      // Another card may tell of further names.
      const others = told.get(key) ?? [];
      const [accepted, confused] = [others.map((each) => each.accepted), others.map((each) => each.confused ?? [])];
      return [{ ...entry, accepted: [...new Set(accepted.flat())], confused: [...new Set(confused.flat())] }];
    });
    const [first] = kept;
    if (first === undefined) return [];
    const names = first.deck.split('::').map((name) => linkableName(name, 'Glossary'));
    const title = first.deck.split('::').at(-1)?.trim() ?? first.deck;
    const lang = first.lang === null ? [] : [first.lang];
    const path = [...(folder === '' ? [] : [folder]), ...names.slice(0, -1), ...lang, names.at(-1) ?? title].join('/');
    return [{ path: `${path}.md`, text: writeGlossary(title, first.lang, kept) }];
  });
}

function keyOf({ lang, concept, term }: GlossaryEntry): string {
  return `${lang} ${concept ?? term}`;
}

/** A note of `type: glossary`. Every entry has an id of its own, by which cards and links know it. */
export function writeGlossary(title: string, lang: string | null, entries: readonly GlossaryEntry[]): string {
  const taken = new Set<string>();
  const lines = entries.map((entry) => {
    const id = free(entry.concept ?? conceptOf(entry.term), taken);
    const definition = entry.definition === '' ? '' : ` — ${entry.definition}`;
    const below = (label: 'accepted' | 'false-friend', names: readonly string[] = []): string =>
      names.length === 0 ? '' : `\n    - ${detailLabel(label, lang)}: ${names.join('; ')}`;
    const names = below('accepted', entry.accepted) + below('false-friend', entry.confused);
    const term = entry.term.replaceAll('**', '').replace(/(?<!\\)\*/gu, '\\*');
    return `- **${term}**${asked(definition)} ^${id}${names}`;
  });
  const front = [
    '---',
    `title: ${JSON.stringify(title)}`,
    ...(lang === null ? [] : [`lang: ${lang}`]),
    'type: glossary',
  ];
  const tags = sharedTags(entries);
  const named = `tags: [${tags.length === 0 ? 'glossary' : tags.join(', ')}]`;
  return `${[...front, named, '---', '', ...lines].join('\n')}\n`;
}

/** The words of a Latin term joined by hyphens; of any other, a word that is always the same for it. */
export function conceptOf(term: string): string {
  const plain = term
    .replace(/\s*[(（][^()（）]*[)）]\s*$/u, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’ʼ]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  if (/^[a-z0-9-]+$/u.test(plain) && /[a-z]/u.test(plain)) return plain.slice(0, 80);
  return `term-${stableId(term.normalize('NFC').trim().toLowerCase())}`;
}

function free(id: string, taken: Set<string>): string {
  let own = id;
  for (let number = 2; taken.has(own); number += 1) own = `${id}-${number}`;
  taken.add(own);
  return own;
}
