// Chromium knows no scheme of the app's, so each of its origins becomes one under a top-level domain that never resolves.
const suffix = 'invalid';
const schemes = new Set<string>();

/** Takes down a scheme the app registered as standard and secure. */
export function addScheme(scheme: string): void {
  schemes.add(scheme);
}

/** The address Chromium loads for an address of the app. */
export function toBrowser(address: string): string {
  const url = URL.parse(address);
  if (url === null || !schemes.has(url.protocol.slice(0, -1))) return address;
  return `https://${url.host}.${url.protocol.slice(0, -1)}.${suffix}${url.pathname}${url.search}${url.hash}`;
}

/** The address the app knows for one Chromium has loaded. */
export function toApp(address: string): string {
  const url = URL.parse(address);
  const [, host, scheme] = /^(.+)\.([a-z0-9+-]+)\.invalid$/.exec(url?.host ?? '') ?? [];
  if (url === null || host === undefined || scheme === undefined || !schemes.has(scheme)) return address;
  return `${scheme}://${host}${url.pathname}${url.search}${url.hash}`;
}
