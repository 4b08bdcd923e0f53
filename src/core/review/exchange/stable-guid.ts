const SIGNS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~';

/**
 * Sixty-four bits of a name, always the same, written with the signs Anki writes its own with: two names of a million differ
 * in it but for one chance in forty million. (FNV-1a, two lanes with different starts, each mixed at the end.)
 */
export function stableGuid(name: string): string {
  const [high, low] = hash64(name);
  let rest = (BigInt(high) << 32n) | BigInt(low);
  let guid = '';
  const base = BigInt(SIGNS.length);
  while (rest > 0n) {
    guid = SIGNS.charAt(Number(rest % base)) + guid;
    rest /= base;
  }
  return guid.padStart(10, SIGNS.charAt(0));
}

/** Twelve letters and digits for a name, always the same: what a block or an event may be called. */
export function stableId(name: string): string {
  const [high, low] = hash64(name);
  return ((BigInt(high) << 32n) | BigInt(low)).toString(36).padStart(13, '0').slice(-12);
}

function hash64(name: string): readonly [number, number] {
  let high = 0x81_1c_9d_c5;
  let low = 0x5b_d1_e9_95;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01_00_01_93);
    low = Math.imul(low ^ (code + at), 0x85_eb_ca_6b) + (low >>> 13);
  }
  return [mixed(high ^ Math.imul(low, 0x27_d4_eb_2f)), mixed(low ^ (high >>> 15) ^ name.length)];
}

function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
