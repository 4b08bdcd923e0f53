const OPERATOR = /(?<=[\p{L}\p{N})\]\s])(?:[+*=<>≤≥≠±]|(?<=\s)-(?=\s)|(?<=\d)-(?=\d)|\/)(?=\s*[\p{L}\p{N}(√])/gu;
/** Behind so short a name a sign is a part of it: A+, Rh−, C#, C++. */
const SUFFIX = /^(?:[\p{L}\p{N}]{1,3}([+#]*)|[\p{L}\p{N}]{1,2}(-))$/u;
const MONEY = /\p{Sc}/gu;

/**
 * Whether signs tell two answers of the same words apart: A+ and A−, a > b and a < b, $5 and €5. Signs that were left out count where
 * nothing is said without them; a slash or a coin does not.
 */
export function saysOtherwise(typed: string, meant: string): boolean {
  const [given, wanted] = [evenSigns(typed), evenSigns(meant)];
  const [mine, own] = [SUFFIX.exec(given), SUFFIX.exec(wanted)];
  if (mine !== null && own !== null && (mine[1] ?? mine[2]) !== (own[1] ?? own[2])) return true;
  if (differ(given.match(MONEY), wanted.match(MONEY))) return true;
  const [ours, theirs] = [given.match(OPERATOR), wanted.match(OPERATOR)];
  if (ours === null) return (theirs ?? []).some((sign) => sign !== '/');
  return differ(ours, theirs);
}

/** What answers without any letter or digit are compared by. */
export function evenSigns(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[−–—]/gu, '-')
    .replaceAll(/[×·∙⋅]/gu, '*')
    .replaceAll(/[÷∕]/gu, '/')
    .replaceAll(/[＋]/gu, '+')
    .replaceAll(/[＝]/gu, '=')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function differ(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return a !== null && b !== null && a.toSorted().join('') !== b.toSorted().join('');
}
