import type { CompileContext, Extension as CompileExtension, Token } from 'mdast-util-from-markdown';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import type { Comment } from '../markdown-nodes.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    commentText: 'commentText';
    commentFlow: 'commentFlow';
    commentMarker: 'commentMarker';
    commentData: 'commentData';
  }
}

const PERCENT = 37;

/** `%%hidden%%` inside a paragraph, and `%%` at the start of a line hiding everything until the line of the next `%%`. */
export function commentSyntax(): Extension {
  return {
    flow: { [PERCENT]: { name: 'commentFlow', tokenize: tokenizeFlow, concrete: true } },
    text: { [PERCENT]: { name: 'commentText', tokenize: tokenizeText } },
  };
}

/** Builds `comment` nodes. */
export function commentCompile(): CompileExtension {
  return { enter: { commentText: enter, commentFlow: enter }, exit: { commentText: exit, commentFlow: exit } };
}

function enter(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'comment', value: '' }, token);
}

function exit(this: CompileContext, token: Token): undefined {
  const node = this.stack.at(-1) as Comment;
  node.value = this.sliceSerialize(token)
    .replace(/^%%/u, '')
    .replace(/%%[ \t]*$/u, '');
  this.exit(token);
}

/** Paragraphs in which no closing `%%` is left to find: remembered, so that many openers stay linear. */
const unclosed = new WeakSet<TokenizeContext>();

function tokenizeText(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const context = this;
  let size = 0;

  return function start(code: Code) {
    if (unclosed.has(context)) return nok(code);
    effects.enter('commentText');
    effects.enter('commentMarker');
    return open(code);
  };

  function open(code: Code): State | undefined {
    if (code !== PERCENT) return nok(code);
    effects.consume(code);
    size += 1;
    if (size < 2) return open;
    effects.exit('commentMarker');
    return between;
  }

  function between(code: Code): State | undefined {
    if (code === null) {
      unclosed.add(context);
      return nok(code);
    }
    if (code === PERCENT) {
      effects.enter('commentMarker');
      effects.consume(code);
      return close;
    }
    if (code < -2) {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return between;
    }
    effects.enter('commentData');
    return data(code);
  }

  function data(code: Code): State | undefined {
    if (code === null || code === PERCENT || code < -2) {
      effects.exit('commentData');
      return between(code);
    }
    effects.consume(code);
    return data;
  }

  function close(code: Code): State | undefined {
    if (code === PERCENT) {
      effects.consume(code);
      effects.exit('commentMarker');
      effects.exit('commentText');
      return ok;
    }
    effects.exit('commentMarker');
    return between(code);
  }
}

function tokenizeFlow(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const context = this;
  let size = 0;
  let previous: Code = null;

  return function start(code: Code) {
    effects.enter('commentFlow');
    effects.enter('commentMarker');
    return open(code);
  };

  function open(code: Code): State | undefined {
    if (code !== PERCENT) return nok(code);
    effects.consume(code);
    size += 1;
    if (size < 2) return open;
    effects.exit('commentMarker');
    return firstLine;
  }

  /** A comment that closes on its own first line is hidden text of a paragraph, unless nothing follows it. */
  function firstLine(code: Code): State | undefined {
    if (code === null || code < -2) {
      if (context.interrupt) return ok(code);
      return lineEnd(code);
    }
    effects.enter('commentData');
    return firstLineData(code);
  }

  function firstLineData(code: Code): State | undefined {
    if (code === null || code < -2) {
      effects.exit('commentData');
      return firstLine(code);
    }
    if (code === PERCENT && previous === PERCENT) return nok(code);
    previous = code;
    effects.consume(code);
    return firstLineData;
  }

  function lineEnd(code: Code): State | undefined {
    if (code === null) return done(code);
    return effects.attempt(nextLine, lineStart, done)(code);
  }

  function lineStart(code: Code): State | undefined {
    if (code === null || code < -2) return lineEnd(code);
    effects.enter('commentData');
    previous = null;
    return data(code);
  }

  function data(code: Code): State | undefined {
    if (code === null || code < -2) {
      effects.exit('commentData');
      return lineEnd(code);
    }
    const closes = code === PERCENT && previous === PERCENT;
    previous = code;
    effects.consume(code);
    return closes ? rest : data;
  }

  function rest(code: Code): State | undefined {
    if (code === null || code < -2) {
      effects.exit('commentData');
      return done(code);
    }
    effects.consume(code);
    return rest;
  }

  function done(code: Code): State | undefined {
    effects.exit('commentFlow');
    return ok(code);
  }
}

/** The next line, as long as it belongs to the same container. */
const nextLine: Construct = {
  partial: true,
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const context = this;
    return function start(code: Code) {
      if (code === null) return nok(code);
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return (next: Code) => (context.parser.lazy[context.now().line] ? nok(next) : ok(next));
    };
  },
};
