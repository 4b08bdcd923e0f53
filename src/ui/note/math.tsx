import { useEffect, type HTMLAttributes } from 'react';
import type { BlockData } from './blocks.tsx';

/** A formula in the line; it brings KaTeX's style sheet with it. */
export function MathInline(data: HTMLAttributes<HTMLSpanElement>) {
  useKatexStyle();
  return <span {...data} />;
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
