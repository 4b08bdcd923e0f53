import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build-app.mjs';
import { continueOnRightNode } from './choose-node.mjs';
import { countResults } from './count-results.mjs';
import { installPackages } from './install-packages.mjs';
import { inProject, stop } from './project.mjs';
import { run } from './run.mjs';

// npm test [-- words]: sets itself up, then runs every suite; words narrow it to test files whose names hold them.
await installPackages();
await continueOnRightNode();
if (!(await buildApp())) stop('0 passed, 1 failed: the app could not be built, see above.');

const total = { passed: 0, failed: 0, skipped: 0 };
for (const project of ['unit', 'e2e']) add(await runSuite(project, process.argv.slice(2)));
if (total.passed + total.failed === 0) total.failed = 1;
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed === 0 ? 0 : 1);

async function runSuite(project, filters) {
  const folder = mkdtempSync(join(tmpdir(), 'konspekt-test-'));
  const report = join(folder, 'report.json');
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
  const options = ['--config', 'test/vitest.config.ts', '--project', project, '--passWithNoTests'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(process.execPath, [vitest, 'run', ...options, ...reporters, ...filters]);
  const result = countResults(read(report), code);
  rmSync(folder, { recursive: true, force: true });
  return result;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function add(result) {
  for (const key of Object.keys(total)) total[key] += result[key];
}
