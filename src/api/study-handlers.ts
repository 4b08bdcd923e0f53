import { z } from 'zod';
import { isFolderPath } from '#core/indexing/vault-path.ts';
import type { NotePath } from '#core/note/note.ts';
import type { Notebook } from '#core/notebook.ts';
import type { CardId } from '#core/review/card.ts';
import { cardKinds } from '#core/review/log/read-settings.ts';
import { cardFilters } from '#core/review/queue/filter-cards.ts';
import type { StudySettings } from '#core/review/study-settings.ts';
import type { StudyApi } from './study-contract.ts';

const empty = z.strictObject({});
const name = z.string().min(1).max(4096);
const file = z.string().min(1).max(100);
const bytes = z.int().min(0);
/** Whole groups of base64, about 6 MB at most. */
export const base64 = z
  .string()
  .max(8 * 1024 * 1024)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/)
  .refine((data) => data.length % 4 === 0);
const deck = z.string().min(1).max(10_000);
/** Milliseconds since 1970. */
const time = z.number().min(-8.64e15).max(8.64e15);
const card = z
  .string()
  .min(1)
  .max(10_000)
  .transform((id) => id as CardId);
const place = z
  .string()
  .max(10_000)
  .transform((path) => path as NotePath);
const lang = z.string().max(35).optional();
const session = {
  deck,
  lang,
  mode: z.enum(['due', 'ahead', 'cram']).optional(),
  at: time.optional(),
  only: z.strictObject({ filter: z.enum(cardFilters), text: z.string().max(10_000) }).optional(),
  skip: z.array(card).max(100_000).readonly().optional(),
  asking: z.strictObject({ id: card, path: place, line: z.int().min(0), kind: z.enum(cardKinds) }).optional(),
};

/** The shape of the input of every method of studying. */
export const studyInputs = {
  studyOverview: z.strictObject({ at: time.optional(), lang }),
  studyCards: z.strictObject({ deck: deck.optional(), at: time.optional(), lang }),
  studyGlossary: z.strictObject({ deck, lang, in: lang, beside: lang }),
  studySession: z.strictObject(session),
  studyQueue: z.strictObject(session),
  answerCard: z.strictObject({
    ...session,
    card,
    grade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    ms: z.number().min(0).max(86_400_000),
  }),
  undoReview: z.strictObject({ ...session, card: card.optional() }),
  markCards: z.strictObject({
    cards: z.array(card).max(100_000).readonly(),
    change: z.strictObject({
      suspended: z.boolean().optional(),
      flag: z.int().min(0).max(4).optional(),
      buried: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/)
        .nullable()
        .optional(),
    }),
  }),
  studySettings: z.strictObject({ deck: z.string().max(10_000) }),
  // What each may be is checked where the log is read, too.
  saveStudySettings: z.strictObject({
    deck: z.string().max(10_000),
    change: z.record(z.string().max(40), z.json()) as z.ZodType<Partial<StudySettings>>,
    unset: z.array(z.string().max(40)).max(40).readonly().optional(),
  }),
  deckFile: z.strictObject({ deck }),
  studyStatistics: z.strictObject({
    deck: deck.optional(),
    at: time.optional(),
    inDays: z.int().min(0).max(3650).optional(),
    lang,
  }),
  studyReadiness: z.strictObject({ at: time.optional(), lang }),
  planExam: z.strictObject({
    deck,
    exam: z
      .strictObject({
        date: z.string().max(10),
        minutes: z.number().min(1).max(600),
        target: z.number().min(0.5).max(0.99),
      })
      .optional(),
    at: time.optional(),
    lang,
  }),
  optimiseStudy: empty,
  cancelOptimise: empty,
  exportCards: z.strictObject({
    deck: z.string().min(1).max(10_000).optional(),
    to: z.enum(['anki', 'anki-text', 'csv', 'reviews', 'md', 'html', 'deck']),
    history: z.boolean().optional(),
    lang,
  }),
  exportPiece: z.strictObject({ file: file, at: bytes }),
  beginImport: z.strictObject({ name, size: bytes }),
  sendImport: z.strictObject({ file: file, at: bytes, data: base64 }),
  cancelImport: z.strictObject({ file: file }),
  importFiles: z.strictObject({
    files: z.array(file).max(32).readonly(),
    as: z.enum(['note', 'glossary', 'cards']).optional(),
    lang: z
      .string()
      .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9-]{1,30})?$/)
      .optional(),
    folder: z
      .string()
      .max(1000)
      .refine((folder) => folder === '' || isFolderPath(folder))
      .optional(),
    dryRun: z.boolean().optional(),
  }),
  importNoteSchedules: z.strictObject({ dryRun: z.boolean().optional() }),
};

type StudyHandlers = {
  readonly [M in keyof StudyApi]: (input: z.output<(typeof studyInputs)[M]>) => ReturnType<StudyApi[M]>;
};

/** One line per method of studying. */
export function studyHandlers(
  notebook: Pick<Notebook, 'study' | 'exchange'>,
  host: { optimiseProgress(share: number): void },
): StudyHandlers {
  return {
    studyOverview: (input) => notebook.study.overview(input),
    studyCards: (input) => notebook.study.cards(input),
    studyGlossary: (input) => notebook.study.glossary(input),
    studySession: (input) => notebook.study.session(input),
    studyQueue: (input) => notebook.study.queue(input),
    answerCard: (input) => notebook.study.answer(input),
    undoReview: (input) => notebook.study.undoReview(input),
    markCards: async (input) => {
      await notebook.study.mark(input);
      return {};
    },
    studySettings: (input) => notebook.study.settings(input.deck),
    saveStudySettings: (input) => notebook.study.saveSettings(input.deck, input.change, input.unset),
    deckFile: (input) => notebook.study.deckFile(input.deck),
    studyStatistics: (input) => notebook.study.statistics(input),
    studyReadiness: (input) => notebook.study.readiness(input),
    planExam: (input) => notebook.study.planExam(input),
    optimiseStudy: () => notebook.study.optimise(host.optimiseProgress),
    cancelOptimise: async () => {
      notebook.study.cancelOptimise();
      return {};
    },
    exportCards: (input) => notebook.exchange.exportCards(input),
    exportPiece: async (input) => notebook.exchange.exportPiece(input),
    beginImport: async (input) => notebook.exchange.beginImport(input),
    sendImport: async (input) => notebook.exchange.sendImport(input),
    cancelImport: async (input) => {
      notebook.exchange.cancelImport(input);
      return {};
    },
    importFiles: (input) => notebook.exchange.importFiles(input),
    importNoteSchedules: (input) => notebook.exchange.importNoteSchedules(input),
  };
}
