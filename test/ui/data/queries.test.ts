import { environmentManager, QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import type { Client } from '#api/client.ts';
import type { NotePath } from '#core/note/note.ts';
import { AppError } from '#core/errors.ts';
import { cacheDefaults } from '#ui/data/live-updates.ts';
import { queries } from '#ui/data/queries.ts';

afterEach(() => void vi.useRealTimers());

it('reads a note again that ran ahead of the index, for nobody else would notice when its file goes again', async () => {
  vi.useFakeTimers();
  environmentManager.setIsServer(() => false);
  let answer: () => unknown = () => ({ title: 'Short', ahead: true });
  const client = { note: async () => answer() } as unknown as Client;
  const observer = new QueryObserver(
    new QueryClient({ defaultOptions: cacheDefaults }),
    queries.note(client, 'short.md' as NotePath),
  );
  const stop = observer.subscribe(() => undefined);
  await vi.advanceTimersByTimeAsync(10);
  expect(observer.getCurrentResult().data?.title).toBe('Short');
  answer = () => {
    throw new AppError('note-not-found', 'short.md');
  };
  await vi.advanceTimersByTimeAsync(2500);
  expect(observer.getCurrentResult()).toMatchObject({
    data: { title: 'Short' },
    error: { code: 'note-not-found' },
  });
  let asked = 0;
  answer = () => ({ title: 'Short', ahead: (asked += 1) === 0 });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toBe(1);
  stop();
});
