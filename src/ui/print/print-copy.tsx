import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { desktopClient } from '../desktop/desktop-client.ts';
import { useShell } from '../frame/shell.ts';
import { useAct } from '../frame/use-act.ts';
import { NoteContent } from '../note/note-content.tsx';
import { NoteContext } from '../note/note-context.ts';
import { makeReady } from './make-ready.ts';
import { setPrintJob, type PrintJob } from './print-store.ts';

/** A copy of a note for paper alone: its title and its whole text, without the window around it. */
export function PrintCopy({ job }: { readonly job: PrintJob }) {
  const { note } = job;
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
        document.title = note.title;
        const file = await output(job);
        if (file === null) return;
        const show = { label: t('print.show-file'), run: () => void act(async () => desktopClient()?.showPdf({})) };
        notify({ text: t('print.pdf-done', { file }), action: show });
      } finally {
        document.title = title;
        setPrintJob(null);
      }
    });
  }, [act, host, job, note.title, notify, t]);

  return createPortal(
    <article className="print-page" lang={note.lang ?? undefined}>
      {note.titleInText ? null : <h1 className="print-title">{note.title}</h1>}
      <NoteContext value={note}>
        <NoteContent tree={note.tree} />
      </NoteContext>
    </article>,
    host,
  );
}

function makeHost(): HTMLElement {
  const host = document.createElement('div');
  host.className = 'print-host';
  return host;
}

/** Hands the page over; the answer is the file that was written, if it was one. */
async function output({ note, to }: PrintJob): Promise<string | null> {
  const desktop = desktopClient();
  if (desktop === null) await printHere();
  else if (to === 'pdf') return (await desktop.exportPdf({ name: note.title })).file;
  else await desktop.print({});
  return null;
}

async function printHere(): Promise<void> {
  await new Promise((done) => {
    window.addEventListener('afterprint', done, { once: true });
    window.print();
  });
}
