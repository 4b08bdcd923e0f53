import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aVault } from './a-vault.ts';

const runOnce = (args: readonly string[], files: Record<string, string> = {}) => {
  const { konspekt, vault } = aVault(files);
  return konspekt([...args.map((arg) => (arg in files ? join(vault, arg) : arg)), '--json']);
};

describe('konspekt calc', () => {
  it('shows every convention of the same inputs, and the way to the figure', async () => {
    const { status, json } = await runOnce([
      'calc',
      'clv-retention',
      '--set',
      'm=100',
      '--set',
      'r=80%',
      '--set',
      'd=.1',
    ]);
    expect(status).toBe(0);
    expect(json).toMatchObject({
      model: 'clv-retention',
      convention: 't0',
      inputs: { margin: 100, retention: 0.8, discount: 0.1, periods: null },
      warnings: [],
    });
    const { variants, derivation } = json as {
      variants: { convention: string; outputs: { clv: number } }[];
      derivation: { numbers: string }[];
    };
    expect(variants.map(({ convention, outputs }) => [convention, outputs.clv.toFixed(2)])).toEqual([
      ['t0', '366.67'],
      ['t1-certain', '333.33'],
      ['t1-survived', '266.67'],
    ]);
    expect(derivation[0]?.numbers).toContain('0.8');
  });

  it('refuses an impossible input with its place', async () => {
    const { status, json } = await runOnce(['calc', 'clv_retention', '--set', 'r=1', '--set', 'd=0']);
    expect(status).toBe(1);
    expect(json).toMatchObject({ error: { code: 'diverges', field: 'periods' } });
    expect((await runOnce(['calc', 'clv-retention', '--set', 'r=-1'])).json).toMatchObject({
      error: { code: 'too-small', field: 'retention' },
    });
    expect((await runOnce(['calc', 'nothing'])).json).toMatchObject({
      error: { code: 'unknown-model', field: 'model' },
    });
  });

  it('takes a file of the block, over which single settings count', async () => {
    const files = { 'case.yaml': 'timing: t1-survived\nm: 50\nr: 0.5\n', 'bad.yaml': 'm: [1' };
    const { json } = await runOnce(
      ['calc', 'clv-retention', '--file', 'case.yaml', '--set', 'retention=0.8', '--set', 'T=inf'],
      files,
    );
    expect(json).toMatchObject({ convention: 't1-survived', inputs: { margin: 50, retention: 0.8, periods: null } });
    const bad = await runOnce(['calc', 'clv-retention', '--file', 'bad.yaml'], files);
    expect(bad.json).toMatchObject({ error: { code: 'bad-yaml' } });
  });

  it('names the models and their inputs', async () => {
    const { json } = await runOnce(['calc', '--list']);
    expect(json).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ model: 'clv-retention', conventions: ['t0', 't1-certain', 't1-survived'] }),
      ]),
    );
  });

  it('says how it is called', async () => {
    expect((await runOnce(['calc'])).status).toBe(2);
    expect((await runOnce(['calc', 'clv-retention', '--set', 'nothing'])).status).toBe(2);
  });
});
