import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SETTLE_DEFAULTS, SettleChanges, type Settled } from '#adapters/files/settle-changes.ts';
import type { NotePath } from '#core/note/note.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

function gathering(): { settle: SettleChanges; batches: Settled[] } {
  const batches: Settled[] = [];
  return { settle: new SettleChanges((settled) => batches.push(settled), SETTLE_DEFAULTS), batches };
}

describe('settling changes', () => {
  test('changes close together are one batch, each path once', () => {
    const { settle, batches } = gathering();
    for (const path of ['a.md', 'b.md', 'a.md']) {
      settle.add(path as NotePath);
      vi.advanceTimersByTime(79);
    }
    expect(batches).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(batches).toEqual([{ paths: ['a.md', 'b.md'], all: false, folders: false }]);
  });

  test('a program that never stops is heard every second', () => {
    const { settle, batches } = gathering();
    for (let ms = 0; ms < 3000; ms += 50) {
      settle.add('a.md' as NotePath);
      vi.advanceTimersByTime(50);
    }
    expect(batches).toHaveLength(3);
  });

  test('many paths ask for a whole listing and a watch started anew', () => {
    const { settle, batches } = gathering();
    for (let at = 0; at <= 2000; at++) settle.add(`${at}.md` as NotePath);
    vi.advanceTimersByTime(80);
    expect(batches).toEqual([{ paths: [], all: true, folders: true }]);
  });

  test('after a stop nothing is reported', () => {
    const { settle, batches } = gathering();
    settle.add('a.md' as NotePath);
    settle.stop();
    vi.advanceTimersByTime(2000);
    expect(batches).toEqual([]);
  });
});
