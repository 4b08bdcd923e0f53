import { examineNotebook, wordFindings } from '#core/check/check-notebook.ts';
import { describeFinding, type DoctorFinding, type Prospect } from '#core/check/describe-finding.ts';
import type { RemedyWorld } from '#core/check/link-answer.ts';
import { createNameBook } from '#core/check/name-book.ts';
import { nameOfFinding, type DeckFault, type Finding } from '#core/check/problem.ts';
import type { BlockMemory, CheckWorld } from '#core/check/survey.ts';
import { AppError } from '#core/errors.ts';
import type { NoteFiles } from '#core/indexing/note-files.ts';
import type { NotePath } from '#core/note/note.ts';
import { parseMarkdown } from '#core/note/parse-markdown.ts';
import { readDeckNote } from '#core/review/decks/deck-note.ts';
import type { LiveIndex } from './live-index.ts';

/** One finding with what can be done about it; `id` tells it from all others. */
export type Case = { readonly id: string; readonly finding: Finding; readonly prospect: Prospect };

/** The notebook as it was found at one generation of its index. */
export type Examination = { readonly world: RemedyWorld; readonly cases: ReadonlyMap<string, Case> };

export type Examiner = () => Promise<Examination>;

/** How often a look that a change overtook is begun anew before it is finished in one go. */
const TRIES = 3;
/** Findings described in one step. */
const STRIDE = 200;

/** Looks the notebook over when asked, in steps that let others have their turn, and remembers it until something changes. */
export function createExaminer(
  files: NoteFiles,
  live: LiveIndex,
  readerLang: () => string | null,
  pause: () => Promise<void>,
): Examiner {
  let last: { readonly of: string; readonly examination: Promise<Examination> } | undefined;
  const blocks: BlockMemory = new Map();
  const state = (): string => {
    live.refresh();
    return `${live.index.generation()} ${readerLang() ?? ''}`;
  };
  const examine = async (): Promise<Examination> => {
    const checks = await loadChecks();
    for (let attempt = 1; ; attempt++) {
      const of = state();
      const steps = examineInSteps(files, live, { blocks, ...checks });
      let step = steps.next();
      let overtaken = false;
      while (step.done !== true && !overtaken) {
        if (attempt < TRIES) await pause();
        overtaken = attempt < TRIES && state() !== of;
        if (!overtaken) step = steps.next();
      }
      if (step.done === true) return step.value;
    }
  };
  return () => {
    const of = state();
    if (last?.of !== of) {
      const examination = examine();
      last = { of, examination };
      // A look that failed is not the last word.
      examination.catch(() => (last = last?.examination === examination ? undefined : last));
    }
    return last.examination;
  };
}

/** Findings of all notes, or of one, in words of `lang`. */
export function wordCases(cases: Iterable<Case>, lang: string | undefined, path?: NotePath): readonly DoctorFinding[] {
  const wanted = [...cases].filter(({ finding }) => path === undefined || finding.path === path);
  const problems = wordFindings(
    wanted.map(({ finding }) => finding),
    lang,
  );
  return wanted.flatMap(({ id, prospect }, at) => {
    const problem = problems[at];
    return problem === undefined ? [] : [{ ...problem, ...prospect, id }];
  });
}

function* examineInSteps(
  files: NoteFiles,
  live: LiveIndex,
  parts: Pick<CheckWorld, 'blocks' | 'checkBlocks' | 'deckFaults'>,
): Generator<undefined, Examination> {
  const { index, resolver, heads } = live;
  const world = { index, resolver, heads, readText: (path: NotePath) => readText(files, path), ...parts };
  const findings = yield* examineNotebook(world);
  yield undefined;
  const named = { ...world, names: createNameBook(resolver.targets()) };
  const cases = new Map<string, Case>();
  const seen = new Map<string, number>();
  for (const [at, finding] of findings.entries()) {
    if (at % STRIDE === 0) yield undefined;
    const name = nameOfFinding(finding);
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    const id = nth === 1 ? name : `${name}\n${nth}`;
    cases.set(id, { id, finding, prospect: describeFinding(named, finding) });
  }
  return { world: named, cases };
}

/** What reads blocks knows every model and figure: nobody waits for that before it is asked for. */
export async function loadChecks(): Promise<Pick<CheckWorld, 'checkBlocks' | 'deckFaults'>> {
  const { checkBlocks } = await import('#core/check/check-blocks.ts');
  return { checkBlocks, deckFaults };
}

/** What could not be understood in the text of a deck note. */
export function deckFaults(text: string): readonly DeckFault[] {
  const { frontMatter, source } = parseMarkdown(text);
  return readDeckNote(frontMatter, source).warnings;
}

/** A note's text, undefined when it cannot be read. */
export function readText(files: Pick<NoteFiles, 'read'>, path: NotePath): string | undefined {
  try {
    return files.read(path).text;
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
