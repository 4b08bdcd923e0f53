import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { desktopClient } from '../desktop/desktop-client.ts';
import { useShell } from '../frame/shell.ts';
import { useAct } from '../frame/use-act.ts';
import { makeReady } from './make-ready.ts';
import { setPrintJob, type PrintJob } from './print-store.ts';

/** A copy for paper alone, without the window around it. */
export function PrintCopy({ job }: { readonly job: PrintJob }) {
  const { t } = useTranslation();
  const act = useAct();
  const { notify } = useShell();
  const [host] = useState(makeHost);
  const begun = useRef<PrintJob>(undefined);

  useEffect(() => {
    // First on the page, so that a place named twice is found here.
    document.body.prepend(host);
    return () => host.remove();
  }, [host]);
  useEffect(() => {
    if (begun.current === job) return;
    begun.current = job;
    void act(async () => {
      const title = document.title;
      try {
        await makeReady(host);
        // Browsers offer it as the name of the file.
        document.title = job.title;
        const file = await output(job);
        if (file === null) return;
        const show = { label: t('print.show-file'), run: () => void act(async () => desktopClient()?.showPdf({})) };
        notify({ text: t('print.pdf-done', { file }), action: show });
      } finally {
        document.title = title;
        setPrintJob(null);
      }
    });
  }, [act, host, job, notify, t]);

  return createPortal(job.page, host);
}

function makeHost(): HTMLElement {
  const host = document.createElement('div');
  host.className = 'print-host';
  return host;
}

/** Hands the page over; the answer is the file that was written, if it was one. */
async function output({ title, to }: PrintJob): Promise<string | null> {
  const desktop = desktopClient();
  if (desktop === null) await printHere();
  else if (to === 'pdf') return (await desktop.exportPdf({ name: title })).file;
  else await desktop.print({});
  return null;
}

async function printHere(): Promise<void> {
  await new Promise((done) => {
    window.addEventListener('afterprint', done, { once: true });
    window.print();
  });
}
