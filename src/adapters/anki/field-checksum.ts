import { createHash } from 'node:crypto';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The words of a field, and names of pictures in their place: what Anki sorts and compares notes by. */
export function strippedField(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->|<style[\s\S]*?<\/style>|<script[\s\S]*?<\/script>/giu, '')
    .replace(/<img[^>]+src=["']?([^"'>]+)["']?[^>]*>/giu, ' $1 ')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
      const code =
        decimal === undefined ? (hex === undefined ? Number.NaN : Number.parseInt(hex, 16)) : Number(decimal);
      if (Number.isNaN(code)) return ENTITIES[name?.toLowerCase() ?? ''] ?? whole;
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replaceAll('\u00a0', ' ')
    .trim();
}

/** The first 32 bits of the SHA-1 of the words of a field, by which Anki finds notes that begin alike. */
export function fieldChecksum(html: string): number {
  return createHash('sha1').update(strippedField(html)).digest().readUInt32BE();
}
