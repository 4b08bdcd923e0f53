import { useEffect, useMemo, useRef, useState } from 'react';
import { hiddenLabel, type HiddenLabel, type LabelPart } from '#core/review/answers/hidden-label.ts';
import styles from './session.module.css';

/** The figure of a card without its label, as wide as there is room; undefined where its source draws nothing. */
export function useHiddenLabel(part: LabelPart, lang: string, seed: string) {
  const [width, setWidth] = useState(640);
  const figure = useMemo(() => hiddenLabel(part, { lang, width }, seed), [lang, part, seed, width]);
  return { figure, setWidth };
}

/** Shows it, and tells how wide there is room. */
export function LabelFigure({
  figure,
  onWidth,
}: {
  readonly figure: HiddenLabel;
  readonly onWidth: (width: number) => void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (frame.current !== null) onWidth(Math.max(320, Math.min(880, Math.floor(frame.current.clientWidth / 40) * 40)));
  }, [onWidth]);
  return (
    <div ref={frame} className={styles.figure}>
      <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(figure.svg)}`} alt={figure.title} />
    </div>
  );
}
