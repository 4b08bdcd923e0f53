import { useEffect, useState } from 'react';
import { headingInSight } from '../note/heading-in-sight.ts';

/** Id of the heading being read, kept up to date while the note scrolls; `of` is the text it belongs to. */
export function useHeadingInSight(of: unknown): string | null {
  const [id, setId] = useState<string | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setId(headingInSight()));
    };
    const scrolled = (event: Event): void => {
      if (event.target instanceof Element && event.target.closest('main') !== null) look();
    };
    look();
    document.addEventListener('scroll', scrolled, { capture: true, passive: true });
    window.addEventListener('resize', look);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', scrolled, { capture: true });
      window.removeEventListener('resize', look);
    };
  }, [of]);
  return id;
}
