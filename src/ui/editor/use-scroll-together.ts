import type { EditorView } from '@codemirror/view';
import { useEffect, useRef, type RefObject } from 'react';
import { lineAtHeight, heightOfLine, type Anchor } from './line-heights.ts';

type Side = 'source' | 'reading';
const acts = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

/** Keeps source and reading view at the same line; the one a person scrolls leads. `of` is the text that is read. */
export function useScrollTogether(view: EditorView | null, reading: RefObject<HTMLElement | null>, of: unknown): void {
  const leader = useRef<Side>('source');
  useEffect(() => {
    const page = reading.current;
    if (view === null || page === null) return undefined;
    const source = view.scrollDOM;
    // Only blocks of the note itself, in the order they were written.
    const blocks = [...page.querySelectorAll<HTMLElement>('[data-line]')].filter(
      (block) => block.closest('[data-footnotes]') === null && block.parentElement?.closest('[data-embed]') === null,
    );
    const anchors = (): readonly Anchor[] => {
      const top = page.getBoundingClientRect().top - page.scrollTop;
      return [
        { line: 1, top: 0 },
        ...blocks.map((block) => ({
          line: Number(block.dataset['line']),
          top: block.getBoundingClientRect().top - top,
        })),
        { line: view.state.doc.lines + 1, top: page.scrollHeight },
      ];
    };
    const follow = {
      source(): void {
        const height = source.scrollTop - view.documentPadding.top;
        const block = view.lineBlockAtHeight(Math.max(0, height));
        const part = Math.min(1, Math.max(0, (height - block.top) / Math.max(1, block.height)));
        page.scrollTop = heightOfLine(anchors(), view.state.doc.lineAt(block.from).number + part);
      },
      reading(): void {
        const line = lineAtHeight(anchors(), page.scrollTop);
        const number = Math.min(Math.max(1, Math.floor(line)), view.state.doc.lines);
        const block = view.lineBlockAt(view.state.doc.line(number).from);
        source.scrollTop = block.top + (line - number) * block.height + (number === 1 ? 0 : view.documentPadding.top);
      },
    };
    let frame = 0;
    const scrolled = (side: Side) => (): void => {
      if (leader.current !== side) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(follow[side]);
    };
    const sides = { source, reading: page } as const;
    const stops = (['source', 'reading'] as const).map((side) => {
      const element = sides[side];
      const lead = (): void => void (leader.current = side);
      const move = scrolled(side);
      for (const act of acts) element.addEventListener(act, lead, { passive: true });
      element.addEventListener('scroll', move, { passive: true });
      return () => {
        for (const act of acts) element.removeEventListener(act, lead);
        element.removeEventListener('scroll', move);
      };
    });
    scrolled(leader.current)();
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of stops) stop();
    };
  }, [of, reading, view]);
}
