import type { Link } from './note.ts';

/** A replacement of `[start, end)` of a note's text. */
export type TextEdit = { readonly start: number; readonly end: number; readonly after: string };

type LinkPlace = Pick<Link, 'kind' | 'start' | 'end' | 'target'>;

/**
 * The edit that makes a link point elsewhere, everything else about it untouched (alias, heading, brackets, title).
 * Undefined where the link cannot name the target: a wiki link has no way to write `# ^ | [ ]`.
 */
export function retargetLink(text: string, link: LinkPlace, target: string): TextEdit | undefined {
  const raw = text.slice(link.start, link.end);
  if (link.kind === 'wiki') {
    if (/[#^|[\]]/.test(target)) return undefined;
    const inner = wikiInner(raw);
    if (inner === undefined) return undefined;
    const written = /^(\s*)([^#|]*?)(\s*\\?)(?=#|\||$)/s.exec(raw.slice(inner.from, inner.to));
    if (written === null) return undefined;
    const start = link.start + inner.from + (written[1] ?? '').length;
    return { start, end: start + (written[2] ?? '').length, after: target };
  }
  const place = inlineDestination(raw, link.target) ?? undefined;
  if (place !== undefined) return destinationEdit(text, link.start + place.from, link.start + place.to, target);
  const definition = definitionOf(text, raw);
  return definition === undefined ? undefined : destinationEdit(text, definition.from, definition.to, target);
}

/** The edit that gives a link another heading (a chain joined by `#`; '' for none), in a wiki link or an inline Markdown link. */
export function reheadLink(text: string, link: LinkPlace, heading: string): TextEdit | undefined {
  const raw = text.slice(link.start, link.end);
  if (link.kind === 'wiki') {
    const inner = wikiInner(raw);
    if (inner === undefined) return undefined;
    const written = /^[^#|]*#([^|]*?)(\s*\\?)(?=\||$)/s.exec(raw.slice(inner.from, inner.to));
    if (written === null) return undefined;
    const end = link.start + inner.from + written[0].length - (written[2] ?? '').length;
    return { start: end - (written[1] ?? '').length - Number(heading === ''), end, after: heading };
  }
  const place = inlineDestination(raw, link.target);
  if (place === undefined) return undefined;
  const hash = raw.indexOf('#', place.from);
  if (hash < 0 || hash >= place.to) return undefined;
  const end = raw[place.to - 1] === '>' ? place.to - 1 : place.to;
  const angled = raw[place.from] === '<';
  const start = link.start + hash + Number(heading !== '');
  return { start, end: link.start + end, after: angled ? heading : encodePart(heading) };
}

/** Carries edits out on a text. Edits must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.after;
    at = edit.end;
  }
  return result + text.slice(at);
}

function wikiInner(raw: string): { from: number; to: number } | undefined {
  const from = raw.indexOf('[[');
  const to = raw.lastIndexOf(']]');
  return from < 0 || to < from + 2 ? undefined : { from: from + 2, to };
}

/** Where the destination of `[text](dest "title")` stands, angle brackets included. */
function inlineDestination(raw: string, target: string): { from: number; to: number } | undefined {
  for (let open = raw.lastIndexOf(']('); open >= 0; open = open === 0 ? -1 : raw.lastIndexOf('](', open - 1)) {
    const match = /^\]\(\s*(<[^<>\n]*>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))+)/s.exec(raw.slice(open));
    const written = match?.[1];
    if (match === null || written === undefined) continue;
    const from = open + match[0].length - written.length;
    if (pathOf(written) === target.trim()) return { from, to: from + written.length };
  }
  return undefined;
}

/** Where the destination of the definition stands that a reference link `[text][label]` uses. */
function definitionOf(text: string, raw: string): { from: number; to: number } | undefined {
  const label = (/\[([^[\]]+)\]$/.exec(raw)?.[1] ?? /^!?\[(.+?)\](?:\[\])?$/s.exec(raw)?.[1] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  if (label === '') return undefined;
  for (const match of text.matchAll(/^[ >]*\[([^[\]\n]+)\]:[ \t]*(<[^<>\n]*>|\S+)/gm)) {
    if ((match[1] ?? '').replace(/\s+/g, ' ').trim().toLowerCase() !== label) continue;
    const to = match.index + match[0].length;
    return { from: to - (match[2] ?? '').length, to };
  }
  return undefined;
}

function destinationEdit(text: string, from: number, to: number, target: string): TextEdit {
  const written = text.slice(from, to);
  const angled = written.startsWith('<');
  const bare = angled ? written.slice(1, -1) : written;
  const hash = bare.indexOf('#');
  const path = hash < 0 ? bare : bare.slice(0, hash);
  const fragment = hash < 0 ? '' : bare.slice(hash);
  const plain = target.replaceAll('%', '%25').replaceAll('#', '%23');
  const needsCare = /[\s()<>\\]/.test(plain);
  if (!needsCare && !angled) return { start: from, end: to, after: plain + fragment };
  // Angle brackets read best; where the author wrote %20, or the name holds one of them, percent signs go on.
  if (/%[0-9a-f]{2}/i.test(path) || /[<>\n\\]/.test(plain))
    return { start: from, end: to, after: encodePart(target) + fragment };
  return { start: from, end: to, after: `<${plain}${fragment}>` };
}

/** A target as the destination of a new Markdown link; angle brackets read best where it needs care. */
export function linkDestination(target: string, fragment?: string): string {
  const plain = target.replaceAll('%', '%25').replaceAll('#', '%23');
  const end = fragment === undefined ? '' : `#${fragment}`;
  if (!/[\s()<>\\?]/.test(plain + end)) return plain + end;
  if (!/[<>\n\\?]/.test(plain + end)) return `<${plain}${end}>`;
  return encodePart(target) + (fragment === undefined ? '' : `#${encodePart(fragment)}`);
}

function encodePart(part: string): string {
  return part.replace(/[\s%#()<>\\?]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));
}

/** The path a destination names: without fragment, brackets and escapes. */
function pathOf(written: string): string {
  const bare = written.startsWith('<') ? written.slice(1, -1) : written;
  const path = bare
    .replace(/#.*$/s, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('&amp;', '&');
  try {
    return decodeURIComponent(path).trim();
  } catch {
    return path.trim();
  }
}
