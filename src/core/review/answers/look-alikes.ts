// Cyrillic letters and the Latin ones they are taken for: by their looks, small or capital.
const LATIN = new Map([...'аaвbеeѕsіiјjкkмmнhоoрpсcтtуyхx'].flatMap((letter, at, all) => pair(letter, at, all)));

/** Small letters with those of Cyrillic that look like a Latin one written as that; two Cyrillic letters never become one. */
export function withoutLookAlikes(text: string): string {
  return text.replaceAll(/[\u0400-\u045f]/g, (letter) => LATIN.get(letter) ?? letter);
}

function pair(letter: string, at: number, all: readonly string[]): [string, string][] {
  return at % 2 === 0 ? [[letter, all[at + 1] ?? letter]] : [];
}
