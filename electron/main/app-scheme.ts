import { diagramPage } from '#host/content-policy.ts';

/** The scheme the windows are served on, instead of `file:`, which would reach the whole disk. */
export const appScheme = 'konspekt-app';

/** Address of the page that shows a notebook; the key stands in it, so that each page's files are those of its own notebook. */
export function windowUrl(key: string, hash = ''): string {
  return `${appScheme}://app/${key}/index.html${hash}`;
}

/** The key of the notebook whose page stands at an address, whatever its hash; undefined for any other address. */
export function pageKey(url: string): string | undefined {
  return /^\/([0-9a-f]{12})\/(?:index\.html)?$/.exec(pathOnApp(url) ?? '')?.[1];
}

/** True for what a frame of a page may show: a file of the notebook, or the page that draws diagrams. */
export function isFrameUrl(url: string): boolean {
  return isAttachmentUrl(url) || /^\/[0-9a-f]{12}(\/.*)$/.exec(pathOnApp(url) ?? '')?.[1] === diagramPage;
}

/** True for the address of a file of a notebook. */
export function isAttachmentUrl(url: string): boolean {
  return /^\/[0-9a-f]{12}\/files\//.test(pathOnApp(url) ?? '');
}

// `URL.origin` is the string "null" for schemes Node does not know, so the parts are compared.
function pathOnApp(text: string): string | undefined {
  const url = URL.parse(text);
  return url?.protocol === `${appScheme}:` && url.host === 'app' ? url.pathname : undefined;
}
