import { spawnSync } from 'node:child_process';

const SCRIPT = 'test/core/calc/reference/reference.py';

export const hasPython = spawnSync('python3', ['--version']).status === 0;

/** What the reference in Python answers to each case, all in one process. */
export function askReference<Answer>(cases: readonly object[]): readonly Answer[] {
  const { stdout, stderr, status } = spawnSync('python3', [SCRIPT], {
    input: written(cases),
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Answer[];
}

/** JSON that Python reads, where numbers may be infinite or none. */
function written(cases: readonly object[]): string {
  return JSON.stringify(cases, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? `number ${value}` : value,
  ).replaceAll(/"number (-?Infinity|NaN)"/g, '$1');
}
