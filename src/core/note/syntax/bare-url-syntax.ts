import type { CompileContext, Extension as CompileExtension, Token } from 'mdast-util-from-markdown';
import type { Text } from 'mdast';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { appendText, isInsideLink, textNode } from './append-text.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    bareUrl: 'bareUrl';
  }
}

const SLASH = 47;
const COLON = 58;
const DOT = 46;
const OPEN_PAREN = 40;
const CLOSE_PAREN = 41;
const LOWER_W = 119;
const UPPER_W = 87;
const LOWER_P = 112;
const LOWER_S = 115;

/**
 * `https://…` and `www.…` written plainly. The token begins at `://` or at the dot after `www`, where an address can be told
 * cheaply, and the letters before it are fetched back from the text when the node is built: one pass, whatever the script.
 */
export function bareUrlSyntax(): Extension {
  return { text: { [COLON]: afterScheme, [DOT]: afterWww } };
}

/** Builds `link` nodes out of plain addresses; inside the text of a link they stay text. */
export function bareUrlCompile(): CompileExtension {
  return { exit: { bareUrl: exitBareUrl } };
}

const afterScheme: Construct = {
  name: 'bareUrl',
  previous: (code: Code) => code === LOWER_P || code === LOWER_S,
  tokenize(effects, ok, nok) {
    return tokenizeAfter(this, [COLON, SLASH, SLASH], effects, ok, nok);
  },
};

const afterWww: Construct = {
  name: 'bareUrl',
  previous: (code: Code) => code === LOWER_W || code === UPPER_W,
  tokenize(effects, ok, nok) {
    return tokenizeAfter(this, [DOT], effects, ok, nok);
  },
};

function tokenizeAfter(
  context: TokenizeContext,
  marker: readonly number[],
  effects: Effects,
  ok: State,
  nok: State,
): State {
  let index = 0;
  let depth = 0;

  return function start(code: Code) {
    effects.enter('bareUrl');
    return opening(code);
  };

  function opening(code: Code): State | undefined {
    if (index === marker.length) return isPlain(code) ? rest(code) : nok(code);
    if (code !== marker[index]) return nok(code);
    index += 1;
    effects.consume(code);
    return opening;
  }

  function rest(code: Code): State | undefined {
    if (isPlain(code) || code === SLASH || (code === COLON && context.previous === COLON)) {
      effects.consume(code);
      return rest;
    }
    if (code === OPEN_PAREN) depth += 1;
    else if (code === CLOSE_PAREN && depth > 0) depth -= 1;
    else if (code === null || !INNER.has(code)) return end(code);
    else return effects.check(innerMark, inner, end)(code);
    effects.consume(code);
    return rest;
  }

  function inner(code: Code): State | undefined {
    effects.consume(code);
    return rest;
  }

  function end(code: Code): State | undefined {
    effects.exit('bareUrl');
    return ok(code);
  }
}

/** A mark that belongs to an address only when the address goes on behind it. */
const innerMark: Construct = {
  partial: true,
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const context = this;
    return function start(code: Code) {
      effects.enter('data');
      effects.consume(code);
      return code === COLON ? moreColons : after;
    };

    function moreColons(code: Code): State | undefined {
      if (code !== COLON || context.previous !== COLON) return after(code);
      effects.consume(code);
      return after;
    }

    function after(code: Code): State | undefined {
      effects.exit('data');
      return isPlain(code) || code === SLASH ? ok(code) : nok(code);
    }
  },
};

const INNER = new Set([..."!$&'*+,.:;=?@_~#%|"].map((char) => char.charCodeAt(0)));

/** Letters, digits, `-` and everything of other scripts that is no white space and no full-width punctuation. */
function isPlain(code: Code): boolean {
  if (code === null || code < 45) return code === 35 || code === 37;
  if (code < 128)
    return (
      (code >= 48 && code <= 57) ||
      (code >= 65 && code <= 90) ||
      (code >= 97 && code <= 122) ||
      code === 45 ||
      code === 95
    );
  return !NOT_IN_ADDRESS.test(String.fromCharCode(code));
}

const NOT_IN_ADDRESS = /[\s\u2018-\u201f\u2026\u3000-\u3020\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\uff5e«»]/u;
const SCHEME = /(?<![\p{L}\p{N}])https?$/iu;
const WWW = /(?<![\p{L}\p{N}/.:])www$/iu;

function exitBareUrl(this: CompileContext, token: Token): undefined {
  const rest = this.sliceSerialize(token);
  const parent = this.stack.at(-1) as { children: (Text | { type: string })[] };
  const before = parent.children.at(-1);
  const head =
    before?.type === 'text'
      ? (rest.startsWith(':') ? SCHEME : WWW).exec((before as Text).value.slice(-8))?.[0]
      : undefined;
  if (head === undefined || isInsideLink(this)) {
    appendText(this, rest, token);
    return;
  }
  const start = { ...token.start, column: token.start.column - head.length, offset: token.start.offset - head.length };
  const text = before as Text;
  text.value = text.value.slice(0, -head.length);
  if (text.position !== undefined) text.position.end = { line: start.line, column: start.column, offset: start.offset };
  if (text.value === '') parent.children.pop();
  const value = head + rest;
  this.enter(
    {
      type: 'link',
      title: null,
      url: rest.startsWith(':') ? value : `http://${value}`,
      children: [textNode(value, start, token.end)],
    },
    { ...token, start },
  );
  this.exit(token);
}
