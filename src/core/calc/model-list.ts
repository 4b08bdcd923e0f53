import type { Model } from './model.ts';
import { clvCohort } from './models/clv-cohort.ts';
import { clvSimple } from './models/clv-simple.ts';
import { customerEquity } from './models/customer-equity.ts';
import { retentionClv } from './models/retention-clv.ts';
import { shareOfWallet } from './models/share-of-wallet.ts';
import { walletSize } from './models/wallet-size.ts';
import { walletAllocation } from './models/wallet-allocation.ts';
import { fiveA } from './models/five-a.ts';
import { relationshipGroups } from './models/relationship-groups.ts';
import { pActive } from './models/p-active.ts';
import { rfm } from './models/rfm.ts';
import { nps } from './models/nps.ts';
import { abcdx } from './models/abcdx.ts';
import { retention } from './models/retention.ts';
import { rateConversion } from './models/rate-conversion.ts';
import { revenueRetention } from './models/revenue-retention.ts';
import { unitEconomics } from './models/unit-economics.ts';
import { touchpoints } from './models/touchpoints.ts';
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
  clvSimple,
  clvCohort,
  customerEquity,
  shareOfWallet,
  walletSize,
  walletAllocation,
  fiveA,
  relationshipGroups,
  pActive,
  rfm,
  nps,
  abcdx,
  retention,
  rateConversion,
  revenueRetention,
  unitEconomics,
  touchpoints,
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
