import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { inProject, root } from './project.mjs';

/**
 * Runs a program in the project's folder until it ends and answers its exit code. Signals that reach only this process
 * are passed on; a terminal's Ctrl+C reaches both, so here it merely waits for the child to close in order.
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const path = `${inProject('node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
    const child = spawn(program, args, {
      cwd: options.cwd ?? root,
      stdio: options.stdio ?? 'inherit',
      env: { ...process.env, PATH: path, ...options.env },
      ...(options.timeout ? { timeout: options.timeout } : {}),
    });
    const passOn = () => child.kill('SIGTERM');
    process.on('SIGINT', wait).on('SIGTERM', passOn);
    const leave = () => process.off('SIGINT', wait).off('SIGTERM', passOn);
    child.once('error', (error) => (leave(), reject(error)));
    child.once('close', (code, signal) => {
      leave();
      resolve(code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1));
    });
  });
}

function wait() {}
