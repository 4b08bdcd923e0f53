import { renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where the window stood when it was last closed. */
export type WindowState = { readonly bounds: Rectangle; readonly maximized: boolean };

/** The state in `file`; undefined when there is none that can be understood. */
export async function readWindowState(file: string): Promise<WindowState | undefined> {
  try {
    const { bounds, maximized } = JSON.parse(await readFile(file, 'utf8')) as WindowState;
    const numbers = [bounds.x, bounds.y, bounds.width, bounds.height];
    if (!numbers.every(Number.isFinite) || typeof maximized !== 'boolean') return undefined;
    return {
      bounds: { x: bounds.x, y: bounds.y, width: bounds.width, height: bounds.height },
      maximized,
    };
  } catch {
    return undefined;
  }
}

/** Writes the state through a file beside it, so a power cut leaves the old one; at once, since the app may be about to end. */
export function writeWindowState(file: string, state: WindowState): void {
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}

/** The bounds moved and shrunk into the screen they overlap most; undefined when that screen is gone. */
export function fitBounds(bounds: Rectangle, screens: readonly Rectangle[]): Rectangle | undefined {
  const [best] = screens
    .map((screen) => ({ screen, area: overlap(bounds, screen) }))
    .filter(({ area }) => area > 0)
    .toSorted((a, b) => b.area - a.area);
  if (best === undefined) return undefined;
  const { screen } = best;
  const width = Math.min(bounds.width, screen.width);
  const height = Math.min(bounds.height, screen.height);
  return {
    x: Math.min(Math.max(bounds.x, screen.x), screen.x + screen.width - width),
    y: Math.min(Math.max(bounds.y, screen.y), screen.y + screen.height - height),
    width,
    height,
  };
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
