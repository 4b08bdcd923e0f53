import { CalcError } from '../calc-error.ts';
import { givenNumber, givenRows } from '../given.ts';
import { mean, ratio, sum } from '../mean.ts';
import type { Evaluation, Model, Row, Values, Warning } from '../model.ts';

/**
 * How much of what customers spend in a category they spend with one brand: customer by customer and together.
 * Farris, Bendle, Pfeifer & Reibstein 2010, “Marketing Metrics” (share of requirements, heavy usage index);
 * Kotler & Armstrong, “Principles of Marketing” (share of customer).
 * Spend and wallet are money (or units) of one period. Market share = penetration share × heavy usage index × SCR.
 */
export const shareOfWallet: Model = {
  id: 'share-of-wallet',
  block: 'share-of-wallet',
  aliases: ['sow'],
  inputs: [
    {
      kind: 'table',
      name: 'customers',
      aliases: ['data'],
      columns: [
        { kind: 'number', name: 'spend', aliases: ['s'], unit: 'money', least: 0 },
        { kind: 'number', name: 'wallet', aliases: ['w'], unit: 'money' },
        { kind: 'text', name: 'name', optional: true },
      ],
      default: [
        { spend: 120, wallet: 300, name: null },
        { spend: 45, wallet: 60, name: null },
        { spend: 0, wallet: 200, name: null },
        { spend: 80, wallet: 80, name: null },
      ],
    },
  ],
  conventions: ['standard'],
  outputs: [
    { name: 'ratio-of-sums', unit: 'share', symbol: '\\mathit{SOW}' },
    { name: 'mean-of-ratios', unit: 'share' },
    { name: 'mean-over-buyers', unit: 'share' },
    { name: 'share-of-requirements', unit: 'share', symbol: '\\mathit{SCR}' },
    { name: 'penetration-share', unit: 'share' },
    { name: 'heavy-usage-index', unit: 'ratio' },
    { name: 'market-share', unit: 'share' },
    { name: 'counted', unit: 'count' },
    { name: 'skipped', unit: 'count' },
  ],
  source: [
    'Farris, Bendle, Pfeifer & Reibstein 2010, Marketing Metrics',
    'Kotler & Armstrong 2018, Principles of Marketing',
  ],
  concepts: ['share-of-wallet', 'customer-equity', 'cross-selling', 'customer-loyalty'],
  evaluate,
};

type Customer = { readonly name: string; readonly spend: number; readonly wallet: number; readonly share: number };

function evaluate(values: Values): Evaluation {
  const rows = givenRows(values, 'customers');
  const customers = rows.flatMap((row, at) => customerOf(row, at));
  if (customers.length === 0) throw new CalcError('undefined', 'customers');
  const skipped = rows.length - customers.length;
  const buyers = customers.filter(({ spend }) => spend > 0);
  const spent = sum(customers.map(({ spend }) => spend));
  const wallet = sum(customers.map((each) => each.wallet));
  const buyersWallet = sum(buyers.map((each) => each.wallet));
  const ofBuyers = mean(buyers.map((each) => each.wallet));
  const ofAll = wallet / customers.length;
  const outputs = {
    'ratio-of-sums': spent / wallet,
    'mean-of-ratios': mean(customers.map(({ share }) => share)),
    'mean-over-buyers': mean(buyers.map(({ share }) => share)),
    'share-of-requirements': ratio(spent, buyersWallet),
    'penetration-share': buyers.length / customers.length,
    'heavy-usage-index': ofBuyers === null ? null : ofBuyers / ofAll,
    'market-share': spent / wallet,
    counted: customers.length,
    skipped,
  };
  const warnings: Warning[] = [];
  if (skipped > 0) warnings.push({ code: 'skipped-rows', field: 'customers', details: { skipped } });
  if (buyers.length === 0)
    for (const field of ['mean-over-buyers', 'share-of-requirements', 'heavy-usage-index'])
      warnings.push({ code: 'undefined-ratio', field });
  return {
    outputs,
    derivation: [
      { name: 'spent', symbol: '\\sum s', formula: '\\sum_i s_i', value: spent },
      { name: 'wallets', symbol: '\\sum w', formula: '\\sum_i w_i', value: wallet },
      {
        name: 'ratio-of-sums',
        symbol: '\\mathit{SOW}',
        formula: '\\frac{«spent»}{«wallets»}',
        value: outputs['ratio-of-sums'],
      },
      {
        name: 'mean-of-ratios',
        symbol: '\\overline{\\mathit{SOW}}',
        formula: '\\frac{1}{«counted»} \\sum_i \\frac{s_i}{w_i}',
        value: outputs['mean-of-ratios'],
      },
      {
        name: 'share-of-requirements',
        symbol: '\\mathit{SCR}',
        formula: '\\frac{«spent»}{\\sum_{s_i>0} w_i}',
        value: outputs['share-of-requirements'],
      },
      ...(buyers.length === 0
        ? []
        : [
            {
              name: 'market-share',
              symbol: '\\mathit{MS}',
              formula: '«penetration-share» \\cdot «heavy-usage-index» \\cdot «share-of-requirements»',
              value: outputs['market-share'],
            },
          ]),
    ],
    warnings,
    tables: [
      {
        name: 'customers',
        columns: [
          { name: 'name', unit: 'text' },
          { name: 'spend', unit: 'money' },
          { name: 'wallet', unit: 'money' },
          { name: 'share', unit: 'share' },
          { name: 'gap', unit: 'money' },
        ],
        rows: customers.map((each) => [each.name, each.spend, each.wallet, each.share, each.wallet - each.spend]),
      },
    ],
    charts: [
      {
        kind: 'bar',
        name: 'share-by-customer',
        x: { name: 'customer', unit: 'text' },
        y: { name: 'share', unit: 'share' },
        series: [{ name: 'share', points: customers.map(({ name, share }) => ({ x: name, y: share })) }],
      },
    ],
  };
}

/** None where there is no wallet to have a share of. */
function customerOf(row: Row, at: number): readonly Customer[] {
  const spend = givenNumber(row, 'spend');
  const wallet = givenNumber(row, 'wallet');
  if (wallet <= 0) return [];
  if (spend > wallet) throw new CalcError('too-large', `customers[${at + 1}].spend`, { most: wallet });
  return [{ name: typeof row.name === 'string' ? row.name : String(at + 1), spend, wallet, share: spend / wallet }];
}
