/** Info strings of framework blocks, apart from what draws them, which is loaded only where there is one. */
export const diagramNames: ReadonlySet<string> = new Set([
  'vpc',
  'jtbd-story',
  'jtbd-forces',
  'job-map',
  '5a',
  'cjm',
  'loyalty-ladder',
  'relationship-lifecycle',
  'rk-matrix',
  'touchpoint-map',
  'comparison',
  'funnel',
]);

/** Info strings of calculator blocks, apart from the models. */
export const calculatorNames: ReadonlySet<string> = new Set([
  'clv',
  'customer-equity',
  'share-of-wallet',
  'wallet-allocation',
  '5a',
  'relationship-groups',
  'rfm',
  'nps',
  'abcdx',
  'retention',
  'unit-economics',
  'touchpoints',
  'btyd',
]);

export type BlockKind = 'diagram' | 'calculator';

/** What a fenced block is shown as; the path of the 5A is a figure where its stages are told, else a calculator. */
export function kindOfBlock(info: string, yaml: string): BlockKind | null {
  const name = info.toLowerCase();
  if (!diagramNames.has(name)) return calculatorNames.has(name) ? 'calculator' : null;
  if (!calculatorNames.has(name)) return 'diagram';
  return /^(?:stages|brand|influence)\s*:/m.test(yaml) ? 'diagram' : 'calculator';
}
