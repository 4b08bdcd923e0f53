import type { App } from 'electron';

const patience = 5000;

/** Holds the end of the app back until `close` is done. By then the windows are closed, so what they saved on leaving has arrived. */
export function closeBeforeQuit(app: App, close: () => Promise<void>, log: (line: string) => void): void {
  let state: 'running' | 'closing' | 'closed' = 'running';
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    const finish = (line?: string): void => {
      if (state === 'closed') return;
      if (line !== undefined) log(line);
      state = 'closed';
      clearTimeout(timer);
      app.quit();
    };
    const timer = setTimeout(() => finish('the notebook did not close in time'), patience);
    close().then(
      () => finish(),
      (error: unknown) => finish(`the notebook did not close: ${String(error)}`),
    );
  });
}
