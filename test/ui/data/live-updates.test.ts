import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '#api/client.ts';
import type { Status, Transport } from '#api/contract.ts';
import { followChanges } from '#ui/data/live-updates.ts';

const aStatus = (phase: Status['phase']): Status => ({
  vault: { name: 'v', folder: '/v', writable: true },
  phase,
  done: 0,
  total: 0,
  notes: 0,
  heldRemovals: 0,
  backup: { progress: null, failure: null },
  error: null,
});

/** A window that follows a notebook: `tell` is an event of the notebook, `asked` counts the rounds of asking again. */
const aWindow = () => {
  const listeners = new Set<(name: string, payload: unknown) => void>();
  const transport: Transport = {
    request: async () => ({ ok: true, value: null }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const cache = new QueryClient();
  const asked = vi.spyOn(cache, 'invalidateQueries');
  const stop = followChanges(createClient(transport), cache);
  const tell = (name: string, payload: unknown) => listeners.forEach((listener) => listener(name, payload));
  return { cache, asked, stop, tell, listeners };
};

describe('following the notebook', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
  afterEach(() => void vi.useRealTimers());

  it('asks once for a burst of changes', () => {
    const { asked, tell } = aWindow();
    for (let count = 0; count < 50; count += 1) tell('notes-changed', { paths: ['a.md'], all: false });
    vi.advanceTimersByTime(100);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('rests longer while notes are indexed, and asks at once when that is done', () => {
    const { asked, tell } = aWindow();
    tell('status-changed', aStatus('indexing'));
    for (let count = 0; count < 40; count += 1) {
      tell('notes-changed', { paths: ['a.md'], all: false });
      vi.advanceTimersByTime(100);
    }
    expect(asked).toHaveBeenCalledTimes(1);
    tell('status-changed', aStatus('ready'));
    vi.advanceTimersByTime(100);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('never goes back to a status that was asked for before a newer one was told', async () => {
    const { cache, tell } = aWindow();
    const answer = Promise.withResolvers<Status>();
    const asking = cache.fetchQuery({ queryKey: ['status'], queryFn: () => answer.promise });
    asking.catch(() => undefined);
    tell('status-changed', { ...aStatus('indexing'), done: 1536 });
    answer.resolve({ ...aStatus('indexing'), done: 1216 });
    await vi.advanceTimersByTimeAsync(10);
    expect(cache.getQueryData<Status>(['status'])?.done).toBe(1536);
  });

  it('puts a new status and new settings straight into the cache', () => {
    const { cache, tell } = aWindow();
    tell('status-changed', aStatus('ready'));
    tell('settings-changed', { lang: 'hu', theme: 'dark', ignore: [] });
    expect(cache.getQueryData(['status'])).toMatchObject({ phase: 'ready' });
    expect(cache.getQueryData(['settings'])).toMatchObject({ lang: 'hu' });
  });

  it('hears nothing more after it was stopped', () => {
    const { asked, stop, tell, listeners } = aWindow();
    tell('notes-changed', { paths: [], all: true });
    stop();
    vi.advanceTimersByTime(10_000);
    expect(asked).not.toHaveBeenCalled();
    expect(listeners.size).toBe(0);
  });
});
