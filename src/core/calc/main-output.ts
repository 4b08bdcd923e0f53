import type { Model } from './model.ts';

/** Name of the output a reader comes for. */
export function mainOutput({ main, outputs }: Pick<Model, 'main' | 'outputs'>): string | undefined {
  return main ?? outputs[0]?.name;
}
