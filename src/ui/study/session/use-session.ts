import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  MarkChange,
  OnlyCards,
  SessionCard,
  SessionMode,
  SessionRequest,
  SessionTurn,
} from '#api/study-contract.ts';
import type { CardId } from '#core/review/card.ts';
import type { DeckId } from '#core/review/deck.ts';
import type { Grade } from '#core/review/study-event.ts';
import type { StudySettings } from '#core/review/study-settings.ts';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../data/client-context.ts';
import { nameOfToday } from '../name-of-today.ts';
import { askingOf, keepAsking, type Deed } from './session-log.ts';

type Failure = { readonly of: 'start' | 'answer' | 'undo' | 'mark'; readonly error: unknown };
type State = {
  readonly turn: SessionTurn | null;
  readonly settings: StudySettings | null;
  readonly deeds: readonly Deed[];
  readonly failure: Failure | null;
  /** Counts what was asked, so that a card that comes twice in a row is asked anew. */
  readonly round: number;
};

const nothing: State = { turn: null, settings: null, deeds: [], failure: null, round: 0 };
/** A burst of saved notes is one change, ms. */
const GATHER = 300;

export type Session = State & {
  readonly current: SessionCard | undefined;
  answer(grade: Grade, ms: number): Promise<void>;
  /** Takes the last answer or mark of this session back, and before it those of earlier ones. True when something was. */
  undo(): Promise<boolean>;
  /** Takes back that a card was put off or is no longer asked, whatever was done since. */
  unmark(card: CardId): Promise<boolean>;
  suspend(): Promise<void>;
  bury(): Promise<void>;
  /** Sets the flag of the card, or takes it away. */
  toggleFlag(): Promise<void>;
  /** Asks again where the session stands. */
  refresh(): Promise<void>;
};

