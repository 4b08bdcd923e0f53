import { onOtherLayouts } from '#core/words/keyboard-layouts.ts';
import { createRandom, type Random } from './made-up-words.ts';

export type SampleQueries = {
  readonly searches: readonly string[];
  readonly prefixes: readonly string[];
  /** Beginnings of titles on another keyboard layout, and with a letter too many. */
  readonly mistyped: readonly string[];
};
export type SampledNote = {
  readonly title: string;
  readonly lang: string | null;
  readonly tags: readonly string[];
  readonly text: string;
};

const HAN = /\p{Script=Han}/u;

/** Queries people could type for these notes: words, phrases and beginnings out of the notes themselves, in their languages, with filters. */
export function sampleQueries(notes: readonly SampledNote[], count: number): SampleQueries {
  const random = createRandom(5);
  const any = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const searches: string[] = [];
  const prefixes: string[] = [];
  for (let tries = 0; tries < count * 10 && searches.length < count; tries++) {
    const note = any(notes);
    if (note === undefined) break;
    const words = wordsAround(note.text, random);
    const query = formQuery(note, words, random);
    if (query !== undefined) searches.push(query);
  }
  for (let at = 0; prefixes.length < count && at < count * 4; at++) {
    // As one types: the first letters, then more of them.
    const title = any(notes)?.title ?? '';
    for (const length of [1, 2, 4, 7]) if (title.length >= length) prefixes.push(title.slice(0, length).trim());
  }
  const typed = prefixes.filter((prefix) => prefix !== '');
  const mistyped = typed
    .filter((prefix) => prefix.length > 3)
    .flatMap((prefix) => [...onOtherLayouts(prefix).slice(0, 1), `${prefix.slice(0, 3)}q${prefix.slice(3)}`]);
  return { searches, prefixes: typed, mistyped };
}

function formQuery(note: SampledNote, words: readonly string[], random: Random): string | undefined {
  const [first, second, third] = words;
  if (first === undefined || second === undefined || third === undefined) return undefined;
  const kind = random();
  if (kind < 0.3) return first;
  if (kind < 0.5) return `${first} ${second}`;
  if (kind < 0.6) return `"${first}${HAN.test(first) ? '' : ' '}${second}"`;
  if (kind < 0.7) return `${first.slice(0, Math.max(2, Math.ceil(first.length / 2)))}*`;
  if (kind < 0.76) return `${first} OR ${third}`;
  if (kind < 0.82) return `${first} -${third}`;
  if (kind < 0.88) return `title:${note.title.split(' ')[0] ?? first}`;
  if (kind < 0.94) return `lang:${note.lang ?? 'en'} ${first}`;
  return note.tags[0] === undefined ? first : `tag:${note.tags[0]} ${second}`;
}

/** Three words that stand one after the other somewhere in a text; two Han characters are a word. */
function wordsAround(text: string, random: Random): readonly string[] {
  const from = Math.floor(random() * Math.max(1, text.length - 200));
  const words = text.slice(from, from + 300).match(/\p{Script=Han}{2}|[\p{L}\p{M}’]{3,}/gu) ?? [];
  return words.slice(1, 4);
}
