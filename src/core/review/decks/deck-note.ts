import type { FrontMatter } from '#core/note/note.ts';
import type { FrontMatterSource } from '#core/note/parse/front-matter.ts';
import type { DeckScope } from '../deck.ts';
import { readSettings } from '../log/read-settings.ts';
import { defaultStudySettings, type StudySettings } from '../study-settings.ts';
import { parseTail } from './deck-id.ts';

/** Something of a deck note that could not be understood; the rest of the deck counts. */
export type DeckWarning = {
  readonly code: 'unknown-ask' | 'not-a-day' | 'not-a-number' | 'not-a-list' | 'empty-deck';
  readonly property: string;
  /** As written, the beginning of it. */
  readonly value: string;
  readonly line: number;
};

/** What a note of `type: deck` says: its material, and settings a learner may still change. */
export type DeckNote = {
  readonly scopes: readonly DeckScope[];
  readonly settings: Partial<Pick<StudySettings, 'kinds' | 'langs' | 'pairs' | 'exam' | 'newPerDay' | 'reviewsPerDay'>>;
  readonly warnings: readonly DeckWarning[];
};

const MOST = 20_000;
const LONGEST = 500;
const SHOWN = 60;

/** Properties that name material, and what each item of them is. */
const material: Readonly<Record<string, (item: string) => DeckScope>> = {
  chapters: (of) => ({ by: 'chapter', of }),
  concepts: (of) => ({ by: 'concepts', of }),
  related: (of) => ({ by: 'concepts', of: `related(${of})` }),
  notes: (of) => ({ by: 'note', of: withoutBrackets(of) }),
  folders: (of) => ({ by: 'folder', of: of.replace(/^\/+|\/+$/g, '') }),
  tags: (of) => ({ by: 'tag', of: of.replace(/^#+/, '') }),
  search: (of) => ({ by: 'search', of }),
};

/** Reads the front matter of a deck note. Whatever it says, the answer is a deck, with what could not be understood. */
export function readDeckNote(frontMatter: FrontMatter, source: FrontMatterSource): DeckNote {
  const warnings: DeckWarning[] = [];
  const warn = (code: DeckWarning['code'], property: string, value: unknown): void => {
    const written = textOf(value);
    const line =
      source.values.find((each) => each.key === property && each.value === written)?.line ??
      source.values.find((each) => each.key === property)?.line ??
      1;
    warnings.push({ code, property, value: written.slice(0, SHOWN), line });
  };
  const valueOf = (name: string): unknown => {
    const key = [name, name.replace(/s$/, '')].find((each) => Object.hasOwn(frontMatter, each));
    return key === undefined ? undefined : frontMatter[key];
  };
  const items = (name: string): readonly string[] => {
    const value = valueOf(name);
    if (value === undefined || value === null || value === '') return [];
    const list: readonly unknown[] = Array.isArray(value)
      ? value
      : name === 'search'
        ? [value]
        : textOf(value).split(',');
    return list.slice(0, MOST).flatMap((each) => {
      const text = typeof each === 'string' || typeof each === 'number' ? String(each).trim() : '';
      if (text !== '' && text.length <= LONGEST) return [text];
      warn('not-a-list', name, each);
      return [];
    });
  };

  const scopes = Object.entries(material).flatMap(([name, scopeOf]) => items(name).map(scopeOf));
  if (scopes.length === 0) warn('empty-deck', 'type', 'deck');
  return {
    scopes,
    settings: { ...asked(items, warn), ...limits(valueOf, warn), ...examOf(valueOf, warn) },
    warnings,
  };
}

type Warn = (code: DeckWarning['code'], property: string, value: unknown) => void;

/** `languages: [hu]`, `ask: [term-definition, hu>en]`. */
function asked(items: (name: string) => readonly string[], warn: Warn): Partial<StudySettings> {
  const kinds = new Set<StudySettings['kinds'][number]>();
  const pairs: (readonly [string, string])[] = [];
  const langs = new Set<string>();
  const read = (property: string, item: string): void => {
    const tail = parseTail(item.replaceAll(/\s/g, ''));
    const isLanguage = tail !== undefined && tail.kinds.length === 0 && tail.pairs.length === 0;
    if (tail === undefined || tail.isEverything || (property === 'languages' && !isLanguage))
      return warn('unknown-ask', property, item);
    for (const kind of tail.kinds) kinds.add(kind);
    for (const lang of tail.langs) langs.add(lang);
    for (const pair of tail.pairs) pairs.push(pair);
  };
  for (const item of items('ask')) read('ask', item);
  for (const item of items('languages')) read('languages', item);
  if (pairs.length > 0) kinds.add('translation');
  return {
    ...(kinds.size > 0 ? { kinds: [...kinds] } : {}),
    ...(langs.size > 0 ? { langs: [...langs] } : {}),
    ...(pairs.length > 0 ? { pairs } : {}),
  };
}

function limits(valueOf: (name: string) => unknown, warn: Warn): Partial<StudySettings> {
  const names = [
    ['new-per-day', 'newPerDay'],
    ['reviews-per-day', 'reviewsPerDay'],
  ] as const;
  return Object.assign(
    {},
    ...names.map(([name, setting]) => {
      const value = valueOf(name);
      if (value === undefined || value === null) return {};
      const read = readSettings({ [setting]: typeof value === 'string' ? Number(value) : value });
      if (!Object.hasOwn(read, setting)) warn('not-a-number', name, value);
      return read;
    }),
  ) as Partial<StudySettings>;
}

const USUAL_EXAM = { minutes: 20, target: defaultStudySettings.retention };

/** `exam: 2026-12-14`, or a map of `date`, `minutes` a day and the `target` share. */
function examOf(valueOf: (name: string) => unknown, warn: Warn): Partial<StudySettings> {
  const value = valueOf('exam');
  if (value === undefined || value === null) return {};
  const given = typeof value === 'object' && !Array.isArray(value) ? value : { date: value };
  const exam = { ...USUAL_EXAM, ...numbersOf(given as Readonly<Record<string, unknown>>) };
  const read = readSettings({ exam });
  if (read.exam !== undefined) return read;
  const { date, ...numbers } = exam as Readonly<Record<string, unknown>>;
  const wrong = Object.keys(numbers).find(
    (name) => readSettings({ exam: { ...USUAL_EXAM, date: '2000-01-01', [name]: numbers[name] } }).exam === undefined,
  );
  if (wrong === undefined) warn('not-a-day', 'exam', date ?? value);
  else warn('not-a-number', `exam.${wrong}`, (given as Readonly<Record<string, unknown>>)[wrong]);
  return {};
}

/** Numbers stay as they are written where YAML would change them; a share may be written in per cent. */
function numbersOf(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const read = Object.entries(given)
    .slice(0, 20)
    .filter(([name]) => ['date', 'minutes', 'target'].includes(name))
    .map(([name, value]) => {
      if (name === 'date' || typeof value !== 'string') return [name, value] as const;
      const share = /^(\d+(?:\.\d+)?)\s*%$/.exec(value)?.[1];
      return [name, share === undefined ? Number(value) : Number(share) / 100] as const;
    });
  return Object.fromEntries(read);
}

function withoutBrackets(link: string): string {
  return link.replace(/^!?\[\[(.*?)(?:\|.*)?\]\]$/su, '$1').trim();
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
