import { fiveAStages } from '#core/diagrams/five-a.ts';
import type { FigureWords } from '#core/diagrams/words/figure-words.ts';

type Stage = { readonly id?: string; readonly title?: string; readonly label?: string; readonly name?: string };
const LIBRETEXTS = ['meet', 'satisfy', 'sustain'];
type Given = { readonly preset?: string; readonly stages?: readonly Stage[]; readonly rungs?: readonly Stage[] };

/**
 * The steps of a framework in their order, in the words of a figure's language; empty for figures without an order. `model` is what the
 * block of that type was read as.
 */
export function frameworkSteps(type: string, model: unknown, words: FigureWords): readonly string[] {
  const { preset, stages, rungs } = model as Given;
  switch (type) {
    case 'loyalty-ladder': {
      const names: Readonly<Record<string, string>> = words.ladder.rungs;
      return rungs === undefined ? Object.values(names) : rungs.map(({ id = '', label }) => label ?? names[id] ?? id);
    }
    case '5a':
      return fiveAStages.map((name) => words.fiveA.stages[name]);
    case 'job-map':
      return Object.values(words.jobMap.steps);
    case 'cjm': {
      const names: Readonly<Record<string, string>> = preset === '5a' ? words.fiveA.stages : words.cjm.preset;
      return stages === undefined ? Object.values(names) : stages.map(({ id = '', title }) => title ?? names[id] ?? id);
    }
    case 'relationship-lifecycle': {
      if (preset === 'custom' || (preset === undefined && stages !== undefined))
        return (stages ?? []).map(({ id = '', title }) => title ?? id);
      const known = preset === 'libretexts' ? words.lifecycle.libretexts : Object.values(words.lifecycle.gronroos);
      const ids = preset === 'libretexts' ? LIBRETEXTS : Object.keys(words.lifecycle.gronroos);
      return known.map(({ title }, at) => stages?.find(({ id }) => id === ids[at])?.title ?? title);
    }
    case 'funnel':
      return (stages ?? []).map(({ name = '' }) => name);
    default:
      return [];
  }
}
