import { calloutKind } from '#core/note/parse/callout.ts';

const tones: Readonly<Record<string, string>> = {
  abstract: 'teal',
  tip: 'teal',
  success: 'green',
  question: 'amber',
  warning: 'amber',
  failure: 'red',
  danger: 'red',
  bug: 'red',
  example: 'violet',
  quote: 'grey',
};

/** The tone the reading view gives a callout, by the word between its brackets. */
export function calloutTone(written: string): string {
  return tones[calloutKind(written)] ?? 'blue';
}
