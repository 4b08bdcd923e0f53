export const fiveAStages = ['aware', 'appeal', 'ask', 'act', 'advocate'] as const;
export type FiveAStage = (typeof fiveAStages)[number];
export type FiveACounts = Readonly<Record<FiveAStage, number>>;
export type Archetype = 'door-knob' | 'goldfish' | 'trumpet' | 'funnel' | 'bow-tie';
export type FiveARatios = {
  readonly attraction: number | null;
  readonly curiosity: number | null;
  readonly commitment: number | null;
  readonly affinity: number | null;
  readonly par: number | null;
  readonly bar: number | null;
};

/** Ratios of one stage to the one before it; null where nobody is there to go on. Kotler, Kartajaya & Setiawan 2016, Marketing 4.0. */
export function fiveARatios({ aware, appeal, ask, act, advocate }: FiveACounts): FiveARatios {
  return {
    attraction: ratio(appeal, aware),
    curiosity: ratio(ask, appeal),
    commitment: ratio(act, ask),
    affinity: ratio(advocate, act),
    par: ratio(act, aware),
    bar: ratio(advocate, aware),
  };
}

function ratio(count: number, base: number): number | null {
  return base === 0 ? null : count / base;
}

/**
 * Which of the book's patterns the counts come near to. The patterns are the book's, the bounds this app's: a bow tie has BAR and
 * act/appeal of .9 and more; else the largest ratio above one decides.
 */
export function fiveAArchetype(counts: FiveACounts): Archetype {
  const { curiosity, affinity, commitment, bar } = fiveARatios(counts);
  const actToAppeal = ratio(counts.act, counts.appeal);
  if (bar !== null && actToAppeal !== null && bar >= 0.9 && actToAppeal >= 0.9) return 'bow-tie';
  const rising = [
    { archetype: 'goldfish', log: Math.log(curiosity ?? 0) },
    { archetype: 'trumpet', log: Math.log(affinity ?? 0) },
    { archetype: 'door-knob', log: Math.log(commitment ?? 0) },
  ] as const;
  const largest = rising.reduce((best, one) => (one.log > best.log ? one : best));
  return largest.log > 0 ? largest.archetype : 'funnel';
}
