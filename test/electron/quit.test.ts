import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeBeforeQuit } from '../../electron/main/quit.ts';

/** An app that can be quit and says whether it has ended. */
class QuittingApp extends EventEmitter {
  ended = false;
  quit(): void {
    let prevented = false;
    this.emit('will-quit', { preventDefault: () => (prevented = true) });
    this.ended ||= !prevented;
  }
}
const lines: string[] = [];
const anApp = (close: () => Promise<void>): QuittingApp => {
  const app = new QuittingApp();
  closeBeforeQuit(app as unknown as App, close, (line) => void lines.push(line));
  return app;
};

beforeEach(() => {
  vi.useFakeTimers();
  lines.length = 0;
});
afterEach(() => void vi.useRealTimers());

describe('the end of the app', () => {
  it('waits until the notebook is closed, however often it is asked to end', async () => {
    const closing = Promise.withResolvers<void>();
    const app = anApp(() => closing.promise);
    app.quit();
    app.quit();
    await vi.advanceTimersByTimeAsync(1000);
    expect(app.ended).toBe(false);
    closing.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(app.ended).toBe(true);
    expect(lines).toEqual([]);
  });

  it('comes after five seconds even if the notebook hangs', async () => {
    const app = anApp(() => new Promise(() => {}));
    app.quit();
    await vi.advanceTimersByTimeAsync(5000);
    expect(app.ended).toBe(true);
    expect(lines).toEqual(['the notebook did not close in time']);
  });

  it('comes when the notebook fails to close', async () => {
    const app = anApp(() => Promise.reject(new Error('disk full')));
    app.quit();
    await vi.advanceTimersByTimeAsync(0);
    expect(app.ended).toBe(true);
    expect(lines).toEqual(['the notebook did not close: Error: disk full']);
  });
});
