import { settleLayout, type LayoutTask } from './settle-layout.ts';

/** What the worker is asked: `every` ms it tells how far it is; 0 for the end only. */
export type LayoutOrder = LayoutTask & { readonly every: number };
export type LayoutReport = { readonly positions: Float32Array; readonly settled: boolean };

addEventListener('message', ({ data }: MessageEvent<LayoutOrder>) => {
  let told = performance.now();
  const positions = settleLayout(data, (read) => {
    if (data.every === 0 || performance.now() - told < data.every) return;
    tell({ positions: read(), settled: false });
    told = performance.now();
  });
  tell({ positions, settled: true });
});

function tell(report: LayoutReport): void {
  postMessage(report);
}
