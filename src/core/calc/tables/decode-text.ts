/** Encodings tables come in. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'windows-1250',
  'gb18030',
  'koi8-u',
] as const;
export type Encoding = (typeof encodings)[number];

/** Bytes that tell the encodings apart are looked for in this much of a file. */
const LOOKED_AT = 65_536;

/** Text of a file. What the reader does not say is told from its bytes: a mark at the start, else UTF-8 where it is valid. */
export function decodeText(
  bytes: Uint8Array,
  chosen?: Encoding,
): { readonly text: string; readonly encoding: Encoding } {
  const encoding = chosen ?? detectEncoding(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const some = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 1].map((from) => some.filter((byte, at) => at % 2 === from && byte === 0).length);
  // Every other byte of plain words in UTF-16 is 0, and none in the others.
  if ((zeros[1] ?? 0) > some.length / 8) return 'utf-16le';
  if ((zeros[0] ?? 0) > some.length / 8) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  return likeliest(some);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Letters words of these languages are made of. In the wrong encoding they turn into signs, or into capitals within words. */
const likely: Readonly<Record<string, RegExp>> = {
  'windows-1251': /[а-яіїєґё](?=[а-яіїєґё])/gu,
  'koi8-u': /[а-яіїєґё](?=[а-яіїєґё])/gu,
  'windows-1250': /[a-záéíóöőúüű](?=[áéíóöőúüű])|[áéíóöőúüű](?=[a-z])/gu,
  gb18030: /[\u4E00-\u9FFF](?=[\u4E00-\u9FFF])/gu,
};

function likeliest(bytes: Uint8Array): Encoding {
  const scored = Object.entries(likely).map(([encoding, pattern]) => {
    const text = new TextDecoder(encoding).decode(bytes);
    const strange = text.match(/[\uFFFD\u0080-\u009F\u2500-\u259F\uE000-\uF8FF]/gu)?.length ?? 0;
    // Two bytes make a Chinese character, and almost any two of them make one: only those of every day count.
    const found = text.match(
      encoding === 'gb18030' ? /[的一是不了人在有个上客户日期金额价格名称年月购买数量姓公司]/gu : pattern,
    );
    return {
      encoding: encoding as Encoding,
      score: (found?.length ?? 0) * (encoding === 'gb18030' ? 4 : 1) - 5 * strange,
    };
  });
  return scored.reduce((one, other) => (other.score > one.score ? other : one)).encoding;
}
