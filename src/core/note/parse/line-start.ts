import type { Line } from './text-lines.ts';

/** What a line begins with. `unclear`: only micromark can tell. */
export type LineStart =
  | 'text'
  | 'heading'
  | 'fence'
  | 'quote'
  | 'list'
  | 'break'
  | 'table'
  | 'footnote'
  | 'comment'
  | 'unclear';

const HEADING = /#{1,6}(?:[ \t]|$)/y;
const BREAK = /(?:-{3,}|\*{3,}|_{3,})$/y;
const RULER = /[-*_=|: \t]+$/y;
const BULLET = /[-*+] (?=\S)/y;
const NUMBER = /\d{1,9}[.)] (?=\S)/y;
const MARKER_LIKE = /(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/y;
const FOOTNOTE = /\[\^[^\]]*\]:/y;
const PLAIN_FOOTNOTE = /\[\^[\w-]+\]: (?=\S)/y;
const ADDRESS = /<https?:/iy;
/** A tag within a line, which begins no block of HTML. */
const INLINE_TAG =
  /<(?:a|abbr|b|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u)(?: +[a-z-]+="[^"<>]*")*>(?=\S)/iy;
const COMMENT = /<!--(?!>|->)(?:(?!-->).)*-->$/y;
const INERT_ANGLE = /<(?:[^A-Za-z/!?]|$)/y;

/** Tells a line's beginning by its first signs; every letter begins text. */
export function lineStart(text: string, line: Line): LineStart {
  const { first } = line;
  const code = text.charCodeAt(first);
  if (isLetter(code)) return 'text';
  const rest = text.slice(first, line.end);
  const is = (pattern: RegExp): boolean => {
    pattern.lastIndex = 0;
    return pattern.test(rest);
  };
  switch (code) {
    case 35: // #
      return is(HEADING) ? 'heading' : 'text';
    case 96: // `
      return rest.startsWith('```') ? 'fence' : 'text';
    case 126: // ~
      return rest.startsWith('~~~') ? 'unclear' : 'text';
    case 62: // >
      return 'quote';
    case 45: // -
    case 42: // *
    case 43: // +
    case 95: // _
      if (is(BREAK)) return 'break';
      if (is(RULER)) return 'unclear';
      if (is(BULLET)) return 'list';
      return is(MARKER_LIKE) ? 'unclear' : 'text';
    case 61: // =
      return is(RULER) ? 'unclear' : 'text';
    case 58: // :
      return is(RULER) ? 'unclear' : 'text';
    case 124: // |
      return 'table';
    case 60: // <
      if (is(COMMENT)) return 'comment';
      return is(ADDRESS) || is(INERT_ANGLE) || is(INLINE_TAG) ? 'text' : 'unclear';
    case 91: // [
      if (!is(FOOTNOTE)) return 'text';
      return is(PLAIN_FOOTNOTE) ? 'footnote' : 'unclear';
    case 36: // $
      return rest.startsWith('$$') ? 'unclear' : 'text';
    case 37: // %
      return rest.startsWith('%%') ? 'unclear' : 'text';
    default:
      if (code >= 48 && code <= 57) return is(NUMBER) ? 'list' : is(MARKER_LIKE) ? 'unclear' : 'text';
      return code > 32 && code < 127 ? 'text' : 'unclear';
  }
}

export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 0xa0;
}
