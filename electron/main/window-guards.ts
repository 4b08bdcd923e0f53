import type { WebContents } from 'electron';
import { isFrameUrl } from './app-scheme.ts';

// What Chromium puts into a frame that shows a PDF.
const pdfView = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

/** Keeps a window on its own page: it never navigates, opens no window, holds no webview; links of the page go to `openOutside`. */
export function guardContents(contents: WebContents, openOutside: (url: string) => void): void {
  contents.on('will-frame-navigate', (event) => {
    // What a frame of the page shows is no wish of the user to leave.
    if (!event.isMainFrame && (isFrameUrl(event.url) || event.url.startsWith(pdfView))) return;
    event.preventDefault();
    if (event.isMainFrame) openOutside(event.url);
  });
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}
