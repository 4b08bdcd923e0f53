import { diagramPage } from '#host/content-policy.ts';

/** The scheme the window is served on, instead of `file:`, which would reach the whole disk. */
export const appScheme = 'konspekt-app';

/** Address of the window's page. */
export const windowUrl = `${appScheme}://app/index.html`;

/** True for the window's own page, whatever its hash. */
export function isWindowUrl(url: string): boolean {
  const path = pathOnApp(url);
  return path === '/' || path === '/index.html';
}

/** True for what a frame of the page may show: a file of the notebook, or the page that draws diagrams. */
export function isFrameUrl(url: string): boolean {
  return isAttachmentUrl(url) || pathOnApp(url) === diagramPage;
}

/** True for the address of a file of the notebook. */
export function isAttachmentUrl(url: string): boolean {
  return pathOnApp(url)?.startsWith('/files/') ?? false;
}

// `URL.origin` is the string "null" for schemes Node does not know, so the parts are compared.
function pathOnApp(text: string): string | undefined {
  const url = URL.parse(text);
  return url?.protocol === `${appScheme}:` && url.host === 'app' ? url.pathname : undefined;
}
