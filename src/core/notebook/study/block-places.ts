import type { NotePath } from '#core/note/note.ts';
import type { ExchangePorts } from './exchange-ports.ts';

/** Lines count from 1. */
export type BlockPlace = { readonly path: NotePath; readonly line: number };

/** Where each named block of the notebook stands; of two of one name, the first. */
export function blockPlaces({
  notes,
  blocks,
}: Pick<ExchangePorts, 'notes' | 'blocks'>): ReadonlyMap<string, BlockPlace> {
  const places = new Map<string, BlockPlace>();
  for (const path of notes())
    for (const { id, line } of blocks(path)) if (!places.has(id)) places.set(id, { path, line });
  return places;
}

/** Looks up the line a named block begins with; undefined where there is none. */
export function blockLines(
  ports: Pick<ExchangePorts, 'notes' | 'blocks' | 'files'>,
): (id: string) => string | undefined {
  let places: ReadonlyMap<string, BlockPlace> | undefined;
  const texts = new Map<NotePath, readonly string[]>();
  return (id) => {
    places ??= blockPlaces(ports);
    const place = places.get(id);
    if (place === undefined) return undefined;
    const lines = texts.get(place.path) ?? ports.files.read(place.path).text.split(/\r?\n/u);
    texts.set(place.path, lines);
    return lines[place.line - 1];
  };
}
