import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import type {} from 'micromark-extension-math';

const DOLLAR = 36;
const BACKSLASH = 92;

/**
 * `$…$` by Obsidian's rule: no white space on the inner side of either sign and no digit behind the closing one, so that prices
 * stay prices; `$$…$$` inside a line. Tokens are named as micromark-extension-math names them, whose compiler builds the node.
 */
export function mathTextSyntax(): Extension {
  return { text: { [DOLLAR]: construct } };
}

const construct: Construct = { name: 'mathText', tokenize };

/** Per paragraph: sizes of opening sequences for which no closing one is left. */
const unclosed = new WeakMap<TokenizeContext, Set<number>>();

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const context = this;
  let size = 0;
  let closing = 0;
  let previous: Code = null;
  let escaped = false;

  return function start(code: Code) {
    if (context.previous === DOLLAR && context.events.at(-1)?.[1].type !== 'characterEscape') return nok(code);
    effects.enter('mathText');
    effects.enter('mathTextSequence');
    return open(code);
  };

  function open(code: Code): State | undefined {
    if (code === DOLLAR) {
      effects.consume(code);
      size += 1;
      return size > 2 ? nok : open;
    }
    if (unclosed.get(context)?.has(size) || (size === 1 && isSpace(code))) return nok(code);
    effects.exit('mathTextSequence');
    return between(code);
  }

  function between(code: Code): State | undefined {
    if (code === null) return fail(code);
    if (code < -2) {
      previous = code;
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return between;
    }
    if (code === DOLLAR && !escaped) {
      closing = 0;
      effects.enter('mathTextSequence');
      return close(code);
    }
    effects.enter('mathTextData');
    return data(code);
  }

  function data(code: Code): State | undefined {
    if (code === null || code < -2 || (code === DOLLAR && !escaped)) {
      effects.exit('mathTextData');
      return between(code);
    }
    escaped = code === BACKSLASH && !escaped;
    previous = code;
    effects.consume(code);
    return data;
  }

  function close(code: Code): State | undefined {
    if (code === DOLLAR) {
      effects.consume(code);
      closing += 1;
      return close;
    }
    const sequence = effects.exit('mathTextSequence');
    if (closing === size && (size === 2 || (!isSpace(previous) && !isDigit(code)))) {
      effects.exit('mathText');
      return ok(code);
    }
    // The first sign after a single opening one closes it or shows that it opened nothing.
    if (size === 1) return nok(code);
    sequence.type = 'mathTextData';
    previous = DOLLAR;
    return between(code);
  }

  function fail(code: Code): State | undefined {
    const sizes = unclosed.get(context) ?? new Set();
    unclosed.set(context, sizes.add(size));
    return nok(code);
  }
}

function isSpace(code: Code): boolean {
  return code === null || code < 0 || code === 32;
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}