/** A session with a deck. Nothing of it is kept in the window that the log does not have: an answer counts once it is written. */
export function useSession(deck: DeckId, mode: SessionMode, only?: OnlyCards): Session {
  const client = useClient();
  const lang = useTranslation().i18n.language;
  const { filter, text } = only ?? {};
  const [state, setState] = useState<State>(nothing);
  const latest = useRef(state);
  const busy = useRef(false);
  /** Another one for each deck and way of studying it. */
  const visit = useRef({});

  const become = useCallback((change: Partial<State>): void => {
    latest.current = { ...latest.current, ...change };
    setState(latest.current);
  }, []);
  const requestAfter = useCallback(
    (deeds: readonly Deed[]): SessionRequest => {
      if (mode === 'due') return { deck, mode, lang };
      const among = filter === undefined || text === undefined ? {} : { only: { filter, text } };
      return { deck, mode, lang, ...among, skip: [...new Set(deeds.map(({ asked }) => asked.card.id))] };
    },
    [deck, filter, lang, mode, text],
  );
  /** Does one thing at a time: a key pressed while an answer is written is none. */
  const during = useCallback(
    async (of: Failure['of'], work: () => Promise<void>): Promise<boolean> => {
      if (busy.current) return false;
      busy.current = true;
      try {
        await work();
        return true;
      } catch (error) {
        become({ failure: { of, error } });
        return false;
      } finally {
        busy.current = false;
      }
    },
    [become],
  );

  /** Keys are not kept waiting: what was done meanwhile knows more, and what was asked for here is dropped. */
  const refresh = useCallback(async (): Promise<void> => {
    const { deeds, turn: before } = latest.current;
    const asker = visit.current;
    const isLeft = (): boolean => visit.current !== asker;
    const isOvertaken = (): boolean => busy.current || latest.current.deeds !== deeds || latest.current.turn !== before;
    try {
      const [turn, settings] = await Promise.all([
        client.studySession({ ...requestAfter(deeds), ...askingOf(before?.next[0]) }),
        client.studySettings({ deck }),
      ]);
      if (isLeft()) return;
      if (isOvertaken()) {
        become({ settings });
        return;
      }
      const current = before?.next[0];
      become({
        turn: keepAsking(turn, current),
        settings,
        failure: null,
        round: current === undefined ? latest.current.round + 1 : latest.current.round,
      });
    } catch (error) {
      if (!isLeft() && !isOvertaken()) become({ failure: { of: 'start', error } });
    }
  }, [become, client, deck, requestAfter]);

  useEffect(() => {
    visit.current = {};
    latest.current = nothing;
    setState(nothing);
    busy.current = false;
    void refresh();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = client.on('notes-changed', () => {
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), GATHER);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client, refresh]);

  const answer = useCallback(
    async (grade: Grade, ms: number): Promise<void> => {
      await during('answer', async () => {
        const { turn, deeds, round } = latest.current;
        const asked = turn?.next[0];
        if (asked === undefined) return;
        const after: readonly Deed[] = [...deeds, { kind: 'answer', asked, grade, ms }];
        const next = await client.answerCard({ ...requestAfter(after), card: asked.card.id, grade, ms });
        become({ turn: next, deeds: after, failure: null, round: round + 1 });
      });
    },
    [become, client, during, requestAfter],
  );

  const mark = useCallback(
    async (change: MarkChange): Promise<void> => {
      await during('mark', async () => {
        const { turn, deeds, round } = latest.current;
        const asked = turn?.next[0];
        if (turn === null || asked === undefined) return;
        await client.markCards({ cards: [asked.card.id], change });
        const after: readonly Deed[] = [...deeds, { kind: 'mark', asked, before: asked.mark }];
        const next = await client.studySession(requestAfter(after));
        const others = next.next.filter(({ card }) => card.id !== asked.card.id);
        become({ turn: { ...next, next: others }, deeds: after, failure: null, round: round + 1 });
      });
    },
    [become, client, during, requestAfter],
  );

  const toggleFlag = useCallback(async (): Promise<void> => {
    await during('mark', async () => {
      const { turn } = latest.current;
      const asked = turn?.next[0];
      if (turn === null || asked === undefined) return;
      const flag = asked.mark.flag === 0 ? 1 : 0;
      await client.markCards({ cards: [asked.card.id], change: { flag } });
      const flagged = { ...asked, mark: { ...asked.mark, flag } };
      become({ turn: { ...turn, next: [flagged, ...turn.next.slice(1)] }, failure: null });
    });
  }, [become, client, during]);

  const takeBackMark = useCallback(
    async (deed: Extract<Deed, { kind: 'mark' }>): Promise<void> => {
      const { deeds, round } = latest.current;
      const others = deeds.filter((each) => each !== deed);
      const { suspended, buried } = deed.before;
      await client.markCards({ cards: [deed.asked.card.id], change: { suspended, buried } });
      const turn = await client.studySession(requestAfter(others));
      become({ turn: keepAsking(turn, deed.asked), deeds: others, failure: null, round: round + 1 });
    },
    [become, client, requestAfter],
  );
  const unmark = useCallback(
    async (card: CardId): Promise<boolean> => {
      const deed = latest.current.deeds.findLast((each) => each.kind === 'mark' && each.asked.card.id === card);
      return deed?.kind === 'mark' && (await during('undo', () => takeBackMark(deed)));
    },
    [during, takeBackMark],
  );

  const undo = useCallback(async (): Promise<boolean> => {
    return during('undo', async () => {
      const { deeds, round } = latest.current;
      const last = deeds.at(-1);
      if (last?.kind === 'mark') return takeBackMark(last);
      const before = deeds.slice(0, -1);
      const own = last === undefined ? {} : { card: last.asked.card.id };
      const { turn } = await client.undoReview({ ...requestAfter(before), ...own });
      // A card whose note is gone stays answerable.
      become({ turn: keepAsking(turn, last?.asked), deeds: before, failure: null, round: round + 1 });
    });
  }, [become, client, during, requestAfter, takeBackMark]);

  const suspend = useCallback(() => mark({ suspended: true }), [mark]);
  const bury = useCallback(() => mark({ buried: nameOfToday(latest.current.settings?.dayStart ?? 0, 1) }), [mark]);

  return { ...state, current: state.turn?.next[0], answer, undo, unmark, suspend, bury, toggleFlag, refresh };
}
