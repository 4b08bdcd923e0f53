import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fitBounds, openWindowPlaces } from '../../electron/main/window-places.ts';

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

describe('what is remembered of windows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'konspekt-places-'));
  const file = join(folder, 'windows.json');
  afterAll(() => rmSync(folder, { recursive: true }));
  const open = () => openWindowPlaces(file, () => {});
  const aPlace = (x: number) => ({ bounds: { x, y: 2, width: 3, height: 4 }, maximized: true, fullScreen: false });

  it('is there again at the next start, for each notebook its own', () => {
    const places = open();
    places.keepPlace('/a', aPlace(1));
    places.keepPlace('/b', aPlace(5));
    places.keepOpen(['/a', '/b']);
    places.keepZoom(1.25);
    const again = open();
    expect([again.place('/a'), again.place('/b'), again.place('/c')]).toEqual([aPlace(1), aPlace(5), undefined]);
    expect(again.open()).toEqual(['/a', '/b']);
    expect(again.zoom()).toBe(1.25);
  });

  it('is forgotten for the notebooks left longest ago', () => {
    const places = open();
    for (let number = 1; number <= 60; number += 1) places.keepPlace(`/n${number}`, aPlace(number));
    expect(open().place('/n10')).toBeUndefined();
    expect(open().place('/n11')).toEqual(aPlace(11));
  });

  it.each([
    '',
    '[]',
    'null',
    '{"places":{"/a":{"bounds":null,"maximized":true}},"open":[1],"zoom":"large"}',
    '{"places":{"/a":{"bounds":{"x":1,"y":null,"width":3,"height":4}}},"open":{},"zoom":900}',
    '{"places":[],"open":null}',
  ])('may be damaged: %s', (text) => {
    writeFileSync(file, text);
    expect([open().place('/a'), open().open(), open().zoom()]).toEqual([undefined, [], 1]);
  });

  it('is no reason to stop where it cannot be written', () => {
    const told: string[] = [];
    const places = openWindowPlaces(join(folder, 'windows.json', 'below.json'), (line) => void told.push(line));
    places.keepZoom(2);
    expect(places.zoom()).toBe(2);
    expect(told).toHaveLength(1);
  });
});
