import { buildApp } from './build-app.mjs';
import { continueOnRightNode } from './choose-node.mjs';
import { installPackages } from './install-packages.mjs';
import { stop } from './project.mjs';

// npm run build [-- --if-stale]
await installPackages();
await continueOnRightNode();
if (!(await buildApp({ always: !process.argv.includes('--if-stale') }))) stop('The build failed: see above.');
