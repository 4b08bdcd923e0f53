/** The content security policy of the window, whoever serves it. */
export const windowPolicy = [
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

/** The page diagrams are drawn in. */
export const diagramPage = '/diagram.html';

/**
 * Its policy: what it draws needs inline styles, so it has no origin, loads nothing at all and talks to nobody but the window
 * that holds it. The page itself narrows the scripts further, to the one it was built with.
 */
export const diagramPolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-scripts',
].join('; ');

const filePolicy =
  "default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'self'";

/**
 * The policy for a file of the vault. It may stand in a frame of our own page only, and whatever could carry a script
 * is put in a sandbox with an origin of its own.
 */
export function attachmentPolicy(mime: string): string {
  return isPassive(mime) ? filePolicy : `${filePolicy}; sandbox`;
}

// Chromium shows no PDF in a sandbox; viewers run none of its scripts in the page's origin.
function isPassive(mime: string): boolean {
  return /^(?:audio|video)\/|^image\/(?!svg)|^application\/pdf$/.test(mime);
}
