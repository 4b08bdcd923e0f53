import type { CompileContext, Extension as CompileExtension, Token } from 'mdast-util-from-markdown';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { appendText, isInsideLink } from './append-text.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    tag: 'tag';
  }
}

const HASH = 35;
const SLASH = 47;
const UNDERSCORE = 95;

/** `#тег/вложенный` in any script: not after a letter or inside an address, and not of digits alone. */
export function tagSyntax(): Extension {
  return { text: { [HASH]: construct } };
}

/** Builds `tag` nodes; inside the text of a link a tag stays plain text. */
export function tagCompile(): CompileExtension {
  return {
    exit: {
      tag(this: CompileContext, token: Token): undefined {
        const source = this.sliceSerialize(token);
        if (isInsideLink(this)) appendText(this, source, token);
        else {
          this.enter({ type: 'tag', name: source.slice(1) }, token);
          this.exit(token);
        }
      },
    },
  };
}

/** Where the tag that begins at `at` ends, if one does. */
export function tagEnd(source: string, at: number): number | undefined {
  if (!previous(at === 0 ? null : source.charCodeAt(at - 1))) return undefined;
  let hasName = false;
  let end = at + 1;
  for (; end < source.length && isTagCode(source.charCodeAt(end)); end++) hasName ||= names(source.charCodeAt(end));
  return hasName && source.charCodeAt(end) !== HASH ? end : undefined;
}

const construct: Construct = { name: 'tag', tokenize, previous };

function previous(code: Code): boolean {
  return code === null || code <= 32 || AFTER.has(code) || (code > 0x7f && !LETTER.test(String.fromCharCode(code)));
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const before = this.previous;
  let hasName = false;

  return function start(code: Code) {
    if (!previous(before)) return nok(code);
    effects.enter('tag');
    effects.consume(code);
    return name;
  };

  function name(code: Code): State | undefined {
    if (code !== null && isTagCode(code)) {
      hasName ||= names(code);
      effects.consume(code);
      return name;
    }
    if (!hasName || code === HASH) return nok(code);
    effects.exit('tag');
    return ok(code);
  }
}

/** Whether a sign makes a tag more than a number. */
function names(code: number): boolean {
  return (code < 48 || code > 57) && code !== SLASH && code !== 45 && code !== UNDERSCORE;
}

/** Opening brackets, quotes and the marks of emphasis, after which a word begins. */
const AFTER = new Set([...'([{"\'*_~>|,;!'].map((char) => char.charCodeAt(0)));
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** What may stand in a tag: anything but white space, general punctuation and ASCII punctuation other than `-`, `_` and `/`. */
function isTagCode(code: number): boolean {
  if (code < 0x80) return TAG_ASCII.has(code);
  return (
    !(code >= 0x2000 && code <= 0x206f) &&
    !(code >= 0x2e00 && code <= 0x2e7f) &&
    !OTHER_SPACE_OR_PUNCTUATION.test(String.fromCharCode(code))
  );
}

const TAG_ASCII = new Set(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_/'].map((char) => char.charCodeAt(0)),
);
const OTHER_SPACE_OR_PUNCTUATION =
  /[\s\u3000-\u3004\u3008-\u3020\u3030\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65«»]/u;
