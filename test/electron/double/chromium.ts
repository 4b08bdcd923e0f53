import { existsSync } from 'node:fs';

/** Chromium without its window is the same engine and opens a page in a sixth of the time. */
const programs = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** The Chromium the tests run on. */
export const chromiumProgram = process.env['CHROMIUM'] ?? programs.find(existsSync) ?? '/usr/bin/chromium';

/** False where tests that need a browser have to be skipped. */
export const hasChromium = existsSync(chromiumProgram);

/** Flags that keep Chromium still: no GPU, no request of its own. Frames of other origins get a process each, as in a desktop browser. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--site-per-process',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
