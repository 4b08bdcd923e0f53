import { Text } from '@codemirror/state';
import { lineEndsOf, type LineEnds } from './line-ends.ts';

/** The text of a file as the editor's document. */
export function toDocument(text: string): Text {
  return Text.of(text.split(lineEndsOf(text) === 'crlf' ? '\r\n' : '\n'));
}

/** The document as the text of a file, its lines ended as they were. */
export function toText(document: Text, ends: LineEnds): string {
  return document.sliceString(0, document.length, ends === 'crlf' ? '\r\n' : '\n');
}
