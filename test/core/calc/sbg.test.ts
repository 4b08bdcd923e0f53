import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate } from '#core/calc/calculate.ts';
import { sbg } from '#core/calc/models/sbg.ts';
import {
  discountedLifetime,
  discountedResidualLifetime,
  lossAt,
  retentionAt,
  survivalAt,
  survivalTail,
} from '#core/calc/retention/shifted-beta-geometric.ts';
import { failureOf } from './failure-of.ts';

const near = (value: number, expected: number, digits = 9): void => {
  expect(value / expected, `${value} is ${expected}`).toBeCloseTo(1, digits);
};

// Figures computed once from the closed forms of Fader & Hardie 2007 and 2010, rounded to 12 digits.
const CASES = [
  {
    alpha: 0.704,
    beta: 1.182,
    DEL: 3.69514740557,
    naive: 2.32422137576,
    P: [
      0.373276776246, 0.15288050919, 0.0858428386652, 0.0559050169121, 0.0397204860222, 0.029891309696, 0.0234324215751,
      0.0189389659861, 0.015674551861, 0.0132209934951, 0.0113256062399, 0.00982794730516,
    ],
    S: [
      1.0, 0.626723223754, 0.473842714564, 0.387999875899, 0.332094858987, 0.292374372964, 0.262483063268,
      0.239050641693, 0.220111675707, 0.204437123846, 0.191216130351, 0.179890524111, 0.170062576806,
    ],
    r: [
      0.626723223754, 0.756063756064, 0.818836850232, 0.85591485878, 0.880394155624, 0.897763578275, 0.910727872179,
      0.920774251632, 0.928788185313, 0.935329781371, 0.940770654552, 0.945367065032,
    ],
    DERL: [2.96466214613, 4.1034586196, 4.87013736653, 5.44239132212, 5.89442285984],
  },
  {
    alpha: 0.668,
    beta: 3.806,
    DEL: 5.92259640761,
    naive: 4.41222879684,
    P: [
      0.149307107734, 0.103811262703, 0.0770647093835, 0.0598658954617, 0.0480820491518, 0.0396166852099,
      0.0333076694633, 0.0284656620845, 0.0246592868755, 0.0216066157675, 0.0191166451236, 0.0170559908606,
    ],
    S: [
      1.0, 0.850692892266, 0.746881629564, 0.66981692018, 0.609951024719, 0.561868975567, 0.522252290357,
      0.488944620894, 0.460478958809, 0.435819671934, 0.414213056166, 0.395096411043, 0.378040420182,
    ],
    r: [
      0.850692892266, 0.877968578736, 0.896818041396, 0.910623494782, 0.921170639603, 0.929491239181, 0.936223028451,
      0.94178141886, 0.946448613115, 0.95042303696, 0.953848279674, 0.956830812977,
    ],
    DERL: [5.41485604837, 5.90175316775, 6.29426061679, 6.62028032319, 6.89705739775],
  },
  {
    alpha: 3.8,
    beta: 15.2,
    DEL: 4.0089258373,
    naive: 3.66666666667,
    P: [
      0.2, 0.152, 0.117257142857, 0.0916737662338, 0.0725418498024, 0.0580334798419, 0.0468910517123, 0.0382342421654,
      0.0314370435582, 0.0260478360911, 0.0217364701174, 0.0182586348986,
    ],
    S: [
      1.0, 0.8, 0.648, 0.530742857143, 0.439069090909, 0.366527241107, 0.308493761265, 0.261602709553, 0.223368467387,
      0.191931423829, 0.165883587738, 0.144147117621, 0.125888482722,
    ],
    r: [
      0.8, 0.81, 0.819047619048, 0.827272727273, 0.834782608696, 0.841666666667, 0.848, 0.853846153846, 0.859259259259,
      0.864285714286, 0.868965517241, 0.873333333333,
    ],
    DERL: [3.30981842103, 3.45100032891, 3.58654365654, 3.71681153873, 3.84213402403],
  },
  {
    alpha: 0.067,
    beta: 0.267,
    DEL: 7.97348678266,
    naive: 3.6593625498,
    P: [
      0.200598802395, 0.040149835262, 0.0217951333663, 0.0148199062212, 0.0111713506287, 0.00893666162964,
      0.00743122778707, 0.00635008242999, 0.00553708291562, 0.00490412089816, 0.00439776353428, 0.00398375138578,
    ],
    S: [
      1.0, 0.799401197605, 0.759251362343, 0.737456228976, 0.722636322755, 0.711464972127, 0.702528310497,
      0.69509708271, 0.68874700028, 0.683209917364, 0.678305796466, 0.673908032932, 0.669924281546,
    ],
    r: [
      0.799401197605, 0.949775112444, 0.971293916024, 0.979904019196, 0.984540839871, 0.987439070116, 0.989422166088,
      0.990864466867, 0.991960643149, 0.99282194129, 0.99351654732, 0.994088583025,
    ],
    DERL: [7.67083546092, 9.455299432, 9.85083376994, 10.0561670141, 10.1886400084],
  },
];

