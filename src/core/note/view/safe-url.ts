/** What a URL of a note may become: an address outside, picture data, a place in the vault, or nothing. */
export type SafeUrl =
  | { readonly kind: 'web'; readonly href: string }
  | { readonly kind: 'mail'; readonly href: string }
  | { readonly kind: 'picture'; readonly src: string }
  | { readonly kind: 'local'; readonly target: string; readonly fragment: string }
  | { readonly kind: 'refused'; readonly scheme: string };

const pictureData = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp);base64,[a-z0-9+/=\s]*$/i;
const maxPictureLength = 2_000_000;
const maxAddressLength = 8_000;

/** Sorts a URL as a browser would read it, so that no spelling of `javascript:` passes for something else. */
export function sortUrl(url: string): SafeUrl {
  if (/^\s*data:/i.test(url)) {
    const isPicture = url.length <= maxPictureLength && pictureData.test(url.trim());
    return isPicture ? { kind: 'picture', src: url.trim() } : { kind: 'refused', scheme: 'data' };
  }
  // Browsers drop tabs and line ends anywhere, and blanks and control characters in front.
  const bare = url.slice(0, maxAddressLength).replace(/[\p{C}\p{Z}]+/gu, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return webAddress(url, scheme);
  if (scheme === 'mailto') return { kind: 'mail', href: `mailto:${encodeAddress(url).replace(/^[^:]*:/, '')}` };
  if (scheme !== undefined) return { kind: 'refused', scheme };
  if (/^[/\\]{2}/.test(bare)) return webAddress(`https:${url.trim()}`, 'https');
  return splitLocal(url.trim());
}

function webAddress(url: string, scheme: string): SafeUrl {
  const rest = encodeAddress(url).replace(/^[^:]*:[/\\]*(?:%5C)*/i, '');
  return rest === '' ? { kind: 'refused', scheme } : { kind: 'web', href: `${scheme}://${rest}` };
}

function encodeAddress(url: string): string {
  return url
    .trim()
    .slice(0, maxAddressLength)
    .toWellFormed()
    .replace(/[\t\n\r]/g, '')
    .replace(/[\p{C}\p{Z}"<>\\^`{|}]/gu, encodeURIComponent);
}

function splitLocal(url: string): SafeUrl {
  const hash = url.indexOf('#');
  const target = hash < 0 ? url : url.slice(0, hash);
  return { kind: 'local', target: decode(target), fragment: hash < 0 ? '' : decode(url.slice(hash + 1)) };
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
