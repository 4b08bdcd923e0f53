import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, wherever the command was called from. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A path inside the project. */
export function inProject(...parts) {
  return join(root, ...parts);
}

/** Ends the script with one sentence instead of a stack. */
export function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}
