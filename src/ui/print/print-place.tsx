import { lazy, Suspense, useEffect } from 'react';
import { unfold } from './unfold.ts';
import { usePrintJob } from './print-store.ts';
import './print.css';

const PrintCopy = lazy(async () => ({ default: (await import('./print-copy.tsx')).PrintCopy }));

/** Where notes are made ready for paper, out of sight. */
export function PrintPlace() {
  const job = usePrintJob();
  useEffect(() => {
    // The browser's own printing takes the window as it stands; at least nothing stays folded.
    let fold: () => void = () => undefined;
    const before = (): void => {
      fold = unfold(document.body);
    };
    const after = (): void => fold();
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return job === null ? null : (
    <Suspense>
      <PrintCopy job={job} />
    </Suspense>
  );
}
