import { CLAMP_PARAMETERS } from 'ts-fsrs';
import type { CardKind } from '../card.ts';
import { dayNamed } from '../schedule/study-day.ts';
import type { StudySettings } from '../study-settings.ts';

export const cardKinds: readonly CardKind[] = [
  'term-definition',
  'definition-term',
  'translation',
  'basic',
  'reversed',
  'cloze',
  'heading',
  'table-row',
  'steps',
  'drill',
  'label',
];

const readers: { readonly [Name in keyof StudySettings]: (value: unknown) => StudySettings[Name] | undefined } = {
  retention: numberWithin(0.7, 0.97),
  weights: (value) => (value === null ? null : isWeights(value) ? value : undefined),
  learningSteps: minutes,
  relearningSteps: minutes,
  maximumInterval: wholeWithin(1, 36_500),
  newPerDay: wholeWithin(0, 9999),
  reviewsPerDay: wholeWithin(0, 9999),
  dayStart: wholeWithin(0, 23),
  easyDays: (value) => (isNumbers(value, 0, 1) && value.length === 7 ? value : undefined),
  fuzz: yesNo,
  burySiblings: yesNo,
  leechAfter: wholeWithin(2, 99),
  leechAction: oneOf('flag', 'suspend'),
  kinds: (value) => listOf(value, (each) => cardKinds.includes(each as CardKind)) as readonly CardKind[] | undefined,
  langs: (value) => listOf(value, isLanguage) as readonly string[] | undefined,
  pairs: (value) =>
    listOf(value, (each) => Array.isArray(each) && each.length === 2 && each.every(isLanguage)) as
      | StudySettings['pairs']
      | undefined,
  answering: oneOf('reveal', 'type', 'choose'),
  speech: oneOf('off', 'question', 'answer', 'both'),
  exam: (value) => {
    if (value === null) return null;
    if (typeof value !== 'object') return undefined;
    const { date, minutes: atMost, target } = value as Readonly<Record<string, unknown>>;
    const read = { minutes: numberWithin(1, 600)(atMost), target: numberWithin(0.5, 0.99)(target) };
    return typeof date === 'string' &&
      dayNamed(date) !== null &&
      read.minutes !== undefined &&
      read.target !== undefined
      ? { date, minutes: read.minutes, target: read.target }
      : undefined;
  },
};

/** Those of these names that are settings. */
export function settingNames(value: unknown): readonly (keyof StudySettings)[] {
  if (!Array.isArray(value)) return [];
  const names = Object.keys(readers) as (keyof StudySettings)[];
  return names.filter((name) => value.includes(name));
}

/** The settings that make sense; what does not is left out. */
export function readSettings(value: unknown): Partial<StudySettings> {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(readers).flatMap(([name, read]) => {
      const found = Object.hasOwn(given, name) ? read(given[name]) : undefined;
      return found === undefined ? [] : [[name, found]];
    }),
  );
}

/** Parameters of FSRS-4.5, 5 or 6, each where the model has it. */
function isWeights(value: unknown): value is readonly number[] {
  if (!isNumbers(value, -Infinity, Infinity) || ![17, 19, 21].includes(value.length)) return false;
  const limits = CLAMP_PARAMETERS(2);
  return value.every((each, at) => each >= (limits[at]?.[0] ?? 0) && each <= (limits[at]?.[1] ?? 0));
}

function isNumbers(value: unknown, least: number, most: number): value is readonly number[] {
  return (
    Array.isArray(value) &&
    value.every((each) => typeof each === 'number' && Number.isFinite(each) && each >= least && each <= most)
  );
}

function isLanguage(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z]{2,3}(?:-[\w-]{1,30})?$/iu.test(value);
}

function minutes(value: unknown): readonly number[] | undefined {
  return isNumbers(value, 1, 60 * 24 * 30) && value.length <= 10 ? value : undefined;
}

function yesNo(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function listOf(value: unknown, fits: (each: unknown) => boolean): readonly unknown[] | undefined {
  return Array.isArray(value) && value.length <= 100 && value.every(fits) ? value : undefined;
}

function oneOf<Word extends string>(...words: readonly Word[]): (value: unknown) => Word | undefined {
  return (value) => words.find((word) => word === value);
}

function numberWithin(least: number, most: number): (value: unknown) => number | undefined {
  return (value) => (isNumbers([value], least, most) ? (value as number) : undefined);
}

function wholeWithin(least: number, most: number): (value: unknown) => number | undefined {
  return (value) => (Number.isInteger(value) && isNumbers([value], least, most) ? (value as number) : undefined);
}
