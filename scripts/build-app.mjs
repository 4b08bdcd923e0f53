import { fingerprint, isBuildFresh, rememberBuild } from './build-state.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';

/** Builds desktop host, command line and window into `out/` unless that was done from these very files; false on failure. */
export async function buildApp({ always = false } = {}) {
  const print = fingerprint();
  if (!always && isBuildFresh(print)) return true;
  console.error('Building the app.');
  rememberBuild(undefined);
  const tool = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const code = await run(process.execPath, [tool, 'build', '--logLevel', 'warn'], { env: { NODE_ENV: 'production' } });
  if (code === 0) rememberBuild(print);
  return code === 0;
}
