import type { CompileContext, Extension as CompileExtension, Token } from 'mdast-util-from-markdown';
import type { FootnoteDefinition } from 'mdast';
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineFootnote: 'inlineFootnote';
    inlineFootnoteMarker: 'inlineFootnoteMarker';
  }
}

declare module 'mdast' {
  interface Data {
    /** A footnote written in its place, `^[…]`. */
    inlineFootnote?: boolean;
  }
}

const OPEN = 91;
const BACKSLASH = 92;
const CLOSE = 93;
const CARET = 94;
const LONGEST = 4000;
const MOST_FAILURES = 20;

/** `^[a footnote in its place]`, brackets inside balanced, in one line. */
export function inlineFootnoteSyntax(): Extension {
  return { text: { [CARET]: { name: 'inlineFootnote', tokenize } } };
}

/** Builds a `footnoteDefinition` in its place; `finishBlocks` leaves a reference there and moves it to the end of the note. */
export function inlineFootnoteCompile(): CompileExtension {
  return {
    enter: {
      inlineFootnote(this: CompileContext, token: Token): undefined {
        const definition: FootnoteDefinition = {
          type: 'footnoteDefinition',
          identifier: '',
          children: [],
          data: { inlineFootnote: true },
        };
        this.enter(definition, token);
        this.enter({ type: 'paragraph', children: [] }, token);
      },
    },
    exit: {
      inlineFootnote(this: CompileContext, token: Token): undefined {
        this.exit(token);
        this.exit(token);
      },
    },
  };
}

const failures = new WeakMap<TokenizeContext, number>();

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const context = this;
  let depth = 0;
  let length = 0;
  let escaped = false;

  return function start(code: Code) {
    if ((failures.get(context) ?? 0) > MOST_FAILURES) return nok(code);
    effects.enter('inlineFootnote');
    effects.enter('inlineFootnoteMarker');
    effects.consume(code);
    return open;
  };

  function open(code: Code): State | undefined {
    if (code !== OPEN) return nok(code);
    effects.consume(code);
    effects.exit('inlineFootnoteMarker');
    return first;
  }

  function first(code: Code): State | undefined {
    if (code === CLOSE || code === null) return nok(code);
    effects.enter('chunkText', { contentType: 'text' });
    return inside(code);
  }

  function inside(code: Code): State | undefined {
    length += 1;
    if (code === null || code < -2 || length > LONGEST) {
      failures.set(context, (failures.get(context) ?? 0) + 1);
      return nok(code);
    }
    if (!escaped && code === OPEN) depth += 1;
    if (!escaped && code === CLOSE) {
      if (depth === 0) return close(code);
      depth -= 1;
    }
    escaped = code === BACKSLASH && !escaped;
    effects.consume(code);
    return inside;
  }

  function close(code: Code): State | undefined {
    effects.exit('chunkText');
    effects.enter('inlineFootnoteMarker');
    effects.consume(code);
    effects.exit('inlineFootnoteMarker');
    effects.exit('inlineFootnote');
    return ok;
  }
}
