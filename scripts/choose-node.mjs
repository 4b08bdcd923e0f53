import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inProject, stop } from './project.mjs';
import { run } from './run.mjs';

/** Runs this very script again on a Node that can carry the app, if the present one cannot; then it does not return. */
export async function continueOnRightNode() {
  if (isRight(process.version)) return;
  const own = inProject('node_modules', '.bin', 'node');
  if (!existsSync(own) || !isRight(versionOf(own))) {
    stop(
      `Konspekt needs Node 22.18 or newer; this is ${process.version}. Install one from https://nodejs.org and try again.`,
    );
  }
  process.exit(await run(own, process.argv.slice(1), { cwd: process.cwd() }));
}

/** Node 22.18 runs the sources unbuilt and has the Node-API 10 that the database needs: older ones crash on it. */
export function isRight(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

function versionOf(program) {
  return spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout ?? '';
}
