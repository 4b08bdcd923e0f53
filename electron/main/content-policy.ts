const windowPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const attachmentPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox',
].join('; ');

/** Headers of every file of the window. */
export function windowHeaders(mime: string): Record<string, string> {
  return { 'content-type': mime, 'content-security-policy': windowPolicy, 'x-content-type-options': 'nosniff' };
}

/** Headers of a notebook's file, which may be hostile: shown as a page of its own, it runs no script and has no origin. */
export function attachmentHeaders(mime: string): Record<string, string> {
  return {
    'content-type': mime,
    'content-security-policy': attachmentPolicy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  };
}
