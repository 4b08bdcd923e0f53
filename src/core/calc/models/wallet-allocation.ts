import { CalcError } from '../calc-error.ts';
import { givenNumber, givenRows, givenText } from '../given.ts';
import { mean } from '../mean.ts';
import type { Evaluation, Model, Row, Values, Warning } from '../model.ts';

/** Where the rule is meant to be used: enough customers with more than one brand, and sets that are large enough. */
const LEAST_MULTI_BRAND = 0.4;
const LEAST_SET_SIZE = 1.4;

/**
 * Share of wallet expected from the rank a brand has among those a customer uses.
 * Keiningham, Aksoy, Buoye & Cooil 2011, “Customer Loyalty Isn't Enough. Grow Your Share of Wallet”, HBR 89(10);
 * Keiningham et al. 2015, “The Wallet Allocation Rule”: (1 − rank/(N + 1)) · 2/N among N brands, rank 1 the best.
 * Equal scores share the mean of their ranks, so that the shares of a customer always add up to one.
 */
export const walletAllocation: Model = {
  id: 'wallet-allocation',
  block: 'wallet-allocation',
  aliases: ['wallet-allocation-rule', 'war'],
  inputs: [
    {
      kind: 'table',
      name: 'ratings',
      columns: [
        { kind: 'text', name: 'customer' },
        { kind: 'text', name: 'brand' },
        { kind: 'number', name: 'score', unit: 'score' },
      ],
      default: [
        { customer: '1', brand: 'A', score: 9 },
        { customer: '1', brand: 'B', score: 7 },
        { customer: '2', brand: 'A', score: 6 },
        { customer: '2', brand: 'B', score: 8 },
        { customer: '2', brand: 'C', score: 6 },
        { customer: '3', brand: 'A', score: 10 },
        { customer: '4', brand: 'B', score: 9 },
        { customer: '4', brand: 'C', score: 9 },
      ],
    },
  ],
  conventions: ['standard'],
  outputs: [
    { name: 'customers', unit: 'count' },
    { name: 'brands', unit: 'count' },
    { name: 'multi-brand-share', unit: 'share' },
    { name: 'mean-set-size', unit: 'number' },
  ],
  main: 'multi-brand-share',
  source: [
    "Keiningham, Aksoy, Buoye & Cooil 2011, Customer Loyalty Isn't Enough. Grow Your Share of Wallet",
    'Keiningham, Aksoy, Williams & Buoye 2015, The Wallet Allocation Rule',
  ],
  concepts: ['wallet-allocation-rule', 'share-of-wallet', 'customer-satisfaction'],
  evaluate,
};

type Rating = { readonly customer: string; readonly brand: string; readonly score: number };
type Ranked = Rating & { readonly rank: number; readonly share: number };

function evaluate(values: Values): Evaluation {
  const sets = setsOf(givenRows(values, 'ratings'));
  const ranked = [...sets.values()].flatMap(rankSet);
  const brands = [...Map.groupBy(ranked, ({ brand }) => brand)].map(([brand, each]) => ({
    brand,
    users: each.length,
    share: mean(each.map(({ share }) => share)),
  }));
  const sizes = [...sets.values()].map(({ length }) => length);
  const multi = sizes.filter((size) => size > 1).length / sizes.length;
  const size = ranked.length / sizes.length;
  const warnings: Warning[] =
    multi < LEAST_MULTI_BRAND || size < LEAST_SET_SIZE
      ? [{ code: 'not-applicable', field: 'ratings', details: { 'multi-brand-share': multi, 'mean-set-size': size } }]
      : [];
  return {
    outputs: { customers: sizes.length, brands: brands.length, 'multi-brand-share': multi, 'mean-set-size': size },
    derivation: (ranked[0] === undefined ? [] : [ranked[0]]).flatMap(({ rank, customer, share }) => [
      { name: 'rank', symbol: '\\mathit{rank}', formula: '\\mathit{rank}', value: rank },
      { name: 'set-size', symbol: 'N', formula: 'N', value: sets.get(customer)?.length ?? null },
      {
        name: 'share',
        symbol: '\\mathit{WAS}',
        formula: '\\left(1 - \\frac{«rank»}{«set-size» + 1}\\right) \\cdot \\frac{2}{«set-size»}',
        value: share,
      },
    ]),
    warnings,
    tables: [
      {
        name: 'brands',
        columns: [
          { name: 'brand', unit: 'text' },
          { name: 'users', unit: 'count' },
          { name: 'share', unit: 'share' },
        ],
        rows: brands.map(({ brand, users, share }) => [brand, users, share]),
      },
      {
        name: 'ratings',
        columns: [
          { name: 'customer', unit: 'text' },
          { name: 'brand', unit: 'text' },
          { name: 'score', unit: 'score' },
          { name: 'rank', unit: 'number' },
          { name: 'share', unit: 'share' },
        ],
        rows: ranked.map(({ customer, brand, score, rank, share }) => [customer, brand, score, rank, share]),
      },
    ],
    charts: [
      {
        kind: 'bar',
        name: 'share-by-brand',
        x: { name: 'brand', unit: 'text' },
        y: { name: 'share', unit: 'share' },
        series: [{ name: 'share', points: brands.map(({ brand, share }) => ({ x: brand, y: share })) }],
      },
    ],
  };
}

/** Brands each customer uses, by customer. */
function setsOf(rows: readonly Row[]): ReadonlyMap<string, readonly Rating[]> {
  const sets = new Map<string, Rating[]>();
  for (const [at, row] of rows.entries()) {
    const rating = {
      customer: givenText(row, 'customer'),
      brand: givenText(row, 'brand'),
      score: givenNumber(row, 'score'),
    };
    const set = sets.get(rating.customer) ?? [];
    if (set.some(({ brand }) => brand === rating.brand))
      throw new CalcError('inconsistent', `ratings[${at + 1}].brand`, { twice: rating.brand });
    sets.set(rating.customer, [...set, rating]);
  }
  return sets;
}

function rankSet(set: readonly Rating[]): readonly Ranked[] {
  const n = set.length;
  return set.map((rating) => {
    const better = set.filter(({ score }) => score > rating.score).length;
    const equal = set.filter(({ score }) => score === rating.score).length;
    const rank = better + (equal + 1) / 2;
    return { ...rating, rank, share: (1 - rank / (n + 1)) * (2 / n) };
  });
}
