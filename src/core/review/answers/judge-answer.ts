import { primaryLanguage } from '#core/words/primary-language.ts';
import type { Grade } from '../study-event.ts';
import { answerKey, answerTokens, bareToken, isHanText } from './answer-tokens.ts';
import {
  expectedNames,
  isAbbreviation,
  nameOnly,
  plainWords,
  type Expected,
  type ExpectedName,
} from './expected-names.ts';
import { judgeNumber, type NumberReason } from './judge-number.ts';
import { markDifference, type DifferencePart } from './mark-difference.ts';
import { nameLikeness, type NameReason } from './name-likeness.ts';
import { readNumber } from './read-number.ts';
import { givesUp, smallWords } from './small-words.ts';
import { evenSigns, saysOtherwise } from './telling-signs.ts';
import { isOpposite, wordLikeness, type KnownWords } from './word-likeness.ts';

export type Verdict = 'right' | 'nearly' | 'wrong';
export type AnswerReason =
  | NameReason
  | NumberReason
  /** Another of its names than the preferred one, an abbreviation of it, one that was given up, or the name in another language. */
  | 'other-name'
  | 'abbreviation'
  | 'outdated-name'
  | 'other-language'
  /** Wrong: nothing, the question itself, a name to be told apart, another concept's, the opposite, only a part of it, something else. */
  | 'empty'
  | 'gave-up'
  | 'repeats-question'
  | 'confused'
  | 'another-concept'
  | 'opposite'
  | 'part'
  | 'other';

export type Judgement = {
  readonly verdict: Verdict;
  /** What to tell; empty where there is nothing to tell. */
  readonly reasons: readonly AnswerReason[];
  /** The name it was taken for; null where it is wrong. */
  readonly matched: string | null;
  /** Of a wrong answer: whose name it is, as the card or the neighbour has it. */
  readonly mistakenFor: string | null;
  /** What was typed against the name it was taken for, or against the right answer. */
  readonly difference: readonly DifferencePart[];
  readonly grade: Grade;
};

/** Reasons for which a right answer was harder to give than it should be. */
const HARD: ReadonlySet<AnswerReason> = new Set(['outdated-name', 'other-language', 'order', 'extra-word', 'inexact']);

/**
 * Judges an answer that was typed, as a fair teacher does: what matters not is let pass, what is nearly right is told of, and the name of
 * something else is wrong however like it looks. `others` are names of neighbouring concepts.
 */
export function judgeAnswer(typed: string, expected: Expected, others: readonly string[] = []): Judgement {
  const names = expectedNames(expected);
  const answer = names[0]?.name ?? '';
  const wrong = (reason: AnswerReason, mistakenFor: string | null = null): Judgement => ({
    verdict: 'wrong',
    reasons: [reason],
    matched: null,
    mistakenFor,
    difference: markDifference(typed, answer),
    grade: 1,
  });
  const key = answerKey(typed);
  const isSigns = answerKey(answer) === '';
  if (key === '' && !(isSigns && typed.trim() !== '')) return wrong('empty');
  const number = numberOf(answer, expected.lang);
  if (number !== undefined) {
    const { verdict, reasons } = judgeNumber(typed, number);
    const difference = markDifference(typed, answer);
    return {
      verdict,
      reasons,
      matched: verdict === 'wrong' ? null : answer,
      mistakenFor: null,
      difference,
      grade: gradeOf(verdict, reasons),
    };
  }

  const accept = ({ name, kind }: ExpectedName, found: readonly NameReason[]): Judgement => {
    const reasons = [...standingOf({ name, kind }, expected.lang), ...found];
    const verdict = reasons.length === 0 ? 'right' : 'nearly';
    return {
      verdict,
      reasons,
      matched: name,
      mistakenFor: null,
      difference: markDifference(typed, name),
      grade: gradeOf(verdict, reasons),
    };
  };
  const isTyped = (name: string): boolean =>
    key === '' ? evenSigns(name) === evenSigns(typed) : answerKey(name) === key && !saysOtherwise(typed, name);
  const repeats = expected.question !== undefined && isTyped(plainWords(expected.question));
  const exact = names.find(({ name, kind }) => isTyped(name) && !(repeats && kind !== 'preferred'));
  if (exact !== undefined) return accept(exact, []);
  if (givesUp(answerTokens(typed).join(''))) return wrong('gave-up');
  if (repeats) return wrong('repeats-question');
  if (isSigns || names.some(({ name }) => answerKey(name) === key)) return wrong('other');
  const confused = (expected.confused ?? []).find((entry) => isTyped(nameOnly(entry)));
  if (confused !== undefined) return wrong('confused', confused);
  const other = others.find(isTyped);
  if (other !== undefined) return wrong('another-concept', other);

  const confusedNames = (expected.confused ?? []).map(nameOnly);
  const known = wordsOfOthers(names, [...confusedNames, ...others]);
  const nothing: KnownWords = new Set();
  const best = names
    .flatMap((name) => {
      const found = saysOtherwise(typed, name.name) ? undefined : nameLikeness(typed, name.name, expected.lang, known);
      return found === undefined ? [] : [{ name, ...found }];
    })
    .toSorted((a, b) => a.cost - b.cost)[0];
  const rivals = [...confusedNames, ...others].flatMap((name) => {
    const found = nameLikeness(typed, name, expected.lang, nothing);
    return found === undefined ? [] : [{ name, ...found }];
  });
  const rival = rivals.toSorted((a, b) => a.cost - b.cost)[0];
  if (rival !== undefined && (best === undefined || rival.cost < best.cost)) {
    const entry = (expected.confused ?? []).find((each) => nameOnly(each) === rival.name);
    return entry === undefined ? wrong('another-concept', rival.name) : wrong('confused', entry);
  }
  if (best !== undefined) return accept(best.name, best.reasons);
  if (names.some(({ name }) => deniesName(typed, name))) return wrong('opposite');
  return wrong(
    names.some(({ name, kind }) => kind !== 'abbreviation' && isPartOf(typed, name, expected.lang)) ? 'part' : 'other',
  );
}

