import { checkConcepts } from './check-concepts.ts';
import { checkFragments } from './check-fragments.ts';
import { checkLetters } from './check-letters.ts';
import { checkLinks } from './check-links.ts';
import { checkNotes } from './check-notes.ts';
import { checkTerms } from './check-terms.ts';
import { checkTranslations } from './check-translations.ts';
import { checkWarnings } from './check-warnings.ts';
import type { Finding, Problem } from './problem.ts';
import { problemWords } from './problem-words.ts';
import { surveyNotebook, type CheckWorld, type Survey } from './survey.ts';

export type { Problem } from './problem.ts';
export type CheckResult = { readonly problems: readonly Problem[] };

const CHECKS: readonly ((survey: Survey) => readonly Finding[])[] = [
  checkLinks,
  checkFragments,
  checkConcepts,
  checkTranslations,
  checkTerms,
  checkLetters,
  checkWarnings,
  checkNotes,
];

/** Looks the whole notebook over; problems come by path, line and kind, in words of `lang` (English when it has none). */
export function checkNotebook(world: CheckWorld, options: { readonly lang?: string } = {}): CheckResult {
  const survey = surveyNotebook(world);
  const say = problemWords(options.lang ?? 'en');
  const problems = new Map<string, Problem>();
  for (const finding of CHECKS.flatMap((check) => check(survey))) {
    const { kind, path, line } = finding;
    const problem = { kind, path, line, ...say(finding) };
    // A link that stands twice in one line is one problem.
    problems.set([path, line, kind, problem.message].join('\n'), problem);
  }
  return { problems: [...problems.values()].toSorted(inOrder) };
}

function inOrder(a: Problem, b: Problem): number {
  return compare(a.path, b.path) || a.line - b.line || compare(a.kind, b.kind) || compare(a.message, b.message);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
