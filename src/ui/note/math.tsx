import { useEffect, type HTMLAttributes } from 'react';
import type { BlockData } from './blocks.tsx';

type SpanData = HTMLAttributes<HTMLSpanElement> & {
  readonly 'data-math'?: string;
  /** There where the formula stands apart although it was written within a line. */
  readonly 'data-math-display'?: string;
};

/** A formula in the line; it brings KaTeX's style sheet with it. */
export function MathInline(data: SpanData) {
  useKatexStyle();
  const isApart = data['data-math-display'] !== undefined;
  return <span {...data} {...(isApart ? { role: 'group', 'aria-label': data['data-math'], tabIndex: 0 } : {})} />;
}

/** A formula on its own line; a long one scrolls by itself. */
export function MathBlock({ children, 'data-math': source, 'data-line': line, id }: BlockData) {
  useKatexStyle();
  return (
    <div
      className="math-block"
      id={id}
      data-line={line}
      data-math={source}
      role="group"
      aria-label={source}
      tabIndex={0}
    >
      {children}
    </div>
  );
}

/** KaTeX's style sheet and fonts are only loaded by notes that have a formula. */
function useKatexStyle(): void {
  useEffect(() => {
    void import('katex/dist/katex.min.css');
  }, []);
}
