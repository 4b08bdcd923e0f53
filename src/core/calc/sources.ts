import { CalcError } from './calc-error.ts';

/** Where an input comes from: a note, a block of it, or a file. */
export type Source = {
  /** Inside of a wiki-link. */
  readonly link: string;
  /** The one input it is for; null: every one that is there by its name. */
  readonly input: string | null;
  /** What it is called there, where that is another name. */
  readonly field: string | null;
};

/**
 * What `from:` says: a link, a link for each input, after which the name there may stand, as in
 * `{margin: "[[Case#^base]] clv"}`, or a list of both.
 * @throws CalcError `bad-source`
 */
export function readSources(from: unknown): readonly Source[] {
  if (from === undefined || from === null) return [];
  const all: readonly unknown[] = Array.isArray(from) && !isPlainLink(from) ? from : [from];
  return all.flatMap((each): readonly Source[] =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.entries(each).map(([input, value]) => ({ ...linkOf(value, `from.${input}`), input }))
      : [{ ...linkOf(each, 'from'), input: null }],
  );
}

/** `[[Note]]` without quotes is a list in a list to YAML. */
function isPlainLink(value: readonly unknown[]): boolean {
  const [inner] = value;
  return value.length === 1 && Array.isArray(inner) && inner.every((part) => typeof part !== 'object');
}

function linkOf(value: unknown, field: string): { readonly link: string; readonly field: string | null } {
  if (Array.isArray(value) && isPlainLink(value)) return { link: (value[0] as unknown[]).join(', '), field: null };
  const match = typeof value === 'string' ? /^\s*\[\[([^[\]]+)\]\](?:\s*[.\s]\s*(\S+))?\s*$/u.exec(value) : null;
  if (match === null) throw new CalcError('bad-source', field);
  return { link: (match[1] ?? '').trim(), field: match[2] ?? null };
}

/** The fenced block of a note that has this id, the line `^id` below it; nothing where there is none. */
export function blockById(note: string, id: string): { readonly type: string; readonly text: string } | undefined {
  const lines = note.split(/\r\n|\r|\n/);
  const marked = lines.findIndex((line) => bare(line) === `^${id}`);
  let end = marked - 1;
  while (end >= 0 && bare(lines[end] ?? '') === '') end--;
  const closing = /^(`{3,}|~{3,})$/.exec(bare(lines[end] ?? ''));
  if (closing === null) return undefined;
  for (let start = end - 1; start >= 0; start--) {
    const opening = /^(`{3,}|~{3,})\s*([^\s`]*)/.exec(bare(lines[start] ?? ''));
    if (opening === null || opening[1] !== closing[1]) continue;
    const indent = /^(?:\s*>)*\s*/.exec(lines[start] ?? '')?.[0] ?? '';
    const inside = lines
      .slice(start + 1, end)
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
    return { type: opening[2] ?? '', text: inside.join('\n') };
  }
  return undefined;
}

/** A line without the marks of quotes and blanks around it. */
function bare(line: string): string {
  return line.replace(/^(?:\s*>)*\s*/, '').trimEnd();
}
