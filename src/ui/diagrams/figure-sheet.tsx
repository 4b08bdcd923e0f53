import { useEffect, useRef, type MouseEvent } from 'react';
import styles from './framework.module.css';

type FigureSheetProps = {
  readonly svg: string;
  /** Follows a click on a link of the picture. */
  readonly onFollow?: (target: string) => void;
};

/** The picture of a figure; the list beside it is what is read out, clicks on links in the picture are a shortcut to it. */
export function FigureSheet({ svg, onFollow }: FigureSheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sheet.current === null) return;
    // What the core has written holds no script, and every text in it is escaped.
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    // A picture holds nothing to press for a screen reader or the keyboard: the list below has the same links.
    for (const link of parsed.querySelectorAll('a')) {
      const words = document.createElementNS(parsed.namespaceURI, 'tspan');
      for (const { name, value } of link.attributes) if (name !== 'href') words.setAttribute(name, value);
      words.append(...link.childNodes);
      link.replaceWith(words);
    }
    sheet.current.replaceChildren(document.importNode(parsed, true));
  }, [svg]);
  const follow = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('[data-target]');
    if (link === null) return;
    event.preventDefault();
    onFollow?.(link.getAttribute('data-target') ?? '');
  };
  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
  return <div ref={sheet} className={styles.sheet} onClick={follow} />;
}
