/** How promising an outcome is; the bounds usually quoted. */
export type OpportunityBand = 'served' | 'high' | 'higher' | 'extreme';

/** Importance and satisfaction from 0 to 10 → 0 to 20: I + max(I − S, 0). Ulwick 2002, “Turn Customer Input into Innovation”; 2005. */
export function opportunityScore(importance: number, satisfaction: number): number {
  return importance + Math.max(importance - satisfaction, 0);
}

export function opportunityBand(score: number): OpportunityBand {
  if (score >= 15) return 'extreme';
  if (score >= 12) return 'higher';
  return score >= 10 ? 'high' : 'served';
}
