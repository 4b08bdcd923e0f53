import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fitBounds, readWindowState } from '../../electron/main/window-state.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const beside = { x: 1440, y: 0, width: 2560, height: 1440 };

describe('the place of the window', () => {
  it('is kept where it fits', () => {
    const bounds = { x: 100, y: 100, width: 1200, height: 700 };
    expect(fitBounds(bounds, [laptop, beside])).toEqual(bounds);
  });

  it('is moved into the screen it overlaps most', () => {
    const bounds = { x: 1300, y: -50, width: 800, height: 600 };
    expect(fitBounds(bounds, [laptop, beside])).toEqual({ x: 1440, y: 0, width: 800, height: 600 });
  });

  it('shrinks to the screen', () => {
    expect(fitBounds({ x: 10, y: 10, width: 3000, height: 2000 }, [laptop])).toEqual(laptop);
  });

  it('is forgotten when its screen is gone', () => {
    expect(fitBounds({ x: 1500, y: 100, width: 800, height: 600 }, [laptop])).toBeUndefined();
  });
});

describe('the file it is kept in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'konspekt-state-'));
  const file = join(folder, 'window.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read back', () => {
    const state = { bounds: { x: 1, y: 2, width: 3, height: 4 }, maximized: true };
    writeFileSync(file, JSON.stringify(state));
    expect(readWindowState(file)).toEqual(state);
  });

  it.each([
    '',
    '[]',
    'null',
    '{"bounds":null,"maximized":true}',
    '{"bounds":{"x":1,"y":null,"width":3,"height":4},"maximized":false}',
  ])('may be damaged: %s', (text) => {
    writeFileSync(file, text);
    expect(readWindowState(file)).toBeUndefined();
  });

  it('may be missing', () => expect(readWindowState(join(folder, 'none.json'))).toBeUndefined());
});
