import { extensionOf } from '#core/indexing/file-kind.ts';

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  bmp: 'image/bmp',
  pdf: 'application/pdf',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  m4a: 'audio/mp4',
  flac: 'audio/flac',
  '3gp': 'audio/3gpp',
  opus: 'audio/ogg',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mov: 'video/quicktime',
  ogv: 'video/ogg',
  mkv: 'video/x-matroska',
  canvas: 'application/json',
  csv: 'text/csv; charset=utf-8',
  md: 'text/plain; charset=utf-8',
  markdown: 'text/plain; charset=utf-8',
};

/**
 * The media type a file of the vault may be served as; undefined: not to be served. Nothing here runs as a page, save for
 * SVG, which a host must serve with a Content-Security-Policy that holds `sandbox`.
 */
export function mimeType(path: string): string | undefined {
  const extension = extensionOf(path);
  return Object.hasOwn(TYPES, extension) ? TYPES[extension] : undefined;
}
