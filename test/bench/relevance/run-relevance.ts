import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FormsLanguage } from '#core/words/word-keys.ts';
import { baselines } from './baselines.ts';
import { konspekt } from './konspekt-engine.ts';
import {
  measureForms,
  measureHan,
  measureRelevance,
  type FormRecall,
  type Relevance,
  type Substrings,
} from './measure-relevance.ts';
import { sharedSets, vaultSets, type RelevanceSet } from './sets.ts';
import { formGroups, lemmaQueries, readTreebank, type FormGroup } from './treebank.ts';

export type RelevanceFigures = {
  readonly searches: readonly Relevance[];
  readonly forms: readonly FormRecall[];
  readonly han: Substrings | undefined;
  readonly skipped: readonly string[];
};

/** Where the figures come from: the shared folder, and CoNLL-U files of Universal Dependencies. */
export type RelevanceSources = { readonly shared: string; readonly treebanks: string; readonly only?: string };

/** Measures and prints; the exit status says whether ours is the best everywhere. */
export function reportRelevance(options: {
  readonly treebanks?: string;
  readonly only?: string;
  readonly json?: boolean;
}): number {
  const shared = resolve(import.meta.dirname, '../../../../shared');
  const treebanks = options.treebanks ?? join(shared, 'treebanks');
  const only = options.only === undefined ? {} : { only: options.only };
  const figures = measureAllRelevance({ shared, treebanks, ...only }, (step) => console.error(step));
  if (options.json === true) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  else printRelevance(figures, (text) => console.log(text));
  return isBest(figures) ? 0 : 1;
}

const treebankLanguages: readonly FormsLanguage[] = ['en', 'hu', 'ru', 'uk'];

/** Measures search against the others in one run. */
export function measureAllRelevance(sources: RelevanceSources, say: (step: string) => void): RelevanceFigures {
  const skipped: string[] = [];
  const treebanks = new Map(treebankLanguages.map((lang) => [lang, readTreebank(sources.treebanks, lang)]));
  const shared = sharedSets(sources.shared);
  if (shared.length === 0) skipped.push(`sets of questions and anchors: there is no ${sources.shared}/relevance`);
  const sets: RelevanceSet[] = [...shared, ...vaultSets(sources.shared, shared)];
  const forms: FormRecall[] = [];
  const morph = join(sources.shared, 'relevance/morph.ru.json');
  if (existsSync(morph)) {
    const { groups } = JSON.parse(readFileSync(morph, 'utf8')) as { groups: FormGroup[] };
    forms.push(measureForms('ru', groups));
  }
  for (const [lang, sentences] of treebanks) {
    if (sentences.length === 0) {
      skipped.push(`forms and lemma queries in ${lang}: no ${lang}_*.conllu in ${sources.treebanks}`);
      continue;
    }
    forms.push(measureForms(lang, formGroups(sentences)));
    sets.push(lemmaQueries(`treebank.${lang}`, lang, sentences));
  }
  const searches: Relevance[] = [];
  for (const set of sets) {
    if (sources.only !== undefined && !set.name.includes(sources.only)) continue;
    for (const engine of [konspekt, ...baselines]) {
      say(`${set.name}: ${engine.name}`);
      searches.push(...measureRelevance(set, engine));
    }
  }
  const segments = join(sources.shared, 'relevance/seg.zh.json');
  let han: Substrings | undefined;
  if (existsSync(segments)) {
    say('Han substrings');
    const { sentences } = JSON.parse(readFileSync(segments, 'utf8')) as { sentences: { text: string }[] };
    han = measureHan(
      sentences.map(({ text }) => text),
      konspekt,
    );
  }
  return { searches, forms, han, skipped };
}

/** The figures as a table to read; a figure of another engine above ours is marked. */
export function printRelevance(
  { searches, forms, han, skipped }: RelevanceFigures,
  print: (text: string) => void,
): void {
  for (const part of Map.groupBy(searches, ({ set, kind }) => `${set}, ${kind}`)) {
    const [name, results] = part;
    const own = results.find(({ engine }) => engine === konspekt.name);
    print(`\n${name}: ${results[0]?.queries ?? 0} queries`);
    for (const { engine, recall, mrr, time } of results) {
      const above = own !== undefined && engine !== own.engine && (recall > own.recall || mrr > own.mrr);
      print(
        `  ${engine.padEnd(30)} recall@10 ${recall.toFixed(4)}  MRR ${mrr.toFixed(4)}  ${time.toFixed(2).padStart(7)} ms${above ? '  above' : ''}`,
      );
    }
  }
  if (forms.length > 0) print('\nInflected forms found by the dictionary form');
  for (const { lang, forms: count, recall, merged, pairs, mergedOfAll } of forms)
    print(
      `  ${lang}  ${recall.toFixed(4)} of ${count}; merged ${(100 * mergedOfAll).toFixed(3)} % of all pairs, ${(100 * merged).toFixed(2)} % of ${pairs} that begin alike`,
    );
  if (han !== undefined) print(`\nHan substrings found: ${han.found} of ${han.queries} in ${han.sentences} sentences`);
  for (const what of skipped) print(`skipped: ${what}`);
}

/** Whether ours is the best on every set and every substring was found. */
export function isBest({ searches, han }: RelevanceFigures): boolean {
  const kinds = [...Map.groupBy(searches, ({ set, kind }) => `${set} ${kind}`).values()];
  return (
    (han === undefined || han.found === han.queries) &&
    kinds.every((results) => {
      const own = results.find(({ engine }) => engine === konspekt.name);
      return own === undefined || results.every(({ recall }) => recall <= own.recall);
    })
  );
}
