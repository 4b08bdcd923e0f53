import type { NotePath } from '#core/note/note.ts';
import { isFlashcards } from '#core/note/parse/collect-facts.ts';
import type { CardMark, CardState } from '../card-state.ts';
import type { Card, CardId } from '../card.ts';
import type { ReviewEvent, StudyEvent } from '../study-event.ts';
import type { StudySettings } from '../study-settings.ts';
import type { AnkiCard, AnkiContents, AnkiEntry, AnkiNote, AnkiReview } from './anki-package.ts';
import { newSchedule, toAnkiReviews, toAnkiSchedule, type ScheduleFrame } from './anki-schedule.ts';
import { escapeHtml } from '#core/note/view/write-html.ts';
import { ankiDeckName, ankiTag } from './deck-name.ts';
import { fieldHtml, type PackedName } from './field-html.ts';
import { notetypes } from './notetypes.ts';
import { cardLine, eventLine, headLine } from './own-lines.ts';
import { createPackedFiles } from './packed-files.ts';
import { fieldsOf, gapOf, isWordField, planNotes, type NotePlan } from './to-anki-notes.ts';

const DAY = 86_400_000;

/** What is known of the cards that go out, besides what stands in them. */
export type CardHistory = {
  state(card: CardId): CardState | null;
  mark(card: CardId): CardMark;
  /** Answers that count, in their order. */
  reviews(card: CardId): readonly ReviewEvent[];
  /** What else the log says of a card: marks, and what it said when it was asked. */
  others(card: CardId): readonly StudyEvent[];
  /** The state after an answer. */
  next(before: CardState | null, event: ReviewEvent): CardState;
};

export type AnkiExport = {
  readonly cards: readonly Card[];
  /** Cards that are not exported: those that share a note with one that is stay named in it, so that Anki keeps them. */
  readonly beside?: readonly Card[];
  /** What all decks stand under: the name of the notebook. */
  readonly course: string;
  /** null: every card is new. */
  readonly history: CardHistory | null;
  readonly settings: Pick<StudySettings, 'retention' | 'learningSteps' | 'relearningSteps' | 'dayStart'>;
  /** Now, in ms since 1970, and minutes east of UTC. */
  readonly at: number;
  readonly tz: number;
  /** The file a link in a note leads to; undefined where there is none. */
  attachment(target: string, from: NotePath): NotePath | undefined;
  readBytes(path: NotePath): Uint8Array | undefined;
};

export type AnkiExportPlan = {
  readonly contents: AnkiContents;
  readonly notes: number;
  readonly cards: number;
  /** Cards that only Konspekt can ask. */
  readonly left: readonly Card[];
};

/** Cards and what was learned of them as a package. Notes and answers are made while the package takes them. */
export function planAnkiExport(ask: AnkiExport): AnkiExportPlan {
  const { cards, history, settings, at, tz } = ask;
  const wanted = new Set(cards.map(({ id }) => id));
  const isWanted = (card: Card | null): card is Card => card !== null && wanted.has(card.id);
  const planned = planNotes([...cards, ...(ask.beside ?? [])]);
  const plans = planned.plans.filter((plan) => plan.cards.some(isWanted));
  const left = planned.left.filter(isWanted);
  const shift = tz * 60_000 - settings.dayStart * 3_600_000;
  const first = cards.reduce((least, { id }) => Math.min(least, history?.reviews(id)[0]?.at ?? at), at);
  const created = Math.floor((first + shift) / DAY) * DAY - shift;
  const frame: ScheduleFrame = {
    created,
    retention: settings.retention,
    steps: settings.learningSteps.length,
    relearningSteps: settings.relearningSteps.length,
    today: new Date(Math.floor((at + shift) / DAY) * DAY).toISOString().slice(0, 10),
  };
  const files = createPackedFiles(ask);
  const takeId = uniqueIds();
  const asked = plans.flatMap((plan) => plan.cards.filter(isWanted));

  function* entries(): Generator<AnkiEntry> {
    let place = 0;
    for (const plan of plans) {
      const id = at - plans.length + place;
      const made: AnkiCard[] = [];
      const reviews: AnkiReview[] = [];
      for (const [ord, card] of plan.cards.entries()) {
        if (!isWanted(card)) continue;
        const state = history?.state(card.id) ?? null;
        const mark = history?.mark(card.id);
        const cardId = at - 2 * plans.length + 2 * place + ord;
        const schedule =
          state === null || mark === undefined ? newSchedule(place + 1, mark) : toAnkiSchedule(state, mark, frame);
        made.push({ id: cardId, note: id, ord, deck: ankiDeckName(ask.course, card.deck), schedule });
        if (history === null) continue;
        for (const row of toAnkiReviews(cardId, history.reviews(card.id), history.next))
          reviews.push({ ...row, id: takeId(row.id) });
      }
      yield { note: ankiNote(plan, id, files.nameFor), cards: made, reviews };
      place += 1;
    }
  }

  function* own(): Generator<string> {
    yield headLine();
    for (const plan of plans)
      for (const [ord, card] of plan.cards.entries())
        if (isWanted(card)) yield cardLine({ guid: plan.guid, ord, card });
    if (history === null) return;
    for (const { id } of asked) {
      for (const event of history.reviews(id)) yield eventLine(event);
      for (const event of history.others(id)) yield eventLine(event);
    }
  }

  return {
    contents: {
      created,
      modified: at,
      tz,
      dayStart: settings.dayStart,
      notetypes: Object.values(notetypes),
      entries: { [Symbol.iterator]: entries },
      media: files.packed,
      own,
    },
    notes: plans.length,
    cards: asked.length,
    left,
  };
}

function ankiNote(plan: NotePlan, id: number, nameFor: (from: NotePath) => PackedName): AnkiNote {
  const { fields: names, id: notetype } = notetypes[plan.notetype];
  const card = plan.cards[0] ?? plan.cards[1];
  const packed = card === null ? () => undefined : nameFor(card.path);
  const words = fieldsOf(plan);
  const fields = names.map((name) => {
    const value = words[name] ?? '';
    if (plan.notetype === 'cloze' && name === 'Text' && card !== null) return clozeHtml(card, packed);
    return isWordField(plan.notetype, name) ? fieldHtml(value, packed) : escapeHtml(value);
  });
  return {
    id,
    guid: plan.guid,
    notetype,
    fields,
    tags: (card?.tags ?? [])
      .filter((tag) => !isFlashcards(tag))
      .map(ankiTag)
      .filter((tag) => tag !== ''),
  };
}

/** The passage with its gap as Anki writes gaps. What is hidden may hold no braces that would end it. */
function clozeHtml(card: Card, packed: PackedName): string {
  const gap = gapOf(card);
  if (gap === null) return fieldHtml(card.front, packed);
  const sign = '\ue000';
  const around = fieldHtml(card.front.slice(0, gap[0]) + sign + card.front.slice(gap[1]), packed);
  const hidden = fieldHtml(card.back, packed)
    .replaceAll('}}', '} }')
    .replaceAll('::', ':&#58;')
    .replace(/\}$/u, '&#125;');
  const hint = card.hint === null ? '' : `::${card.hint.replaceAll(/[{}<>:]+/gu, ' ').trim()}`;
  return around.replace(sign, () => `{{c1::${hidden}${hint}}}`);
}

/** Ids of a review log are times of which none comes twice: of two answers in one millisecond, the later one is moved. */
function uniqueIds(): (wanted: number) => number {
  const taken = new Set<number>();
  return (wanted) => {
    let id = Math.round(wanted);
    while (taken.has(id)) id += 1;
    taken.add(id);
    return id;
  };
}
