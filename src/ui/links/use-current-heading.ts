import { useEffect, useRef, useState } from 'react';
import type { NoteView } from '#api/contract.ts';
import { useCaretLine } from '../editor/open-editors.ts';
import { useHeadingInSight } from './use-heading-in-sight.ts';

/** Time in a section before its heading is said, ms: who passes through hears nothing. */
const PAUSE = 700;

/** Id of the heading over what one reads or, while writing, over the caret; `said` is its text for screen readers once it has changed. */
export function useCurrentHeading(
  note: NoteView,
  ids: readonly string[],
): { readonly current: string | null; readonly said: string | null } {
  const inSight = useHeadingInSight(note);
  const line = useCaretLine();
  const index =
    line === null ? ids.indexOf(inSight ?? '') : note.headings.findLastIndex((heading) => heading.line <= line);
  const text = note.headings[index]?.text ?? null;
  const { path } = note;
  const [said, say] = useState<string | null>(null);
  const before = useRef({ path, text });
  useEffect(() => {
    const isMove = before.current.path === path && before.current.text !== null && before.current.text !== text;
    before.current = { path, text };
    if (!isMove) return undefined;
    const timer = setTimeout(() => say(text), PAUSE);
    return () => clearTimeout(timer);
  }, [path, text]);
  return { current: ids[index] ?? null, said };
}
