import { givenNumber } from '../given.ts';
import type { Evaluation, Model, Values } from '../model.ts';

/**
 * The whole wallet of a customer from what they spend here and the share this is, and what goes elsewhere.
 * Farris, Bendle, Pfeifer & Reibstein 2010, “Marketing Metrics”. Money of one period.
 */
export const walletSize: Model = {
  id: 'wallet-size',
  block: 'share-of-wallet',
  inputs: [
    {
      kind: 'number',
      name: 'spend',
      aliases: ['s'],
      symbol: 's',
      unit: 'money',
      default: 240,
      least: 0,
      slider: { from: 0, to: 2000, step: 10 },
    },
    {
      kind: 'number',
      name: 'share',
      aliases: ['SOW', 'sow'],
      symbol: '\\mathit{SOW}',
      unit: 'share',
      default: 0.3,
      least: 0,
      most: 1,
      open: 'least',
      slider: { from: 0.01, to: 1, step: 0.01 },
    },
  ],
  conventions: ['standard'],
  outputs: [
    { name: 'wallet', unit: 'money', symbol: 'w' },
    { name: 'gap', unit: 'money' },
  ],
  source: ['Farris, Bendle, Pfeifer & Reibstein 2010, Marketing Metrics'],
  concepts: ['share-of-wallet', 'up-selling', 'cross-selling'],
  evaluate,
};

function evaluate(values: Values): Evaluation {
  const spend = givenNumber(values, 'spend');
  const wallet = spend / givenNumber(values, 'share');
  const gap = wallet - spend;
  return {
    outputs: { wallet, gap },
    derivation: [
      { name: 'wallet', symbol: 'w', formula: '\\frac{«spend»}{«share»}', value: wallet },
      { name: 'gap', symbol: 'w - s', formula: '«wallet» - «spend»', value: gap },
    ],
    warnings: [],
  };
}
