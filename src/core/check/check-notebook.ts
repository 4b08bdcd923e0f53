import { checkConcepts } from './check-concepts.ts';
import { checkDecks } from './check-decks.ts';
import { checkFragments } from './check-fragments.ts';
import { checkLanguages } from './check-languages.ts';
import { checkLetters } from './check-letters.ts';
import { checkLinks } from './check-links.ts';
import { checkNotes } from './check-notes.ts';
import { checkTerms } from './check-terms.ts';
import { checkTranslations } from './check-translations.ts';
import { checkWarnings } from './check-warnings.ts';
import { nameOfFinding, type Finding, type Problem } from './problem.ts';
import { problemWords } from './problem-words.ts';
import { surveyNotebook, type CheckWorld, type Survey } from './survey.ts';

export type { Problem } from './problem.ts';
export type CheckResult = { readonly problems: readonly Problem[] };

const CHECKS: readonly ((survey: Survey) => readonly Finding[])[] = [
  checkLinks,
  checkFragments,
  checkConcepts,
  checkLanguages,
  checkTranslations,
  checkTerms,
  checkLetters,
  checkWarnings,
  checkDecks,
  checkNotes,
];

/** Looks the whole notebook over; problems come by path, line and kind, in words of `lang` (English when it has none). */
export function checkNotebook(world: CheckWorld, options: { readonly lang?: string } = {}): CheckResult {
  const steps = examineNotebook(world);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return { problems: wordFindings(step.value, options.lang).toSorted(inOrder) };
}

/** Looks the whole notebook over in steps, between which others may have their turn; findings come by path, line and kind. */
export function* examineNotebook(world: CheckWorld): Generator<undefined, readonly Finding[]> {
  const survey = yield* surveyNotebook(world);
  const findings = new Map<string, Finding>();
  const take = (found: readonly Finding[]): void => {
    for (const finding of found) {
      const name = `${finding.line}\n${nameOfFinding(finding)}`;
      const before = findings.get(name);
      // A link that stands twice in one line is one problem.
      const links = [...(before?.links ?? []), ...(finding.links ?? [])];
      findings.set(name, { ...(before ?? finding), ...(links.length === 0 ? {} : { links }) });
    }
  };
  for (const check of CHECKS) {
    take(check(survey));
    yield undefined;
  }
  take(yield* world.checkBlocks(survey));
  return [...findings.values()].toSorted((a, b) => inOrder(a, b) || compare(nameOfFinding(a), nameOfFinding(b)));
}

/** Findings in words of `lang`, in the order they came. */
export function wordFindings(findings: readonly Finding[], lang = 'en'): readonly Problem[] {
  const say = problemWords(lang);
  return findings.map((finding) => {
    const { kind, path, line } = finding;
    return { kind, path, line, ...say(finding) };
  });
}

type Placed = Pick<Problem, 'kind' | 'path' | 'line'> & { readonly message?: string };

function inOrder(a: Placed, b: Placed): number {
  return (
    compare(a.path, b.path) || a.line - b.line || compare(a.kind, b.kind) || compare(a.message ?? '', b.message ?? '')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
