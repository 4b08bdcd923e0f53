/** Names the encoding that bytes which are not UTF-8 are most likely written in, for a message to a person. */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 64 * 1024);
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'UTF-16 LE';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'UTF-16 BE';
  const utf16 = looksLikeUtf16(sample);
  if (utf16 !== undefined) return utf16;
  if (share(sample, (byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) > 0.05) return 'binary data';
  if (isDamagedUtf8(sample)) return 'UTF-8 with damaged characters';
  if (isHan(sample)) return 'GB18030';
  const high = share(sample, (byte) => byte > 127);
  if (high < 0.25) return 'Windows-1250';
  return lowerCaseCyrillic(sample, 'koi8-u') > lowerCaseCyrillic(sample, 'windows-1251') ? 'KOI8' : 'Windows-1251';
}

/** UTF-16 without a byte order mark may be valid UTF-8: every other byte of it is a zero or the number of a block of letters. */
export function looksLikeUtf16(bytes: Uint8Array): 'UTF-16 LE' | 'UTF-16 BE' | undefined {
  if (bytes.length < 4 || !bytes.includes(0)) return undefined;
  const control = [0, 0];
  for (const [at, byte] of bytes.entries()) {
    if (byte < 9 || (byte > 13 && byte < 32)) control[at % 2] = (control[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = control;
  const half = bytes.length / 2;
  if (odd > half * 0.7 && even < odd / 2) return 'UTF-16 LE';
  if (even > half * 0.7 && odd < even / 2) return 'UTF-16 BE';
  return undefined;
}

function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const damaged = text.split('\uFFFD').length - 1;
  // oxlint-disable-next-line no-control-regex -- counts what is not ASCII
  const intact = text.replace(/[\u0000-\u007f\uFFFD]/g, '').length;
  return intact > 4 * damaged;
}

function isHan(bytes: Uint8Array): boolean {
  const text = new TextDecoder('gb18030').decode(bytes);
  if (text.split('\uFFFD').length > 3) return false;
  // oxlint-disable-next-line no-control-regex -- counts what is not ASCII
  const letters = text.replace(/[\u0000-\u007f]/g, '');
  // The everyday characters stand in two blocks of GB2312; Cyrillic read as GB18030 gives rare ones.
  const common = letters.replace(/[^\u3000-\u303f\uff00-\uffef\u4e00-\u9fff]/gu, '');
  const rare = share(bytes, (byte) => byte >= 0x81 && byte <= 0xa0);
  return common.length > 0.8 * letters.length && rare < 0.1 && pairsAreGb2312(bytes);
}

/**
 * In GB2312 text high bytes come in pairs whose first half is mostly B0–D7 (common characters) or A1–A9 (signs), so runs of
 * them are even; words of Cyrillic letters are as often odd.
 */
function pairsAreGb2312(bytes: Uint8Array): boolean {
  let [pairs, common, runs, oddRuns, run] = [0, 0, 0, 0, 0];
  for (const byte of [...bytes, 0]) {
    if (byte > 127) {
      if (run % 2 === 0) {
        pairs++;
        if ((byte >= 0xb0 && byte <= 0xd7) || (byte >= 0xa1 && byte <= 0xa9)) common++;
      }
      run++;
    } else if (run > 0) {
      runs++;
      oddRuns += run % 2;
      run = 0;
    }
  }
  return pairs > 0 && common / pairs > 0.8 && oddRuns <= runs / 5;
}

function lowerCaseCyrillic(bytes: Uint8Array, encoding: string): number {
  return new TextDecoder(encoding).decode(bytes).replace(/[^а-яёіїєґ]/g, '').length;
}

function share(bytes: Uint8Array, test: (byte: number) => boolean): number {
  let found = 0;
  for (const byte of bytes) if (test(byte)) found++;
  return bytes.length === 0 ? 0 : found / bytes.length;
}
