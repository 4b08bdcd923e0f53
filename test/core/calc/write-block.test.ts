import { describe, expect, it } from 'vitest';
import { findModel, modelList } from '#core/calc/model-list.ts';
import { retentionClv } from '#core/calc/models/retention-clv.ts';
import { readBlock } from '#core/calc/read-block.ts';
import { blockFor, writeBlock } from '#core/calc/write-block.ts';

describe('writing a block back', () => {
  it('changes what was changed, under the name it had, and leaves the rest', () => {
    const text = '# the base case\nmodel: clv-retention\nm: 100 # per year\nr: 0.8\ntitle: "Ours"\n';
    expect(writeBlock(text, retentionClv, { given: { margin: 120, discount: 0.12 }, convention: 't1-survived' })).toBe(
      '# the base case\nmodel: clv-retention\nm: 120 # per year\nr: 0.8\ntitle: "Ours"\ndiscount: 0.12\nconvention: t1-survived',
    );
  });

  it('goes on where the inputs stand', () => {
    expect(
      writeBlock('inputs:\n  r: 0.8\ntiming: t0\n', retentionClv, {
        given: { retention: 0.9, margin: 5 },
        convention: 't1-certain',
      }),
    ).toBe('inputs:\n  r: 0.9\n  margin: 5\ntiming: t1-certain');
    expect(writeBlock('', retentionClv, { given: { margin: 5 } })).toBe('margin: 5');
  });
});

describe('an input that comes from a file from now on', () => {
  const from = { customers: 'purchases.csv' };
  const model = findModel('share-of-wallet') ?? { inputs: [], conventions: [] };
  it.each([
    ['# mine\ncustomers: [[1, 2]]\ntitle: A', '# mine\ntitle: A\nfrom:\n  customers: "[[purchases.csv]]"'],
    ['from:\n  customers: "[[old.csv]]"', 'from:\n  customers: "[[purchases.csv]]"'],
    ['from: "[[Case#^base]]"', 'from:\n  - "[[Case#^base]]"\n  - customers: "[[purchases.csv]]"'],
    ['from: [[Case]]', 'from:\n  - [[Case]]\n  - customers: "[[purchases.csv]]"'],
    ['from:\n  - [[Case]]\n  - customers: "[[old.csv]]"', 'from:\n  - [[Case]]\n  - customers: "[[purchases.csv]]"'],
  ])('changes %j', (text, expected) => {
    expect(writeBlock(text, model, { given: {}, from })).toBe(expected);
  });
});

describe('a new block', () => {
  it.each(modelList.map((model) => [model.id, model] as const))(
    'of %s can be read, and says nothing of nothing',
    (_, model) => {
      const text = blockFor(model);
      expect(readBlock(model.block, text)).toHaveProperty('block');
      expect(text).not.toMatch(/null/);
    },
  );
});
