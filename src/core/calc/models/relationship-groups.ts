import { givenNumber, givenRows, optionalNumber } from '../given.ts';
import { median } from '../mean.ts';
import type { Evaluation, Model, Values, Warning } from '../model.ts';

const groups = ['true-friends', 'butterflies', 'barnacles', 'strangers'] as const;
type Group = (typeof groups)[number];

/** Fewer customers than this are no basis for a split in halves. */
const FEW = 4;

/**
 * Customers by what they bring and how long they are likely to stay.
 * Reinartz & Kumar 2002, “The Mismanagement of Customer Loyalty”, HBR 80(7);
 * the split at medians as in Reinartz & Kumar 2000, Journal of Marketing 64(4).
 * Profitability in money; loyalty in periods still expected, or as a probability of being active;
 * what equals a threshold counts as high. A threshold that is left out, or `median`, is the median.
 */
export const relationshipGroups: Model = {
  id: 'relationship-groups',
  block: 'relationship-groups',
  aliases: ['reinartz-kumar'],
  inputs: [
    {
      kind: 'table',
      name: 'customers',
      columns: [
        { kind: 'number', name: 'profitability', aliases: ['profit', 'pi'], unit: 'money' },
        { kind: 'number', name: 'loyalty', aliases: ['lambda'], unit: 'number', least: 0 },
        { kind: 'text', name: 'name', optional: true },
      ],
      default: [
        { profitability: 150, loyalty: 0.9, name: null },
        { profitability: 150, loyalty: 0.2, name: null },
        { profitability: 20, loyalty: 0.9, name: null },
        { profitability: 20, loyalty: 0.1, name: null },
      ],
    },
    {
      kind: 'number',
      name: 'profitability-threshold',
      aliases: ['profit-threshold'],
      symbol: '\\pi^*',
      unit: 'money',
      default: null,
      optional: true,
      word: 'median',
      slider: { from: 0, to: 1000, step: 5 },
    },
    {
      kind: 'number',
      name: 'loyalty-threshold',
      symbol: '\\lambda^*',
      unit: 'number',
      default: null,
      optional: true,
      word: 'median',
      least: 0,
      slider: { from: 0, to: 1, step: 0.05 },
    },
  ],
  conventions: ['standard'],
  outputs: [
    ...groups.map((name) => ({ name, unit: 'count' as const })),
    { name: 'profitability-cut', unit: 'money', symbol: '\\pi^*' },
    { name: 'loyalty-cut', unit: 'number', symbol: '\\lambda^*' },
  ],
  source: [
    'Reinartz & Kumar 2002, The Mismanagement of Customer Loyalty',
    'Reinartz & Kumar 2000, On the Profitability of Long-Life Customers',
  ],
  concepts: ['customer-relationship-groups', 'true-friends', 'butterflies', 'barnacles', 'strangers'],
  evaluate,
};

type Customer = {
  readonly name: string;
  readonly profitability: number;
  readonly loyalty: number;
  readonly group: Group;
};

function evaluate(values: Values): Evaluation {
  const rows = givenRows(values, 'customers');
  const cutOf = (threshold: string, column: string): number =>
    optionalNumber(values, threshold) ?? median(rows.map((row) => givenNumber(row, column))) ?? 0;
  const profitCut = cutOf('profitability-threshold', 'profitability');
  const loyaltyCut = cutOf('loyalty-threshold', 'loyalty');
  const customers: Customer[] = rows.map((row, at) => {
    const profitability = givenNumber(row, 'profitability');
    const loyalty = givenNumber(row, 'loyalty');
    const group = groupOf(profitability >= profitCut, loyalty >= loyaltyCut);
    return { name: typeof row.name === 'string' ? row.name : String(at + 1), profitability, loyalty, group };
  });
  const members = (group: Group): readonly Customer[] => customers.filter((customer) => customer.group === group);
  const atMedian = ['profitability-threshold', 'loyalty-threshold'].filter(
    (name) => optionalNumber(values, name) === null,
  );
  const warnings: Warning[] = atMedian.map((field) => ({ code: 'assumption', field }));
  if (atMedian.length > 0 && rows.length < FEW)
    warnings.push({ code: 'few-cases', field: 'customers', details: { count: rows.length, least: FEW } });
  return {
    outputs: {
      ...Object.fromEntries(groups.map((group) => [group, members(group).length])),
      'profitability-cut': profitCut,
      'loyalty-cut': loyaltyCut,
    },
    derivation: [
      {
        name: 'profitability-cut',
        symbol: '\\pi^*',
        formula: atMedian.includes('profitability-threshold') ? '\\tilde{\\pi}' : '«profitability-threshold»',
        value: profitCut,
      },
      {
        name: 'loyalty-cut',
        symbol: '\\lambda^*',
        formula: atMedian.includes('loyalty-threshold') ? '\\tilde{\\lambda}' : '«loyalty-threshold»',
        value: loyaltyCut,
      },
    ],
    warnings,
    tables: [
      {
        name: 'customers',
        columns: [
          { name: 'name', unit: 'text' },
          { name: 'profitability', unit: 'money' },
          { name: 'loyalty', unit: 'number' },
          { name: 'group', unit: 'text' },
        ],
        rows: customers.map((each) => [each.name, each.profitability, each.loyalty, each.group]),
      },
    ],
    charts: [
      {
        kind: 'points',
        name: 'relationship-groups',
        x: { name: 'loyalty', unit: 'number' },
        y: { name: 'profitability', unit: 'money' },
        series: groups.map((group) => ({
          name: group,
          points: members(group).map(({ loyalty, profitability, name }) => ({
            x: loyalty,
            y: profitability,
            label: name,
          })),
        })),
      },
    ],
  };
}

function groupOf(isProfitable: boolean, isLoyal: boolean): Group {
  if (isProfitable) return isLoyal ? 'true-friends' : 'butterflies';
  return isLoyal ? 'barnacles' : 'strangers';
}
