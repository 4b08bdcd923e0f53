import { buildApp } from './build-app.mjs';
import { continueOnRightNode } from './choose-node.mjs';
import { findElectron } from './desktop.mjs';
import { installPackages } from './install-packages.mjs';
import { inProject, stop } from './project.mjs';
import { run } from './run.mjs';

// npm start [-- folder of notes]: sets itself up, then opens the notes in a window, or in the browser where there is none.
await installPackages();
await continueOnRightNode();
if (!(await buildApp())) stop('The app could not be built: see above.');

const vault = process.argv[2] ?? inProject('notes');
const electron = await findElectron();
if (electron.program !== undefined) {
  process.exit(await run(electron.program, ['.', vault], { env: { ELECTRON_RUN_AS_NODE: undefined } }));
}
console.error(electron.reason);
process.exit(await run(process.execPath, [inProject('out', 'main', 'cli.js'), 'serve', vault]));
