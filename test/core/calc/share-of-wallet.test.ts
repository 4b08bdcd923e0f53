import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { calculate } from '#core/calc/calculate.ts';
import { shareOfWallet } from '#core/calc/models/share-of-wallet.ts';
import { walletSize } from '#core/calc/models/wallet-size.ts';
import { expectNear } from './expect-near.ts';
import { failureOf } from './failure-of.ts';
import { columnOf, outputsOf, warningsOf } from './outputs-of.ts';

const customers = [
  [120, 300],
  [45, 60],
  [0, 200],
  [80, 80],
];

describe('share of wallet', { timeout: 60_000 }, () => {
  it('is one figure by sums and another by the mean of shares', () => {
    const outputs = outputsOf(shareOfWallet, { customers });
    expectNear(outputs['ratio-of-sums'], 0.3828125);
    expectNear(outputs['mean-of-ratios'], 0.5375);
    expectNear(outputs['mean-over-buyers'], 0.716666666667);
    expectNear(outputs['share-of-requirements'], 0.556818181818);
    expectNear(outputs['penetration-share'], 0.75);
    expectNear(outputs['heavy-usage-index'], 0.916666666667);
    expectNear(outputs['market-share'], 0.3828125);
    expect(warningsOf(shareOfWallet, { customers })).toEqual([]);
  });

  it('skips and counts customers without a wallet', () => {
    const given = { customers: [...customers, [5, 0], [0, -10]] };
    expect(outputsOf(shareOfWallet, given)).toMatchObject({ 'ratio-of-sums': 0.3828125, counted: 4, skipped: 2 });
    expect(warningsOf(shareOfWallet, given)).toEqual(['skipped-rows']);
    expect(columnOf(shareOfWallet, given, ['customers', 'gap'])).toEqual([180, 15, 200, 0]);
  });

  it('leaves open what only buyers could say', () => {
    const given = { customers: [{ s: 0, w: 10, name: 'Ada' }] };
    expect(outputsOf(shareOfWallet, given)).toMatchObject({
      'ratio-of-sums': 0,
      'mean-over-buyers': null,
      'share-of-requirements': null,
      'heavy-usage-index': null,
    });
    expect(warningsOf(shareOfWallet, given)).toEqual(['undefined-ratio', 'undefined-ratio', 'undefined-ratio']);
  });

  it.each([
    [[], 'empty', 'customers'],
    [[[1, 0]], 'undefined', 'customers'],
    [[[-1, 10]], 'too-small', 'customers[1].spend'],
    [
      [
        [1, 2],
        [11, 10],
      ],
      'too-large',
      'customers[2].spend',
    ],
    [[[1]], 'missing', 'customers[1].wallet'],
    [[[1, Number.NaN]], 'not-finite', 'customers[1].wallet'],
  ])('refuses %j as %s', (rows, code, field) => {
    expect(failureOf(() => calculate(shareOfWallet, { customers: rows }))).toEqual({ code, field });
  });

  it('makes the market share out of its three factors', () => {
    const customer = fc
      .tuple(fc.double({ min: 0.01, max: 1e4, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([wallet, share]) => [share < 0.2 ? 0 : wallet * share, wallet]);
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 12 }), (rows) => {
        fc.pre(rows.some(([spend = 0]) => spend > 0));
        const outputs = outputsOf(shareOfWallet, { customers: rows });
        const factor = (name: string): number => outputs[name] as number;
        expectNear(
          factor('penetration-share') * factor('heavy-usage-index') * factor('share-of-requirements'),
          factor('market-share'),
        );
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('size of wallet', () => {
  it('is what is spent here over the share this is', () => {
    const outputs = outputsOf(walletSize, { s: 240, SOW: 0.3 });
    expectNear(outputs.wallet, 800);
    expectNear(outputs.gap, 560);
  });

  it.each([
    [{ SOW: 0 }, 'too-small', 'share'],
    [{ SOW: 1.1 }, 'too-large', 'share'],
    [{ s: -1 }, 'too-small', 'spend'],
  ])('refuses %j as %s', (given, code, field) => {
    expect(failureOf(() => calculate(walletSize, given))).toEqual({ code, field });
  });

  it('gives the spend back by its share', () => {
    const money = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(money, fc.double({ min: 1e-3, max: 1, noNaN: true }), (s, SOW) => {
        const { wallet, gap } = outputsOf(walletSize, { s, SOW });
        expect(Math.abs((wallet as number) * SOW - s)).toBeLessThanOrEqual(1e-9 * s);
        expect(gap as number).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 10_000 },
    );
  });
});
