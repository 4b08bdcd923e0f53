import type { StudySettings } from '#api/study-contract.ts';
import type { CardKind } from '#core/review/card.ts';

type Pair = StudySettings['pairs'][number];

/** What is asked, as a learner thinks of it. */
export type AskedChoice = {
  /** Language of the course; null: that of the interface. */
  readonly course: string | null;
  /** The other language terms are translated from or into; null: none. */
  readonly textbook: string | null;
  readonly towards: 'both' | 'course' | 'textbook';
  readonly kinds: readonly CardKind[];
};

/** Kinds that are chosen together. */
export const askedKinds: readonly { readonly name: string; readonly kinds: readonly CardKind[] }[] = [
  { name: 'term-definition', kinds: ['term-definition'] },
  { name: 'definition-term', kinds: ['definition-term'] },
  { name: 'own', kinds: ['basic', 'reversed', 'cloze'] },
  { name: 'heading', kinds: ['heading'] },
  { name: 'table-row', kinds: ['table-row'] },
  { name: 'steps', kinds: ['steps'] },
  { name: 'drill', kinds: ['drill'] },
  { name: 'label', kinds: ['label'] },
];

/** Reads the choice out of settings; `usual` is the language asked where none is named. */
export function readAsked(settings: Pick<StudySettings, 'langs' | 'pairs' | 'kinds'>, usual: string): AskedChoice {
  const course = settings.langs[0] ?? null;
  const of = course ?? usual;
  const pair = settings.kinds.includes('translation') ? settings.pairs.find((each) => each.includes(of)) : undefined;
  const textbook = pair?.find((lang) => lang !== of) ?? null;
  const has = (from: string | null, to: string | null): boolean =>
    settings.pairs.some((each) => each[0] === from && each[1] === to);
  const towards =
    textbook === null || has(of, textbook) === has(textbook, of) ? 'both' : has(of, textbook) ? 'textbook' : 'course';
  return { course, textbook, towards, kinds: settings.kinds };
}

/** The settings that say the same. Translations need a course: without one it becomes `usual`. */
export function writeAsked(
  { course, textbook, towards, kinds }: AskedChoice,
  usual: string,
): Pick<StudySettings, 'langs' | 'pairs' | 'kinds'> {
  const rest = kinds.filter((kind) => kind !== 'translation');
  const of = course ?? usual;
  if (textbook === null || textbook === of) return { langs: course === null ? [] : [course], pairs: [], kinds: rest };
  const pairs: readonly Pair[] = [
    ...(towards === 'course' ? [] : [[of, textbook] as const]),
    ...(towards === 'textbook' ? [] : [[textbook, of] as const]),
  ];
  return { langs: [of], pairs, kinds: [...rest, 'translation'] };
}
