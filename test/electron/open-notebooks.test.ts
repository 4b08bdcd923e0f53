import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '#core/errors.ts';
import type { Engine } from '#host/engine.ts';
import { createOpenNotebooks, placeOf } from '../../electron/main/open-notebooks.ts';

const a = { key: 'aaaaaaaaaaaa', folder: 'a' };
const b = { key: 'bbbbbbbbbbbb', folder: 'b' };

/** Engines that note down what happens to them; a folder does not open as long as it is among the broken ones. */
function aHost() {
  const story: string[] = [];
  const heard: unknown[] = [];
  const broken = new Set<string>();
  const speak = new Map<string, (name: string, payload: unknown) => void>();
  const start = async (folder: string): Promise<Engine> => {
    if (broken.has(folder)) throw new AppError('vault-not-found', 'There is no such folder.');
    story.push(`start ${folder}`);
    return {
      request: async (method) => ({ ok: true, value: `${method} of ${folder}` }),
      readFile: async (path) => ({ bytes: Buffer.from(path), mime: `of ${folder}` }),
      subscribe: (listener) => {
        speak.set(folder, listener);
        return () => void speak.delete(folder);
      },
      close: async () => void story.push(`close ${folder}`),
    };
  };
  const notebooks = createOpenNotebooks(start, (...event) => void heard.push(event));
  return { notebooks, story, heard, broken, speak };
}

describe('open notebooks', () => {
  it('answer each for itself, and let early requests wait', async () => {
    const { notebooks } = aHost();
    const opening = Promise.all([notebooks.open(a), notebooks.open(b)]);
    expect(await notebooks.request(b.key, 'status', {})).toEqual({ ok: true, value: 'status of b' });
    expect(await notebooks.request(a.key, 'status', {})).toEqual({ ok: true, value: 'status of a' });
    expect(await notebooks.readFile(b.key, 'x.png')).toMatchObject({ mime: 'of b' });
    await opening;
  });

  it('are started once, however often they are opened', async () => {
    const { notebooks, story } = aHost();
    await Promise.all([notebooks.open(a), notebooks.open(a)]);
    await notebooks.open(a);
    expect(story).toEqual(['start a']);
  });

  it('answer with the reason when they could not be opened, and may open later', async () => {
    const { notebooks, broken } = aHost();
    broken.add('a');
    await expect(notebooks.open(a)).rejects.toThrow('no such folder');
    expect(await notebooks.request(a.key, 'status', {})).toMatchObject({
      ok: false,
      error: { code: 'vault-not-found' },
    });
    expect(await notebooks.readFile(a.key, 'a.png')).toBeUndefined();
    broken.clear();
    await notebooks.open(a);
    expect(await notebooks.request(a.key, 'status', {})).toEqual({ ok: true, value: 'status of a' });
  });

  it('never have two engines on one folder: the next starts when the last has ended', async () => {
    const { notebooks, story } = aHost();
    await notebooks.open(a);
    const closing = notebooks.close(a.key);
    await notebooks.open(a);
    await closing;
    expect(story).toEqual(['start a', 'close a', 'start a']);
  });

  it('tell events with the notebook they are of, and none after the end', async () => {
    const { notebooks, heard, speak } = aHost();
    await Promise.all([notebooks.open(a), notebooks.open(b)]);
    speak.get('b')?.('status-changed', 1);
    await notebooks.close(b.key);
    expect([...speak.keys()]).toEqual(['a']);
    expect(heard).toEqual([[b.key, 'status-changed', 1]]);
  });

  it('end all together, also one that is starting and one that never did', async () => {
    const { notebooks, story, broken } = aHost();
    broken.add('b');
    void notebooks.open(a);
    notebooks.open(b).catch(() => undefined);
    await notebooks.closeAll();
    expect(story).toEqual(['start a', 'close a']);
    expect(await notebooks.request(a.key, 'status', {})).toMatchObject({ ok: false });
  });
});

it('a folder is one notebook, by whatever way it is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'konspekt-place-'));
  mkdirSync(join(folder, 'notes'));
  symlinkSync(join(folder, 'notes'), join(folder, 'link'));
  const place = placeOf(join(folder, 'notes'));
  expect(place.key).toMatch(/^[0-9a-f]{12}$/);
  expect(placeOf(join(folder, 'link'))).toEqual(place);
  expect(placeOf(`${folder}/x/../notes/`)).toEqual(place);
  expect(placeOf(join(folder, 'gone')).key).not.toBe(place.key);
  rmSync(folder, { recursive: true });
});
