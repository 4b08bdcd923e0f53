import { CalcError } from './calc-error.ts';
import { sum } from './mean.ts';

type Felt = { readonly at: number; readonly emotion: number; readonly weight: number };
type Passed = { readonly at: number; readonly pass: number };

/** Mean, weighted mean, peak–end and the first lowest stage; null where nobody said how they feel. */
export function feelingOf(felt: readonly Felt[]): Readonly<Record<string, number>> | null {
  const [first] = felt;
  const last = felt.at(-1);
  if (first === undefined || last === undefined) return null;
  const peak = felt.reduce((most, each) => (Math.abs(each.emotion) > Math.abs(most.emotion) ? each : most), first);
  const lowest = felt.reduce((least, each) => (each.emotion < least.emotion ? each : least), first);
  return {
    'emotion-mean': sum(felt.map(({ emotion }) => emotion)) / felt.length,
    'emotion-weighted':
      sum(felt.map(({ emotion, weight }) => emotion * weight)) / sum(felt.map(({ weight }) => weight)),
    peak: peak.emotion,
    end: last.emotion,
    'peak-end': (peak.emotion + last.emotion) / 2,
    'lowest-stage': lowest.at,
  };
}

/**
 * Share who come through the whole chain, its weakest stage (the first of equals), and what raising that one would add.
 * Null where no stage has a pass rate.
 */
export function chainOf(passed: readonly Passed[], raiseTo: number | null): Readonly<Record<string, number>> | null {
  const [first] = passed;
  if (first === undefined) return null;
  const weakest = passed.reduce((least, each) => (each.pass < least.pass ? each : least), first);
  const productOf = (rates: readonly number[]): number => rates.reduce((share, each) => share * each, 1);
  const survival = productOf(passed.map(({ pass }) => pass));
  const chain = { survival, 'weakest-stage': weakest.at };
  if (raiseTo === null) return chain;
  if (raiseTo < weakest.pass) throw new CalcError('too-small', 'raise-to', { least: weakest.pass });
  const raised = productOf(passed.map((each) => (each === weakest ? raiseTo : each.pass)));
  return { ...chain, 'raised-survival': raised, 'raise-effect': raised - survival };
}

/** Martilla & James 1977: what to do by whether a thing matters and whether it is done well. */
export function quadrantOf(isImportant: boolean, isSatisfying: boolean): string {
  if (isImportant) return isSatisfying ? 'keep-up' : 'concentrate-here';
  return isSatisfying ? 'possible-overkill' : 'low-priority';
}
