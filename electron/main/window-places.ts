import { readJson, writeJson } from '#host/json-file.ts';

export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where a window stood when it was last closed. */
export type WindowPlace = { readonly bounds: Rectangle; readonly maximized: boolean; readonly fullScreen: boolean };

/** What is remembered of windows from one start to the next. */
export type WindowPlaces = {
  place(folder: string): WindowPlace | undefined;
  keepPlace(folder: string, place: WindowPlace): void;
  /** Folders whose windows were open at the end. */
  open(): readonly string[];
  keepOpen(folders: readonly string[]): void;
  /** Size of what the windows show, 1 is 100 %. */
  zoom(): number;
  keepZoom(factor: number): void;
};

type Kept = {
  readonly places: Readonly<Record<string, unknown>>;
  readonly open: readonly string[];
  readonly zoom: number;
};

/** Places of more notebooks than this are forgotten, those left longest ago first. */
const MOST = 50;

/** Opens the file windows are remembered in; what cannot be understood in it counts as not there. */
export function openWindowPlaces(file: string, log: (line: string) => void): WindowPlaces {
  let kept = readKept(readJson(file));
  const keep = (change: Partial<Kept>): void => {
    kept = { ...kept, ...change };
    try {
      writeJson(file, kept);
    } catch (error) {
      log(`the places of windows were not kept: ${String(error)}`);
    }
  };
  return {
    place: (folder) => (Object.hasOwn(kept.places, folder) ? readPlace(kept.places[folder]) : undefined),
    keepPlace(folder, place) {
      const others = Object.entries(kept.places).filter(([each]) => each !== folder);
      keep({ places: Object.fromEntries([...others, [folder, place]].slice(-MOST)) });
    },
    open: () => kept.open,
    keepOpen: (open) => keep({ open }),
    zoom: () => kept.zoom,
    keepZoom: (zoom) => keep({ zoom }),
  };
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

function readKept(value: unknown): Kept {
  const { places, open, zoom } = (isRecord(value) ? value : {}) as Partial<Record<keyof Kept, unknown>>;
  return {
    places: isRecord(places) ? places : {},
    open: Array.isArray(open) ? open.filter((folder): folder is string => typeof folder === 'string') : [],
    zoom: typeof zoom === 'number' && zoom >= 0.25 && zoom <= 5 ? zoom : 1,
  };
}

function readPlace(value: unknown): WindowPlace | undefined {
  if (!isRecord(value) || !isRecord(value['bounds'])) return undefined;
  const { x, y, width, height } = value['bounds'] as Partial<Rectangle>;
  if (![x, y, width, height].every(Number.isFinite)) return undefined;
  const bounds = { x, y, width, height } as Rectangle;
  return { bounds, maximized: value['maximized'] === true, fullScreen: value['fullScreen'] === true };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
