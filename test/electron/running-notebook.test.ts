import { describe, expect, it } from 'vitest';
import { AppError } from '#core/errors.ts';
import type { Engine } from '#host/engine.ts';
import { createRunningNotebook } from '../../electron/main/running-notebook.ts';

/** Engines that note down what happens to them; a folder called "broken" does not open. */
function aHost() {
  const story: string[] = [];
  const speak = new Map<string, (name: string, payload: unknown) => void>();
  const start = async (vault: string): Promise<Engine> => {
    if (vault === 'broken') throw new AppError('vault-not-found', 'There is no such folder.');
    story.push(`start ${vault}`);
    return {
      request: async (method) => ({ ok: true, value: `${method} of ${vault}` }),
      readFile: async () => undefined,
      subscribe: (listener) => {
        speak.set(vault, listener);
        return () => void speak.delete(vault);
      },
      close: async () => void story.push(`close ${vault}`),
    };
  };
  return { notebook: createRunningNotebook(start), story, speak };
}

describe('the running notebook', () => {
  it('lets early requests wait for the engine', async () => {
    const { notebook } = aHost();
    const opening = notebook.open(Promise.resolve('a'));
    expect(await notebook.request('status', {})).toEqual({ ok: true, value: 'status of a' });
    expect(await opening).toBe('a');
    expect(notebook.vault()).toBe('a');
  });

  it('answers with the reason when no notebook could be opened', async () => {
    const { notebook } = aHost();
    await expect(notebook.open('broken')).rejects.toThrow('no such folder');
    expect(await notebook.request('status', {})).toMatchObject({ ok: false, error: { code: 'vault-not-found' } });
    expect(await notebook.readFile('a.png')).toBeUndefined();
  });

  it('starts the next engine, lets the page go, then closes the one before', async () => {
    const { notebook, story } = aHost();
    await notebook.open('a');
    await notebook.open('b', async () => void story.push(`leave with ${notebook.vault()}`));
    expect(story).toEqual(['start a', 'start b', 'leave with a', 'close a']);
    expect(await notebook.request('status', {})).toEqual({ ok: true, value: 'status of b' });
  });

  it('stays with its folder when the next one does not open', async () => {
    const { notebook, story } = aHost();
    await notebook.open('a');
    await expect(notebook.open('broken')).rejects.toThrow('no such folder');
    expect(notebook.vault()).toBe('a');
    expect(story).toEqual(['start a']);
  });

  it('stays with its folder when the page holds unsaved work back', async () => {
    const { notebook, story } = aHost();
    await notebook.open('a');
    await expect(notebook.open('b', () => Promise.reject(new Error('unsaved')))).rejects.toThrow('unsaved');
    expect(story).toEqual(['start a', 'start b', 'close b']);
    expect(notebook.vault()).toBe('a');
  });

  it('opens the same folder anew, never with two engines on it', async () => {
    const { notebook, story } = aHost();
    await notebook.open('a');
    await notebook.open('a');
    expect(story).toEqual(['start a', 'close a', 'start a']);
  });

  it('passes on the events of the engine it has, not of one it had', async () => {
    const { notebook, speak } = aHost();
    const heard: unknown[] = [];
    notebook.subscribe((name, payload) => void heard.push([name, payload]));
    await notebook.open('a');
    speak.get('a')?.('status-changed', 1);
    await notebook.open('b');
    expect([...speak.keys()]).toEqual(['b']);
    speak.get('b')?.('status-changed', 2);
    expect(heard).toEqual([
      ['status-changed', 1],
      ['status-changed', 2],
    ]);
  });

  it('waits for its engine to close', async () => {
    const { notebook, story } = aHost();
    void notebook.open('a');
    await notebook.close();
    expect(story).toEqual(['start a', 'close a']);
    expect(notebook.vault()).toBeUndefined();
  });
});