/** The grade to propose for a judged answer: 3 for one that is right, 2 where it took another name or order, 1 for a wrong one. */
function gradeOf(verdict: Verdict, reasons: readonly AnswerReason[]): Grade {
  if (verdict === 'wrong') return 1;
  return reasons.some((reason) => HARD.has(reason)) ? 2 : 3;
}

function numberOf(answer: string, lang: string | null): Parameters<typeof judgeNumber>[1] | undefined {
  if (!/^[-−+]?[\d\s.,]*\d\s*[%％]?$/u.test(answer.trim())) return undefined;
  const number = readNumber(answer);
  // A mark before three digits: each language has another one for thousands.
  const thousands = ['ru', 'uk', 'hu'].includes(primaryLanguage(lang)) ? '.' : ',';
  const reading = number?.readings[answer.includes(thousands) && number.readings.length > 1 ? 1 : 0];
  if (number === undefined || reading === undefined) return undefined;
  if (number.isPercent) return { value: reading.value / 100, written: 'percent', tolerance: 0 };
  const isShare = reading.value > 0 && reading.value < 1;
  return { value: reading.value, written: isShare ? 'share' : 'none', tolerance: 0 };
}

function standingOf({ name, kind }: ExpectedName, lang: string | null): AnswerReason[] {
  if (kind === 'preferred') return [];
  if (kind === 'deprecated') return ['outdated-name'];
  if (kind === 'abbreviation') return ['abbreviation'];
  return isForeign(name, lang) ? ['other-language'] : ['other-name'];
}

/** Whether a name is written in letters its language does not have. */
function isForeign(name: string, lang: string | null): boolean {
  const primary = primaryLanguage(lang);
  if (isAbbreviation(name) || !['ru', 'uk', 'zh'].includes(primary)) return false;
  return !(primary === 'zh' ? isHanText(name) : /\p{Script=Cyrillic}/u.test(name));
}

/** Words that stand in names of other things and in none of its own. */
function wordsOfOthers(names: readonly ExpectedName[], others: readonly string[]): KnownWords {
  const bare = (name: string): string[] => answerTokens(name).map(bareToken);
  const own = new Set(names.flatMap(({ name }) => bare(name)));
  return new Set(others.flatMap(bare).filter((word) => !own.has(word)));
}

function deniesName(typed: string, name: string): boolean {
  if (isHanText(name)) {
    const [a, b] = [answerKey(typed), answerKey(name)];
    return /[不无非未没]/u.test(a) && a.replace(/[不无非未没]/u, '') === b;
  }
  const given = answerTokens(typed).map(bareToken);
  return answerTokens(name)
    .map(bareToken)
    .some((word) => word.length > 3 && given.some((each) => each !== word && isOpposite(each, word)));
}

/** Whether all that was typed is of the name, but not all of the name was typed. */
function isPartOf(typed: string, name: string, lang: string | null): boolean {
  const [key, whole] = [answerKey(typed), answerKey(name)];
  const nothing: KnownWords = new Set();
  if (isHanText(name)) return key.length >= 2 && [...key].every((sign) => whole.includes(sign));
  const words = answerTokens(name);
  const given = answerTokens(typed).filter((word) => !smallWords.has(word));
  if (given.length === 0) return false;
  const isWord = (word: string): boolean =>
    words.some(
      (each) => wordLikeness(word, each, lang, nothing) !== undefined || (word.length >= 4 && each.includes(word)),
    );
  return given.every(isWord);
}
