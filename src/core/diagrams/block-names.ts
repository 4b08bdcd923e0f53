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
