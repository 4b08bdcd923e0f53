import type { FileEntry } from './note-files.ts';

const number = new Float64Array(1);
const halves = new Uint32Array(number.buffer);

/**
 * A listing in 64 bits and its length: two with the same digest are taken to be the same. Twenty thousand files as one text
 * take longer to store, fetch and compare than all else that a notebook without changes needs, but asking the disk.
 */
export function listingDigest(listing: readonly FileEntry[]): string {
  // Two mixings that differ in their factors (after MurmurHash3's finaliser).
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (const { path, kind, size, mtime } of listing) {
    for (let at = 0; at < path.length; at++) {
      const code = path.charCodeAt(at);
      one = Math.imul(one ^ code, 0x9e3779b1);
      two = Math.imul(two ^ code, 0x5f356495);
    }
    number[0] = mtime;
    for (const part of [kind === 'note' ? 1 : 2, size, halves[0] ?? 0, halves[1] ?? 0]) {
      one = Math.imul(one ^ part, 0x85ebca77) ^ (one >>> 15);
      two = Math.imul(two ^ part, 0xc2b2ae3d) ^ (two >>> 13);
    }
  }
  return `${listing.length} ${finished(one, two)} ${finished(two, one)}`;
}

function finished(hash: number, other: number): string {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  mixed ^= mixed >>> 16;
  return (mixed >>> 0).toString(36);
}
