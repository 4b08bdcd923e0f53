import { foldName } from '#core/note/link-key.ts';
import type { Task } from '#core/note/note.ts';
import { analysedText } from '#core/words/analyse.ts';
import { compares, type PropertyTest, type PropertyValues } from './property-test.ts';
import { compileRegex } from './regex-part.ts';
import type { CheckedExpression, SearchExpression, SearchScope } from './search-plan.ts';
import { createTermMatcher } from './term-match.ts';

/** What of a note a check looks at. */
export type CheckedNote = {
  readonly title: string;
  readonly body: string;
  readonly headings: readonly { readonly line: number }[];
  readonly tasks: readonly Task[];
  readonly properties: readonly PropertyValues[];
};
/** A stretch of the body, `[start, end)`. */
export type Place = { readonly start: number; readonly end: number };
/** Where in the body it was found, null where it is elsewhere; undefined where it was not. */
export type Verdict = Place | null | undefined;

type Text = { readonly raw: string; analysed(): string };

/** Looks at notes for what the full text cannot tell. May take long: whoever calls it sets a limit. */
export function createCheck(expression: CheckedExpression): (note: CheckedNote) => Verdict {
  if (expression.kind === 'property') return propertyCheck(expression.name, expression.test);
  if (expression.kind === 'regex') return regexCheck(expression.source, expression.flags);
  const holds = textTest(expression.part);
  return ({ body, headings, tasks }) => {
    for (const { start, end } of stretches(expression.scope, body, headings, tasks))
      if (holds(textOf(body.slice(start, end)))) return { start, end };
    return undefined;
  };
}

/**
 * What a note must match, as far as the full text and the stored facts can tell, for a check to be worth while: never less than
 * the check lets through.
 */
export function candidatesOf(expression: CheckedExpression): SearchExpression {
  if (expression.kind !== 'within') return { kind: 'all' };
  const words = inBody(expression.part);
  const { scope } = expression;
  if (scope === 'line' || scope === 'section') return words;
  const what = scope === 'task' ? 'task' : scope === 'task-todo' ? 'open-task' : 'done-task';
  return { kind: 'and', parts: [...(words.kind === 'all' ? [] : [words]), { kind: 'has', what }] };
}

function inBody(part: SearchExpression): SearchExpression {
  if (part.kind === 'term') return { ...part, field: 'body' };
  if (part.kind !== 'and' && part.kind !== 'or') return { kind: 'all' };
  const parts = part.parts.map(inBody);
  if (part.kind === 'or') return parts.some(({ kind }) => kind === 'all') ? { kind: 'all' } : { kind: 'or', parts };
  const known = parts.filter(({ kind }) => kind !== 'all');
  return known.length === 0 ? { kind: 'all' } : { kind: 'and', parts: known };
}

function propertyCheck(name: string, test: PropertyTest | undefined): (note: CheckedNote) => Verdict {
  const key = foldName(name);
  const holds = test?.kind === 'words' ? textTest(test.part) : undefined;
  return ({ properties }) => {
    const values = properties.find(([own]) => own === key)?.[1];
    if (values === undefined) return undefined;
    const fits =
      test === undefined ||
      values.some((value) =>
        test.kind === 'compare' ? compares(value, test.sign, test.value) : holds?.(textOf(value)) === true,
      );
    return fits ? null : undefined;
  };
}

function regexCheck(source: string, flags: string): (note: CheckedNote) => Verdict {
  const regex = compileRegex(source, flags);
  if (regex === undefined) return () => undefined;
  return ({ title, body }) => {
    const found = regex.exec(body);
    if (found !== null) return { start: found.index, end: found.index + found[0].length };
    if (regex.test(title)) return null;
    // Letters put together of a letter and a mark are searched as people type them, too.
    const composed = body.normalize('NFC');
    return composed.length !== body.length && regex.test(composed) ? null : undefined;
  };
}

function textOf(raw: string): Text {
  let analysed: string | undefined;
  return { raw, analysed: () => (analysed ??= analysedText(raw)) };
}

/** Whether one text holds what is asked for. */
function textTest(part: SearchExpression): (text: Text) => boolean {
  switch (part.kind) {
    case 'all':
      return () => true;
    case 'term': {
      const matcher = createTermMatcher([part]);
      return (text) => matcher.holdsAny(text.analysed());
    }
    case 'regex': {
      const regex = compileRegex(part.source, part.flags);
      return ({ raw }) => regex?.test(raw) === true;
    }
    case 'not': {
      const holds = textTest(part.part);
      return (text) => !holds(text);
    }
    case 'and':
    case 'or': {
      const tests = part.parts.map(textTest);
      return part.kind === 'and'
        ? (text) => tests.every((holds) => holds(text))
        : (text) => tests.some((holds) => holds(text));
    }
    default:
      return () => false;
  }
}

function* stretches(
  scope: SearchScope,
  body: string,
  headings: CheckedNote['headings'],
  tasks: readonly Task[],
): Generator<Place> {
  const starts = lineStarts(body);
  const lines = (first: number, last: number): Place => ({
    start: starts[first - 1] ?? body.length,
    end: last >= starts.length ? body.length : (starts[last] ?? 1) - 1,
  });
  if (scope === 'line') for (let line = 1; line <= starts.length; line++) yield lines(line, line);
  else if (scope === 'section') {
    let first = 1;
    for (const { line } of headings) {
      if (line > first) yield lines(first, line - 1);
      first = line;
    }
    yield lines(first, starts.length);
  } else
    for (const { line, lastLine, done } of tasks)
      if (scope === 'task' || done === (scope === 'task-done')) yield lines(line, lastLine);
}

function lineStarts(body: string): number[] {
  const starts = [0];
  for (let at = body.indexOf('\n'); at >= 0; at = body.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
