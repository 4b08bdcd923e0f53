import type { Model } from './model.ts';
import { retentionClv } from './models/retention-clv.ts';
import { sbg } from './models/sbg.ts';
import { sbgFit } from './models/sbg-fit.ts';
import { bgNbd } from './models/bg-nbd.ts';
import { paretoNbd } from './models/pareto-nbd.ts';
import { gammaGamma } from './models/gamma-gamma.ts';
import { btyd } from './models/btyd.ts';
import { clvIndividual } from './models/clv-individual.ts';

/** Every model, in the order the calculators page shows them. */
export const modelList: readonly Model[] = [
  retentionClv,
  sbg,
  sbgFit,
  bgNbd,
  paretoNbd,
  gammaGamma,
  clvIndividual,
  btyd,
];

/** The model with this id or alias; dashes and underscores are alike. */
export function findModel(name: string): Model | undefined {
  const wanted = name.replaceAll('_', '-').toLowerCase();
  return modelList.find(({ id, aliases = [] }) => id === wanted || aliases.includes(wanted));
}
