import { createCheck, type CheckedNote, type Place, type Verdict } from '#core/search/check-note.ts';
import type { CheckedExpression, SearchExpression } from '#core/search/search-plan.ts';
import { decodeHeadings, decodePropertyValues, decodeTasks } from './note-facts.ts';
import { candidatesSql } from './search-sql.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { withinTime } from './time-limit.ts';

/** What looking at notes has found for one expression. */
export type NoteChecks = {
  /** The notes that bear a part of the query. */
  idsOf(expression: CheckedExpression): readonly number[];
  /** Where a note bears it, for showing. */
  placeOf(id: number): Place | undefined;
  readonly isCut: boolean;
};

/** Keeps what was found of each part of a query: one search asks several times. */
export type CheckMemory = WeakMap<CheckedExpression, Seen>;
type Seen = {
  readonly generation: number;
  readonly check: (note: CheckedNote) => Verdict;
  readonly verdicts: Map<number, Verdict>;
  left: number;
};

/** Time for all looking of one part, in ms. */
const BUDGET = 1000;
/** Notes read together. */
const BATCH = 256;

type Row = {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  readonly headings: string;
  readonly tasks: string;
  readonly property_values: string;
};
const asked = 'WHERE id IN (SELECT value FROM json_each(?))';
/** What each kind of check looks at; the rest stays on the disk. */
const selects = {
  property: `SELECT id, '' AS title, '' AS body, '[]' AS headings, '[]' AS tasks, property_values FROM contents ${asked}`,
  regex: `SELECT id, title, body, '[]' AS headings, '[]' AS tasks, '[]' AS property_values
    FROM notes JOIN contents USING (id) ${asked}`,
  within: `SELECT id, '' AS title, body, headings, tasks, '[]' AS property_values FROM contents ${asked}`,
};
const selectGeneration = `SELECT value FROM meta WHERE name = 'generation'`;

const order: readonly CheckedExpression['kind'][] = ['property', 'within', 'regex'];

/** Looks at the notes for every part of the expression that the full text cannot tell. */
export function checkNotes(
  connection: SqliteConnection,
  memory: CheckMemory,
  expression: SearchExpression,
): NoteChecks {
  // Properties are soonest looked at, and leave less to look at for the others.
  const parts = checkedParts(expression).toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const found = new Map<CheckedExpression, readonly number[]>();
  let isCut = false;
  if (parts.length > 0) {
    const generation = connection.prepare<{ value: number }>(selectGeneration).get()?.value ?? 0;
    const together: readonly SearchExpression[] = expression.kind === 'and' ? expression.parts : [];
    const beside = together.filter((part) => checkedParts(part).length === 0);
    let possible: ReadonlySet<number> | undefined;
    for (const part of parts) {
      const seen = seenOf(memory, part, generation);
      const ids = candidates(connection, part, beside).filter((id) => possible?.has(id) !== false);
      if (!look(connection, part, seen, ids)) isCut = true;
      const borne = ids.filter((id) => seen.verdicts.get(id) !== undefined);
      found.set(part, borne);
      if (together.includes(part)) possible = new Set(borne);
    }
  }
  return {
    idsOf: (part) => found.get(part) ?? [],
    placeOf: (id) => {
      for (const part of parts) {
        const place = memory.get(part)?.verdicts.get(id);
        if (place != null) return place;
      }
      return undefined;
    },
    isCut,
  };
}

function checkedParts(expression: SearchExpression): CheckedExpression[] {
  if (expression.kind === 'and' || expression.kind === 'or') return expression.parts.flatMap(checkedParts);
  if (expression.kind === 'not') return checkedParts(expression.part);
  if (expression.kind === 'within' || expression.kind === 'regex') return [expression];
  return expression.kind === 'property' && expression.test !== undefined ? [expression] : [];
}

function seenOf(memory: CheckMemory, part: CheckedExpression, generation: number): Seen {
  const known = memory.get(part);
  if (known?.generation === generation) return known;
  const seen: Seen = { generation, check: createCheck(part), verdicts: new Map(), left: BUDGET };
  memory.set(part, seen);
  return seen;
}

function candidates(
  { database }: SqliteConnection,
  part: CheckedExpression,
  beside: readonly SearchExpression[],
): number[] {
  const { sql, values } = candidatesSql(part, beside);
  return database
    .prepare<unknown[], number>(sql)
    .pluck()
    .all(...values);
}

/** Looks at notes not looked at before; false when the time was up before that was done. */
function look(connection: SqliteConnection, part: CheckedExpression, seen: Seen, ids: readonly number[]): boolean {
  const unseen = ids.filter((id) => !seen.verdicts.has(id));
  for (let at = 0; at < unseen.length; at += BATCH) {
    if (seen.left <= 0) return false;
    const started = performance.now();
    const rows = connection.prepare<Row>(selects[part.kind]).all(JSON.stringify(unseen.slice(at, at + BATCH)));
    const isDone = withinTime(seen.left, () => {
      for (const row of rows) seen.verdicts.set(row.id, seen.check(noteOf(row)));
    });
    seen.left = isDone ? seen.left - (performance.now() - started) : 0;
    if (!isDone) return false;
  }
  return true;
}

function noteOf({ title, body, headings, tasks, property_values }: Row): CheckedNote {
  return {
    title,
    body,
    headings: decodeHeadings(headings),
    tasks: decodeTasks(tasks),
    properties: decodePropertyValues(property_values),
  };
}
