/** What stands in the fence that begins on this line (counted from 1), without the prefixes of lists and quotes; undefined where no fence begins there. */
export function insideOfFence(note: string, line: number): string | undefined {
  const fence = fenceAt(note.split('\n'), line);
  return fence?.inside.map((text) => withoutPrefix(text.replace(/\r$/, ''), fence.prefix)).join('\n');
}

/** The note with the inside of the fence that begins on this line replaced; undefined where no fence begins there. */
export function replaceFence(note: string, line: number, inside: string): string | undefined {
  const lines = note.split('\n');
  const fence = fenceAt(lines, line);
  if (fence === undefined) return undefined;
  const ending = (lines[line - 1] ?? '').endsWith('\r') ? '\r' : '';
  const written = inside
    .split('\n')
    .map((text) => (text === '' ? fence.prefix.trimEnd() : fence.prefix + text) + ending);
  return [...lines.slice(0, line), ...written, ...lines.slice(fence.end)].join('\n');
}

type Fence = { readonly prefix: string; readonly inside: readonly string[]; readonly end: number };

function fenceAt(lines: readonly string[], line: number): Fence | undefined {
  const opening = /^((?:[\s>]|(?:[-*+]|\d{1,9}[.)])(?=\s))*)(`{3,}|~{3,})/.exec(lines[line - 1] ?? '');
  if (opening === null) return undefined;
  const [, before = '', fence = ''] = opening;
  const prefix = before.replace(/[^\s>]/g, ' ');
  const isClosing = (text: string): boolean => {
    const closing = withoutPrefix(text, prefix).trim();
    return closing.startsWith(fence) && closing.replaceAll(fence[0] ?? '', '') === '';
  };
  const end = lines.findIndex((text, at) => at >= line && isClosing(text));
  return end < 0 ? undefined : { prefix, inside: lines.slice(line, end), end };
}

/** A line may have less of the prefix than the first one: fewer spaces, or a quote sign right before its words. */
function withoutPrefix(text: string, prefix: string): string {
  if (text.startsWith(prefix)) return text.slice(prefix.length);
  let rest = text;
  for (const sign of prefix) {
    if (sign === '>') rest = rest.replace(/^[ \t]*>/, '');
    else if (rest.startsWith(sign)) rest = rest.slice(1);
  }
  return rest;
}
