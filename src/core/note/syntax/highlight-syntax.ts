import type { CompileContext, Extension as CompileExtension, Token } from 'mdast-util-from-markdown';
import { resolveAll } from 'micromark-util-resolve-all';
import type { Code, Construct, Effects, Event, Extension, State, TokenizeContext } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    highlight: 'highlight';
    highlightSequence: 'highlightSequence';
    highlightSequenceTemporary: 'highlightSequenceTemporary';
  }
}

const EQUALS = 61;

/** `==marked==`: two signs exactly, no white space on the inner side. */
export function highlightSyntax(): Extension {
  return {
    text: { [EQUALS]: construct },
    insideSpan: { null: [construct] },
    attentionMarkers: { null: [EQUALS] },
  };
}

/** Builds `highlight` nodes. */
export function highlightCompile(): CompileExtension {
  return {
    canContainEols: ['highlight'],
    enter: {
      highlight(this: CompileContext, token: Token): undefined {
        this.enter({ type: 'highlight', children: [] }, token);
      },
    },
    exit: {
      highlight(this: CompileContext, token: Token): undefined {
        this.exit(token);
      },
    },
  };
}

const construct: Construct = { name: 'highlight', tokenize, resolveAll: pairSequences };

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { previous } = this;
  const escaped = this.events.at(-1)?.[1].type === 'characterEscape';
  let size = 0;

  return function start(code: Code) {
    if (previous === EQUALS && !escaped) return nok(code);
    effects.enter('highlightSequenceTemporary');
    return more(code);
  };

  function more(code: Code): State | undefined {
    if (code === EQUALS) {
      if (size === 2) return nok(code);
      effects.consume(code);
      size += 1;
      return more;
    }
    if (size < 2) return nok(code);
    const token = effects.exit('highlightSequenceTemporary');
    token._open = !isSpace(code);
    token._close = !isSpace(previous);
    return ok(code);
  }
}

function isSpace(code: Code): boolean {
  return code === null || code < 0 || code === 32;
}

/** Pairs each closing sequence with the last open one; the passage between is resolved by itself, so that spans never cross. */
function pairSequences(events: Event[], context: TokenizeContext): Event[] {
  const result: Event[] = [];
  let open = -1;
  for (let index = 0; index < events.length; index += 1) {
    const enter = events[index] as Event;
    const token = enter[1];
    if (token.type !== 'highlightSequenceTemporary') {
      result.push(enter);
      continue;
    }
    index += 1;
    const exit = events[index] as Event;
    const opener = open >= 0 && token._close ? result[open]?.[1] : undefined;
    if (opener === undefined) {
      if (token._open) open = result.length;
      result.push(enter, exit);
      continue;
    }
    const inside = result.splice(open);
    opener.type = 'highlightSequence';
    token.type = 'highlightSequence';
    const span = { type: 'highlight' as const, start: { ...opener.start }, end: { ...token.end } };
    result.push(['enter', span, context], ...inside.slice(0, 2));
    const constructs = context.parser.constructs.insideSpan.null ?? [];
    for (const event of resolveAll(constructs, inside.slice(2), context)) result.push(event);
    result.push(enter, exit, ['exit', span, context]);
    open = -1;
  }
  // In place: whoever started the tokenizer holds on to this array.
  events.length = 0;
  for (const event of result) {
    if (event[1].type === 'highlightSequenceTemporary') event[1].type = 'data';
    events.push(event);
  }
  return events;
}
