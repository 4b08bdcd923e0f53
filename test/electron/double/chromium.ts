import { existsSync } from 'node:fs';

/** The Chromium the tests run on. */
export const chromiumProgram = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** False where tests that need a browser have to be skipped. */
export const hasChromium = existsSync(chromiumProgram);

/** Flags that keep Chromium still: no GPU, no request of its own. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
