import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './project.mjs';
import { run } from './run.mjs';

const fetchLimit = 10 * 60_000;

/** The Electron program, or one sentence that says why a window of its own is not possible here. */
export async function findElectron() {
  if (!hasDisplay())
    return { reason: 'There is no display here, so Konspekt opens in the browser instead of a window of its own.' };
  const folder = dirname(createRequire(join(root, 'package.json')).resolve('electron/package.json'));
  let program = programIn(folder);
  if (program === undefined) {
    console.error('Fetching Electron, about 120 MB, once.');
    await run(process.execPath, [join(folder, 'install.js')], { timeout: fetchLimit }).catch(() => 1);
    program = programIn(folder);
  }
  if (program) return { program };
  return { reason: 'Electron could not be fetched, so Konspekt opens in the browser instead of a window of its own.' };
}

function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

// `require('electron')` would do this too, but it throws, or fetches, when the program is not there.
function programIn(folder) {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
  try {
    const program = join(dist, readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}
