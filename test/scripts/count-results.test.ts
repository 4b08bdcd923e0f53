import { describe, expect, it } from 'vitest';
import { countResults } from '../../scripts/count-results.mjs';

const report = (
  numbers: { passed?: number; failed?: number; pending?: number; todo?: number },
  files: readonly unknown[] = [],
) => ({
  numPassedTests: numbers.passed ?? 0,
  numFailedTests: numbers.failed ?? 0,
  numPendingTests: numbers.pending ?? 0,
  numTodoTests: numbers.todo ?? 0,
  testResults: files,
});

describe('counting test results', () => {
  it('sums up what passed, failed and was skipped', () => {
    const failing = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
    expect(countResults(report({ passed: 5, failed: 1, pending: 2, todo: 1 }, [failing]), 1)).toEqual({
      passed: 5,
      failed: 1,
      skipped: 3,
    });
  });

  it('counts a test file that could not be loaded as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(countResults(report({ passed: 5 }, [broken]), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('counts an error outside all tests as a failure', () => {
    expect(countResults(report({ passed: 5 }), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('counts a runner that left no report as a failure', () => {
    expect(countResults(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
