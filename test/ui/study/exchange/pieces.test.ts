import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PIECE } from '#ui/attach/send-pieces.ts';
import { bringImport } from '#ui/study/exchange/bring-import.ts';
import { fetchExport } from '#ui/study/exchange/fetch-export.ts';
import { giveFileReader } from './a-file-reader.ts';

beforeAll(giveFileReader);
afterAll(() => void vi.unstubAllGlobals());

/** A host with one file; it refuses pieces that do not fit together, as the real one does. */
function aHost(bytes = Buffer.alloc(0)) {
  let held: Buffer | undefined = bytes;
  const said: string[] = [];
  return {
    said,
    held: () => held,
    async beginImport({ name, size }: { name: string; size: number }) {
      said.push(`begin ${name} ${size}`);
      return { file: 'f' };
    },
    async sendImport({ at, data }: { at: number; data: string }) {
      if (at !== held?.length) throw new Error('The pieces do not fit together.');
      held = Buffer.concat([held, Buffer.from(data, 'base64')]);
      return { received: held.length };
    },
    async cancelImport() {
      held = undefined;
      return {};
    },
    async exportPiece({ at }: { at: number }) {
      const data = held?.subarray(at, at + PIECE).toString('base64') ?? '';
      said.push(`piece ${at}`);
      if (data === '') held = undefined;
      return { data };
    },
  };
}

const bytesOf = (size: number): Buffer<ArrayBuffer> =>
  Buffer.from(Uint8Array.from({ length: size }, (_, at) => (at * 7) % 251));

describe('bringing a file', () => {
  it('sends it whole, piece by piece, and tells how far it is', async () => {
    const host = aHost();
    const bytes = bytesOf(2 * PIECE + 5);
    const shares: number[] = [];
    const file = new File([bytes], 'Колода.apkg');
    expect(await bringImport(host, file, { onProgress: (share) => shares.push(share) })).toBe('f');
    expect(host.said).toEqual([`begin Колода.apkg ${bytes.length}`]);
    expect(host.held()?.equals(bytes)).toBe(true);
    expect(shares.map((share) => Math.round(share * 10) / 10)).toEqual([0.5, 1, 1]);
  });

  it('leaves nothing at the host when it is given up half way', async () => {
    const host = aHost();
    const stop = new AbortController();
    const file = new File([bytesOf(3 * PIECE)], 'a.apkg');
    await expect(bringImport(host, file, { signal: stop.signal, onProgress: () => stop.abort() })).rejects.toThrow();
    expect(host.held()).toBeUndefined();
  });

  it('takes a file without a byte, too', async () => {
    const host = aHost();
    await bringImport(host, new File([], 'a.csv'));
    expect(host.held()?.length).toBe(0);
  });
});

describe('fetching a file', () => {
  it('puts the pieces together, and the host keeps nothing', async () => {
    const bytes = bytesOf(PIECE + 4);
    const host = aHost(bytes);
    const shares: number[] = [];
    const blob = await fetchExport(host, { file: 'f', size: bytes.length }, { onProgress: (at) => shares.push(at) });
    expect(Buffer.from(await blob.arrayBuffer()).equals(bytes)).toBe(true);
    expect(host.held()).toBeUndefined();
    expect(shares.at(-1)).toBe(1);
    expect(host.said).toEqual(['piece 0', `piece ${PIECE}`, `piece ${PIECE + 4}`]);
  });

  it('leaves nothing at the host when it is given up half way', async () => {
    const host = aHost(bytesOf(3 * PIECE));
    const stop = new AbortController();
    const fetching = fetchExport(
      host,
      { file: 'f', size: 3 * PIECE },
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    await expect(fetching).rejects.toThrow();
    expect(host.said).toEqual(['piece 0', `piece ${3 * PIECE}`]);
    expect(host.held()).toBeUndefined();
  });
});
