import type { NotebookReadiness } from '#api/study-contract.ts';
import { foldName } from '#core/note/link-key.ts';
import { primaryLanguage } from '#core/words/primary-language.ts';

/** How much of some cards is expected to be known, as shares of all of them, 0–1. */
export type Readiness = {
  readonly cards: number;
  readonly now: number;
  /** On the day of the exam; as now where there is none. */
  readonly onDay: number;
};

/** What of a note decides where its cards are. */
type Place = { readonly path: string; readonly concept: string | null; readonly lang: string | null };

/** Readiness as it is looked up; undefined for what has no cards, or none that was asked before. */
export type ReadinessIndex = {
  /** Day of the next exam, `YYYY-MM-DD`, and its deck. */
  readonly exam: NotebookReadiness['exam'];
  readonly isEmpty: boolean;
  /** Of the concept a note explains, in its language; else of the cards in it. */
  ofNote(note: Place): Readiness | undefined;
  /** Of several notes as one; each concept and note counts once. */
  ofNotes(notes: readonly Place[]): Readiness | undefined;
  /** Of the lines of a note from one up to another. */
  ofLines(path: string, from: number, to: number): Readiness | undefined;
  ofConcept(concept: string, lang: string | null): Readiness | undefined;
};

type Sums = { readonly cards: number; readonly met: number; readonly now: number; readonly onDay: number };
type Line = Sums & { readonly line: number };

const nothing: Sums = { cards: 0, met: 0, now: 0, onDay: 0 };

/** Makes what the notebook said ready to be looked up. */
export function indexReadiness({ exam, notes, concepts }: NotebookReadiness): ReadinessIndex {
  const byPath = new Map(notes.map(({ path, lines }) => [path as string, linesOf(lines)]));
  const wholes = new Map([...byPath].map(([path, lines]) => [path, lines.reduce(plus, nothing)]));
  const byConcept = new Map(concepts.map((sums) => [`${sums.concept}\n${sums.lang}`, sums as Sums]));
  const sumsOf = ({ path, concept, lang }: Place): Sums | undefined =>
    (concept === null ? undefined : byConcept.get(nameOf(concept, lang))) ?? wholes.get(path);
  return {
    exam,
    isEmpty: notes.length === 0,
    ofNote: (note) => shares(sumsOf(note)),
    ofNotes: (places) =>
      shares(
        [...new Set(places.map(sumsOf))].reduce<Sums>(
          (sum, each) => (each === undefined ? sum : plus(sum, each)),
          nothing,
        ),
      ),
    ofLines: (path, from, to) =>
      shares((byPath.get(path) ?? []).filter(({ line }) => line >= from && line < to).reduce(plus, nothing)),
    ofConcept: (concept, lang) => shares(byConcept.get(nameOf(concept, lang))),
  };
}

function nameOf(concept: string, lang: string | null): string {
  return `${foldName(concept)}\n${primaryLanguage(lang)}`;
}

/** Fives of line, cards, met, now, onDay. */
function linesOf(numbers: readonly number[]): readonly Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < numbers.length; at += 5) {
    const [line = 0, cards = 0, met = 0, now = 0, onDay = 0] = numbers.slice(at, at + 5);
    lines.push({ line, cards, met, now, onDay });
  }
  return lines;
}

function plus(a: Sums, b: Sums): Sums {
  return { cards: a.cards + b.cards, met: a.met + b.met, now: a.now + b.now, onDay: a.onDay + b.onDay };
}

function shares(sums: Sums | undefined): Readiness | undefined {
  if (sums === undefined || sums.met === 0) return undefined;
  const { cards, now, onDay } = sums;
  return { cards, now: now / cards, onDay: onDay / cards };
}
