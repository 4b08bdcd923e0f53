import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './project.mjs';

const inputs = ['src', 'electron', 'electron.vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];
const stamp = inProject('out', 'built-from');

/** A print of every file the build is made of: names, sizes and times, so that a check costs milliseconds. */
export function fingerprint() {
  const hash = createHash('sha1');
  for (const input of inputs) addTo(hash, inProject(input));
  return hash.digest('hex');
}

/** True when `out/` was built from the files as they stand now. */
export function isBuildFresh(print = fingerprint()) {
  try {
    return readFileSync(stamp, 'utf8') === print;
  } catch {
    return false;
  }
}

/** Remembers what the build was made of; `undefined` forgets it, before a build that may fail. */
export function rememberBuild(print) {
  if (print === undefined) rmSync(stamp, { force: true });
  else writeFileSync(stamp, print);
}

function addTo(hash, path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (stats.isDirectory()) {
    for (const name of readdirSync(path).toSorted()) addTo(hash, join(path, name));
  } else {
    hash.update(`${path} ${stats.size} ${stats.mtimeMs}\n`);
  }
}
