/** Info strings of calculator blocks, apart from the models, which are loaded only where there is one. */
export const blockNames: ReadonlySet<string> = new Set([
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
