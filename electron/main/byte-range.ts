/** Reads a `Range` header of one part as `[start, end)`; undefined when there is none to honour, null when it lies outside. */
export function parseByteRange(header: string | null, size: number): readonly [number, number] | undefined | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  return start < end ? [start, end] : null;
}