describe.each(CASES)('shifted beta-geometric with alpha $alpha, beta $beta', (one) => {
  const { alpha, beta } = one;
  it('gives the published course', () => {
    one.P.forEach((expected, at) => near(lossAt(alpha, beta, at + 1), expected));
    one.S.forEach((expected, at) => near(survivalAt(alpha, beta, at), expected));
    one.r.forEach((expected, at) => near(retentionAt(alpha, beta, at + 1), expected));
  });

  it('gives the expected lifetime, the residual one and the naive value', () => {
    near(discountedLifetime(alpha, beta, 0.1), one.DEL);
    one.DERL.forEach((expected, at) => near(discountedResidualLifetime(alpha, beta, 0.1, at + 1), expected));
    const { outputs } = calculate(sbg, { alpha, beta, m: 1, d: 0.1, n: 5, H: 12 }).evaluation;
    near(outputs.clv as number, one.DEL);
    near(outputs.derl as number, one.DERL[4] ?? 0);
    near(outputs['naive-clv'] as number, one.naive);
    near(outputs.survival as number, one.S[12] ?? 0);
  });
});

describe('shifted beta-geometric', { timeout: 60_000 }, () => {
  it('has a lifetime without discounting only where alpha is above 1', () => {
    near(discountedLifetime(3.8, 15.2, 0), 6.42857142857);
    expect(failureOf(() => calculate(sbg, { alpha: 1, d: 0 }))).toEqual({ code: 'diverges', field: 'discount' });
    expect(failureOf(() => survivalTail(0.9, 2, { after: 3, discount: 0 }))?.code).toBe('diverges');
    near(survivalTail(0.9, 2, { after: 0, discount: 0, periods: 1 }), 2 / 2.9);
  });

  it.each([
    [{ alpha: 0 }, 'too-small', 'alpha'],
    [{ beta: -1 }, 'too-small', 'beta'],
    [{ d: -0.01 }, 'too-small', 'discount'],
    [{ d: 1e-9 }, 'does-not-converge', 'discount'],
    [{ n: 0 }, 'too-small', 'renewal'],
    [{ n: 1.5 }, 'not-whole', 'renewal'],
    [{ H: 501 }, 'too-large', 'periods'],
    [{ alpha: Number.NaN }, 'not-finite', 'alpha'],
  ])('refuses %j as %s', (given, code, field) => {
    expect(failureOf(() => calculate(sbg, given))).toEqual({ code, field });
  });

  it('sums its course to what the closed forms say', () => {
    const parameter = fc.double({ min: 0.02, max: 50, noNaN: true });
    const discount = fc.double({ min: -6, max: 0, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(parameter, parameter, discount, fc.integer({ min: 1, max: 40 }), (alpha, beta, d, n) => {
        const del = discountedLifetime(alpha, beta, d);
        // Lifetime is its first n periods and a tail after them.
        let sum = 0;
        for (let t = 0; t <= n; t++) sum += survivalAt(alpha, beta, t) / (1 + d) ** t;
        const tail = survivalTail(alpha, beta, { after: n, discount: d });
        near(sum + (survivalAt(alpha, beta, n) / (1 + d) ** n) * tail, del);
        near(survivalAt(alpha, beta, n - 1) - lossAt(alpha, beta, n), survivalAt(alpha, beta, n), 8);
        near(retentionAt(alpha, beta, n), survivalAt(alpha, beta, n) / survivalAt(alpha, beta, n - 1));
        const [t0, t1] = ['t0', 't1'].map(
          (timing) => calculate(sbg, { alpha, beta, m: 1, d }, timing).evaluation.outputs.clv as number,
        ) as [number, number];
        near(t1 + 1, t0);
      }),
      { numRuns: 10_000 },
    );
  });

  it('stays finite for large parameters and long lives', () => {
    near(survivalAt(5000, 1e8, 10_000), Math.exp(-0.5), 4);
    expect(discountedLifetime(0.001, 1e6, 1e-6)).toBeGreaterThan(9e5);
  });
});
