import { isNotePath } from './note-path.ts';

/** Bytes of a name made here at most: room is left for a number, and for what other programs add. */
const MOST_BYTES = 180;
/** What some system refuses in names, or takes silently for something else. */
// oxlint-disable-next-line no-control-regex -- control characters are exactly what goes
const REFUSED = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff<>:"/\\|?*]+/g;
const KEPT_BY_WINDOWS = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?=\.|$)/i;

/** A file's or folder's name as every system takes it; `fallback` where nothing is left of it. */
export function usableName(name: string, fallback: string): string {
  const whole = name.trim();
  const end = /\.[a-z0-9]{1,10}$/i.exec(whole)?.[0] ?? '';
  const stem = cutBytes(clean(whole.slice(0, whole.length - end.length)), MOST_BYTES - end.length).trimEnd();
  return stem === '' ? fallback : stem.replace(KEPT_BY_WINDOWS, '_$&') + end;
}

/** The same without the signs that mean something in a link. */
export function linkableName(name: string, fallback: string): string {
  return usableName(name.replace(/[#^[\]|]+/g, ' '), fallback);
}

/** The path itself for 1, else with the number before its ending: `a/b 2.png`. */
export function numbered<Path extends string>(path: Path, number: number): Path {
  if (number < 2) return path;
  const end = isNotePath(path) ? /\.[^.]+$/.exec(path)?.[0] : /(?<=[^/])\.[^./]+$/.exec(path)?.[0];
  return `${path.slice(0, path.length - (end?.length ?? 0))} ${number}${end ?? ''}` as Path;
}

function clean(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\ufffd', ' ')
    .normalize('NFC')
    .replace(REFUSED, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
}

/** The beginning of a text that takes no more than so many bytes in UTF-8. */
function cutBytes(text: string, most: number): string {
  let bytes = 0;
  let end = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > most) break;
    end += sign.length;
  }
  return text.slice(0, end);
}
