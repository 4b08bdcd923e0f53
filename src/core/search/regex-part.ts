/** A pattern longer than this is not tried. */
const LONGEST = 500;

/** The pattern as it is searched with: `^` and `$` are those of a line; undefined where it is not one. */
export function compileRegex(source: string, flags: string): RegExp | undefined {
  if (source.length > LONGEST) return undefined;
  try {
    return new RegExp(source, flags.includes('m') ? flags : `${flags}m`);
  } catch {
    return undefined;
  }
}

/**
 * A text that stands in every match, by which notes are narrowed down; undefined where there is none that could be told for
 * certain, or that may be written in several ways.
 */
export function literalOf(source: string, flags: string): string | undefined {
  if (flags.includes('i')) return undefined;
  let best = '';
  let run = '';
  let depth = 0;
  const end = (): void => {
    if (run.length > best.length) best = run;
    run = '';
  };
  for (let at = 0; at < source.length; at++) {
    const character = source[at] ?? '';
    if (character === '|' && depth === 0) return undefined;
    if (character === '[') {
      end();
      at = classEnd(source, at);
    } else if (character === '\\') {
      at++;
      if (depth === 0 && /[^\p{L}\p{N}\s]/u.test(source[at] ?? '')) run += source[at] ?? '';
      else {
        end();
        // What follows may belong to the escape: \u0041, \p{L}, \cA.
        while (depth === 0 && /[\p{L}\p{N}{}]/u.test(source[at + 1] ?? '')) at++;
      }
    } else if (/[*?{]/.test(character)) {
      run = run.slice(0, -1);
      end();
      if (character === '{') at = Math.max(at, source.indexOf('}', at));
    } else if (/[.^$+()]/.test(character)) {
      end();
      depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    } else if (depth === 0) run += character;
  }
  end();
  // A part of a surrogate pair, and letters that have a composed and a decomposed form, say too little.
  return best.length < 3 || best.normalize('NFD') !== best || !best.isWellFormed() ? undefined : best;
}

function classEnd(source: string, from: number): number {
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === ']') return at;
  }
  return source.length;
}
