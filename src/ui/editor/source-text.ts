import { Text } from '@codemirror/state';

/** How the lines of a file end; `mixed` ones are kept as they stand, sign by sign. */
export type LineEnds = 'lf' | 'crlf' | 'mixed';

/** How the lines of this text end. */
export function lineEndsOf(text: string): LineEnds {
  if (!text.includes('\r')) return 'lf';
  return /\r(?!\n)|(?:^|[^\r])\n/.test(text) ? 'mixed' : 'crlf';
}

/** The text of a file as the editor's document. */
export function toDocument(text: string): Text {
  return Text.of(text.split(lineEndsOf(text) === 'crlf' ? '\r\n' : '\n'));
}

/** The document as the text of a file, its lines ended as they were. */
export function toText(document: Text, ends: LineEnds): string {
  return document.sliceString(0, document.length, ends === 'crlf' ? '\r\n' : '\n');
}
