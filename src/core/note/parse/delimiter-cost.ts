const TICK = 96;
const OPEN = 91;
const CLOSE = 93;
const ANGLE = 60;
const PAREN = 40;

/** What of a passage would take micromark too long: kinds of delimiters, each a group that is read as plain text together. */
export type DelimiterGroup = 'attention' | 'brackets' | 'angles' | 'ticks';

/** Nanoseconds, roughly, for one step of the tokenizer over a character and of a look back over an event. */
const STEP = 40;
const LOOK = 4;
const MATCH = 40;
const BRACKET = 8_000;
const RUN = 3_000;

/**
 * Estimates what the delimiters of one paragraph cost micromark, whose searches for the other half of a pair are quadratic, and names
 * the groups that exceed the budget (in nanoseconds). Linear itself. `plain` receives the offsets to be read as plain text.
 */
export function costlyDelimiters(
  text: string,
  start: number,
  end: number,
  budget: number,
): ReadonlyMap<number, DelimiterGroup> {
  const cost: Record<DelimiterGroup, number> = { attention: 0, brackets: 0, angles: 0, ticks: 0 };
  const found = new Map<number, DelimiterGroup>();
  const openers: Record<number, number[]> = {};
  const brackets: number[] = [];
  const lastTicks = lastRuns(text, start, end);
  const finders = { angle: finder(text, '>', end), comment: finder(text, '-->', end), paren: finder(text, ')', end) };
  let events = 0;

  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 92) at += 1;
    else if (code === TICK) {
      const size = runLength(text, at, end);
      const closes = (lastTicks.get(size) ?? 0) > at;
      if (closes) at = nextRun(text, at + size, end, size) + size - 1;
      else {
        cost.ticks += (end - at) * STEP;
        for (let each = at; each < at + size; each += 1) found.set(each, 'ticks');
        at += size - 1;
      }
      events += 4;
    } else if (code === OPEN) {
      const wiki = wikiEnd(text, at, end);
      if (wiki > 0) {
        at = wiki;
        events += 12;
        continue;
      }
      cost.brackets += BRACKET;
      brackets.push(events);
      found.set(at, 'brackets');
      events += 4;
    } else if (code === CLOSE) {
      found.set(at, 'brackets');
      cost.brackets += (events - (brackets.pop() ?? 0)) * LOOK;
      if (text.charCodeAt(at + 1) === PAREN) cost.brackets += (finders.paren(at) - at) * STEP + events * LOOK;
      else if (text.charCodeAt(at + 1) === OPEN) cost.brackets += Math.min(end - at, 1000) * STEP;
      events += 4;
    } else if (code === ANGLE) {
      found.set(at, 'angles');
      cost.angles += ((text.startsWith('<!--', at) ? finders.comment(at) : finders.angle(at)) - at) * STEP;
      events += 2;
    } else if (isAttention(code)) {
      const size = runLength(text, at, end);
      for (let each = at; each < at + size; each += 1) found.set(each, 'attention');
      cost.attention += RUN + attentionCost(text, at, size, code, openers, events);
      at += size - 1;
      events += 4 * Math.min(size, 8);
      // A long run takes itself apart pair by pair, each time over what stands between.
      if (size > 8) cost.attention += size * size * LOOK;
    }
  }
  for (const [at, group] of found) if (cost[group] < budget) found.delete(at);
  return found;
}

function attentionCost(
  text: string,
  at: number,
  size: number,
  code: number,
  openers: Record<number, number[]>,
  events: number,
): number {
  const stack = (openers[code] ??= []);
  const closes = !isSpace(text.charCodeAt(at - 1)) && at > 0;
  const opens = !isSpace(text.charCodeAt(at + size)) && at + size < text.length;
  if (closes) {
    const opener = stack.pop();
    if (opener !== undefined) return (events - opener) * MATCH + events;
    if (opens) stack.push(events);
    return events * LOOK;
  }
  if (opens) stack.push(events);
  return 0;
}

/** The last place of a backtick run of each length. */
function lastRuns(text: string, start: number, end: number): ReadonlyMap<number, number> {
  const runs = new Map<number, number>();
  for (let at = text.indexOf('`', start); at >= 0 && at < end; at = text.indexOf('`', at)) {
    const size = runLength(text, at, end);
    runs.set(size, at);
    at += size;
  }
  return runs;
}

function nextRun(text: string, from: number, end: number, size: number): number {
  for (let at = text.indexOf('`', from); at >= 0 && at < end; at = text.indexOf('`', at)) {
    const length = runLength(text, at, end);
    if (length === size) return at;
    at += length;
  }
  return end - size;
}

function runLength(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  let last = at + 1;
  while (last < end && text.charCodeAt(last) === code) last += 1;
  return last - at;
}

/** Where the wiki link that begins here ends (its last bracket), or -1. */
function wikiEnd(text: string, at: number, end: number): number {
  if (text.charCodeAt(at + 1) !== OPEN || text.charCodeAt(at + 2) === OPEN) return -1;
  for (let each = at + 2; each < end; each += 1) {
    const code = text.charCodeAt(each);
    if (code === 10) return -1;
    if (code === CLOSE && text.charCodeAt(each + 1) === CLOSE) return each > at + 2 ? each + 1 : -1;
    if (code === OPEN && text.charCodeAt(each + 1) === OPEN) return -1;
  }
  return -1;
}

/** Finds the next place of a mark; asked with rising offsets, it reads the text once. */
function finder(text: string, mark: string, end: number): (from: number) => number {
  let next = -1;
  return (from) => {
    if (next < from) {
      const found = text.indexOf(mark, from);
      next = found < 0 || found > end ? end : found;
    }
    return next;
  };
}

function isAttention(code: number): boolean {
  return code === 42 || code === 95 || code === 126 || code === 61;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}
