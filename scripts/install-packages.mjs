import { readFileSync } from 'node:fs';
import { inProject, stop } from './project.mjs';
import { run } from './run.mjs';

/** Brings node_modules to what package-lock.json says, when it is not there already. */
export async function installPackages() {
  const wanted = readPackages(inProject('package-lock.json'));
  if (wanted === undefined) stop('package-lock.json is missing or damaged: take it from the repository again.');
  if (isInstalled(wanted, readPackages(inProject('node_modules', '.package-lock.json')))) return;

  console.error(`Installing ${Object.keys(wanted).length - 1} packages. This happens once and takes a minute or two.`);
  const started = Date.now();
  const timer = setInterval(() => console.error(`  still installing, ${seconds(started)} s`), 15_000);
  // Standard output belongs to the command that needs the packages.
  const code = await run(...npm('ci'), { stdio: ['inherit', 2, 2] }).catch(() => 1);
  clearInterval(timer);
  if (code !== 0) stop('The packages could not be installed: npm says why above. It needs the network the first time.');
  console.error(`Installed in ${seconds(started)} s.`);
}

/** True when every package of the lock file stands in node_modules in that version; optional ones may be absent. */
export function isInstalled(wanted, present) {
  if (present === undefined) return false;
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '' || entry.link) return true;
    const found = present[place];
    return found === undefined ? Boolean(entry.optional || entry.devOptional) : found.version === entry.version;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

// npm names its own program to the scripts it runs, which also works where `npm` is a shell wrapper (Windows).
function npm(...args) {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.[cm]?js$/.test(own)) return [process.execPath, [own, ...args]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args];
}

function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}
