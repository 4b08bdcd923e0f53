import type { DoctorFinding } from '#core/check/describe-finding.ts';
import { findRemedy } from '#core/check/find-remedy.ts';
import { remedyChoices } from '#core/check/remedy-choices.ts';
import type { Remedy, RemedyChoice } from '#core/check/remedy.ts';
import { AppError } from '#core/errors.ts';
import type { NoteFiles } from '#core/indexing/note-files.ts';
import type { NoteParser } from '#core/indexing/note-parser.ts';
import type { NotePath } from '#core/note/note.ts';
import { nameOf } from '#core/note/note-path.ts';
import { createExaminer, readText, wordCases, type Examination } from './examination.ts';
import { showEdits, writeEdits, rewritesOf, type FileEdits, type LinkEdit, type Restorable } from './link-edits.ts';
import type { LiveIndex } from './live-index.ts';
import { planMending, type MendedFile } from './mend-plan.ts';
import type { Rewriting } from './study/rewritten-cards.ts';
import type { SyncQueue } from './sync-queue.ts';
import type { UndoStack } from './undo-stack.ts';

/** `total` counts the findings of the whole notebook. */
export type Diagnosis = { readonly findings: readonly DoctorFinding[]; readonly total: number };

/** A finding to be mended; with several ways to do so, the one chosen. */
export type Cure = { readonly finding: string; readonly choice?: string };

export type Choice = Pick<RemedyChoice, 'id' | 'name' | 'path'>;

/** What mending would change; `left` names findings nothing can be done about as they were asked for. */
export type MendPlan = {
  /** By this name the plan is carried out, exactly as it was shown. */
  readonly plan: string;
  readonly edits: readonly LinkEdit[];
  readonly notes: number;
  readonly left: readonly string[];
};

/** What was changed, and the notes that were left alone because they, or what their links mean, had changed since. */
export type Mended = {
  readonly edits: readonly LinkEdit[];
  readonly notes: number;
  readonly left: readonly NotePath[];
};

export type Doctor = {
  diagnose(lang?: string, path?: NotePath): Promise<Diagnosis>;
  /** How many findings there are. */
  countFindings(): Promise<{ readonly total: number }>;
  choices(finding: string): Promise<readonly Choice[]>;
  previewMend(cures: readonly Cure[]): Promise<MendPlan>;
  /** Carries a plan out as one step that can be undone. @throws AppError input-invalid, write-failed */
  mend(plan: string): Promise<Mended>;
};

type Ports = {
  readonly files: NoteFiles;
  readonly parser: NoteParser;
  readonly readerLang: () => string | null;
  readonly rewriting: Rewriting;
  readonly pause?: () => Promise<void>;
};

/** Plans kept at a time: one for each place that shows one, and some to spare. */
const MOST_PLANS = 8;
/** Files written before others have their turn. */
const STRIDE = 20;

/** Finds what is wrong with a notebook and mends what a person asked for. */
export function createDoctor(ports: Ports, live: LiveIndex, queue: SyncQueue, undo: UndoStack): Doctor {
  const { files, readerLang, pause = () => Promise.resolve() } = ports;
  const examine = createExaminer(files, live, readerLang, pause);
  const plans = new Map<string, readonly MendedFile[]>();
  let count = 0;

  const prepare = async (cures: readonly Cure[]): Promise<readonly MendedFile[]> => {
    await queue.idle();
    for (let attempt = 0; ; attempt++) {
      const examination = await examine();
      const treatments = cures.flatMap(({ finding: id, choice }) => {
        const remedy = remedyFor(examination, id, choice);
        return remedy === undefined ? [] : [{ id, remedy }];
      });
      const { mended, stale } = await planMending(ports, live, treatments);
      // What goes on changing is left alone.
      if (stale.length === 0 || attempt >= 5) return mended;
      await queue.run({ only: stale });
    }
  };

  const keep = (planned: readonly MendedFile[]): string => {
    const name = String(++count);
    plans.set(name, planned);
    for (const old of plans.keys()) if (plans.size > MOST_PLANS) plans.delete(old);
    return name;
  };

  /** Whether a file still holds the text that was shown, and its new links still lead where they should. */
  const stillHolds = ({ edits, treatments }: MendedFile): boolean => {
    const text = readText(files, edits.path);
    if (text !== edits.text || live.known.get(edits.path)?.hash !== edits.hash) return false;
    return treatments.every(({ remedy }) => {
      if (remedy.kind !== 'link') return true;
      return remedy.wishes.every(({ link: { kind, target, from: path }, wish }) => {
        const wanted = { kind: kind === 'md' ? kind : ('wiki' as const), target: wish.target ?? target };
        const lang = live.resolver.get(path)?.lang ?? null;
        return wish.to === '' || live.resolver.resolve(wanted, { path, lang })?.path === wish.to;
      });
    });
  };

  return {
    diagnose: async (lang, path) => {
      const { cases } = await examine();
      return { findings: wordCases(cases.values(), lang, path), total: cases.size };
    },
    countFindings: async () => ({ total: (await examine()).cases.size }),
    choices: async (finding) => {
      const { world, cases } = await examine();
      const found = cases.get(finding);
      if (found === undefined) return [];
      return remedyChoices(world, found.finding).map(({ id, name, path }) => ({ id, name, path }));
    },
    previewMend: async (cures) => {
      const planned = await prepare(cures);
      const done = new Set(planned.flatMap(({ treatments }) => treatments.map(({ id }) => id)));
      return {
        plan: keep(planned),
        edits: shown(planned),
        notes: planned.length,
        left: cures.flatMap(({ finding }) => (done.has(finding) ? [] : [finding])),
      };
    },
    mend: async (name) => {
      const planned = plans.get(name);
      if (planned === undefined)
        throw new AppError('input-invalid', 'This preview is no longer valid.', { hint: 'Look at it again.' });
      plans.delete(name);
      await ports.rewriting(rewritesOf(editsOf(planned.filter(stillHolds)), samePlace));
      await queue.idle();
      live.refresh();
      const [ready, left] = [planned.filter(stillHolds), planned.filter((file) => !stillHolds(file))];
      const texts: Restorable[] = [];
      try {
        for (let at = 0; at < ready.length; at += STRIDE) {
          texts.push(...writeEdits(files, editsOf(ready.slice(at, at + STRIDE)), samePlace));
          await pause();
        }
      } finally {
        // What was written before a disk ran full can be taken back as well.
        const [first] = texts;
        if (first !== undefined) undo.push({ label: nameOf(first.path), moved: [], texts, removed: [] });
        await queue.run({ only: ready.map(({ edits }) => edits.path) });
      }
      return { edits: shown(ready), notes: ready.length, left: left.map(({ edits }) => edits.path) };
    },
  };
}

function remedyFor({ world, cases }: Examination, id: string, choice: string | undefined): Remedy | undefined {
  const found = cases.get(id);
  if (found === undefined) return undefined;
  if (choice === undefined) return findRemedy(world, found.finding);
  return remedyChoices(world, found.finding).find((one) => one.id === choice)?.remedy;
}

const samePlace = (path: NotePath): NotePath => path;

function editsOf(planned: readonly MendedFile[]): readonly FileEdits[] {
  return planned.map(({ edits }) => edits);
}

function shown(planned: readonly MendedFile[]): readonly LinkEdit[] {
  return showEdits(editsOf(planned), samePlace);
}
