import { readJson } from '#host/json-file.ts';

export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where the window stood when it was last closed. */
export type WindowState = { readonly bounds: Rectangle; readonly maximized: boolean };

/** The state kept in `file`; undefined when there is none that can be understood. */
export function readWindowState(file: string): WindowState | undefined {
  const { bounds, maximized } = (readJson(file) ?? {}) as Partial<WindowState>;
  if (typeof maximized !== 'boolean' || typeof bounds !== 'object' || bounds === null) return undefined;
  const { x, y, width, height } = bounds;
  return [x, y, width, height].every(Number.isFinite) ? { bounds: { x, y, width, height }, maximized } : undefined;
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
