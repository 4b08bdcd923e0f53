import { describe, expect, it } from 'vitest';
import { lineEndsOf } from '#ui/editor/line-ends.ts';
import { toDocument, toText } from '#ui/editor/source-text.ts';

describe('the text of a file in the editor', () => {
  it.each([
    ['lf', 'one\ntwo\n'],
    ['lf', ''],
    ['crlf', 'one\r\ntwo\r\n'],
    ['mixed', 'one\r\ntwo\nthree\rfour'],
    ['mixed', '\n\r\n'],
  ] as const)('comes back as it was, with line ends of the kind %s', (ends, text) => {
    expect(lineEndsOf(text)).toBe(ends);
    expect(toText(toDocument(text), ends)).toBe(text);
  });

  it('has a line for each line of the file', () => {
    expect(toDocument('one\r\ntwo\r\n').lines).toBe(3);
  });
});
