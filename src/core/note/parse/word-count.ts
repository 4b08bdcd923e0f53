const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Counts words by the spaces and signs between them, and every Chinese or Japanese character by itself. */
export function wordCount(text: string): number {
  let count = 0;
  let inWord = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      const isWord = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
      if (isWord && !inWord) count += 1;
      // A hyphen or an apostrophe inside a word does not end it.
      inWord = isWord || (inWord && (code === 39 || code === 45));
      continue;
    }
    if (code === 0x2019 && inWord) continue;
    const kind = kindOf(code);
    if (kind === 2 || (kind === 1 && !inWord)) count += 1;
    inWord = kind === 1;
  }
  return count;
}

/** 0 no word, 1 part of a word, 2 a word of its own; remembered per code unit, as a text uses few of them. */
const kinds = new Uint8Array(0x1_0000).fill(255);

function kindOf(code: number): number {
  let kind = kinds[code] ?? 0;
  if (kind === 255) {
    const char = String.fromCharCode(code);
    // Rare Han beyond the first plane is counted by its high surrogate.
    if ((code >= 0xd840 && code <= 0xd888) || HAN.test(char)) kind = 2;
    else kind = WORD.test(char) || (code >= 0x400 && code <= 0x52f) ? 1 : 0;
    kinds[code] = kind;
  }
  return kind;
}
