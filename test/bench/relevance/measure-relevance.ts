import { analysedText } from '#core/words/analyse.ts';
import { askedKeys, keyIn, type FormsLanguage } from '#core/words/word-keys.ts';
import type { Engine } from './engine.ts';
import type { RelevanceSet } from './sets.ts';
import type { FormGroup } from './treebank.ts';

/** How an engine does on the queries of one kind. */
export type Relevance = {
  readonly set: string;
  readonly lang: string;
  readonly kind: string;
  readonly engine: string;
  readonly queries: number;
  /** Part of the queries whose document is among the first ten. */
  readonly recall: number;
  /** Mean of 1/rank among the first ten. */
  readonly mrr: number;
  /** ms, mean. */
  readonly time: number;
  readonly missed: readonly string[];
};

const CUT = 10;

/** Asks an engine every query of a set; nothing where it does not speak the language. */
export function measureRelevance(set: RelevanceSet, engine: Engine): Relevance[] {
  const built = engine.build(set.docs, set.lang);
  if (built === undefined) return [];
  const kinds = Map.groupBy(set.queries, ({ kind }) => kind);
  const results = [...kinds].map(([kind, queries]): Relevance => {
    let found = 0;
    let ranks = 0;
    const missed: string[] = [];
    const started = performance.now();
    for (const { q, rel } of queries) {
      const at = built.search(q, CUT).findIndex((id) => rel.includes(id));
      if (at < 0) missed.push(`${q} → ${rel.join(', ')}`);
      else {
        found++;
        ranks += 1 / (at + 1);
      }
    }
    return {
      set: set.name,
      lang: set.lang,
      kind,
      engine: engine.name,
      queries: queries.length,
      recall: found / queries.length,
      mrr: ranks / queries.length,
      time: (performance.now() - started) / queries.length,
      missed,
    };
  });
  built.close();
  return results;
}

export type FormRecall = {
  readonly lang: FormsLanguage;
  readonly forms: number;
  /** Part of the inflected forms that are found by the form a dictionary lists. */
  readonly recall: number;
  readonly pairs: number;
  /** Part of the pairs of different words that begin with the same four letters, many of them related, and are found by each other. */
  readonly merged: number;
  /** The same of all pairs of different words. */
  readonly mergedOfAll: number;
  readonly missed: readonly string[];
};

/** Every form as a note of one word, looked for by its dictionary form. */
export function measureForms(lang: FormsLanguage, groups: readonly FormGroup[]): FormRecall {
  const fold = (word: string): string => analysedText(word).replaceAll(' ', '');
  const asked = groups.map(({ lemma }) => new Set([fold(lemma), ...askedKeys(fold(lemma), lemma)]));
  const stored = groups.map(
    ({ lemma, forms }) => new Set([lemma, ...forms].flatMap((form) => [fold(form), keyIn(lang, fold(form))])),
  );
  let forms = 0;
  let found = 0;
  const missed: string[] = [];
  for (const [at, group] of groups.entries())
    for (const form of group.forms) {
      const word = fold(form);
      if (word === fold(group.lemma)) continue;
      forms++;
      if (asked[at]?.has(word) === true || asked[at]?.has(keyIn(lang, word)) === true) found++;
      else missed.push(`${group.lemma} ← ${form}`);
    }
  let pairs = 0;
  let merged = 0;
  const alike = Map.groupBy(groups.keys(), (at) => fold(groups[at]?.lemma ?? '').slice(0, 4));
  for (const list of alike.values())
    for (const one of list)
      for (const other of list) {
        if (fold(groups[one]?.lemma ?? '') === fold(groups[other]?.lemma ?? '')) continue;
        pairs++;
        if ([...(asked[one] ?? [])].some((key) => stored[other]?.has(key) === true)) merged++;
      }
  const words = groups.map(({ lemma }) => fold(lemma));
  const bearers = Map.groupBy(
    stored.flatMap((keys, at) => [...keys].map((key) => ({ key, at }))),
    ({ key }) => key,
  );
  let mergedOfAll = 0;
  for (const [one, keys] of asked.entries()) {
    const others = new Set([...keys].flatMap((key) => (bearers.get(key) ?? []).map(({ at }) => at)));
    for (const other of others) if (words[one] !== words[other]) mergedOfAll++;
  }
  const all = groups.length * (groups.length - 1);
  return { lang, forms, recall: found / forms, pairs, merged: merged / pairs, mergedOfAll: mergedOfAll / all, missed };
}

export type Substrings = { readonly sentences: number; readonly queries: number; readonly found: number };

/** Every run of one to four Han characters of every sentence, looked for among all sentences. */
export function measureHan(sentences: readonly string[], engine: Engine): Substrings {
  const docs = sentences.map((text, at) => ({ id: `${at}.md`, title: String(at), text, lang: 'zh' }));
  const built = engine.build(docs, 'zh');
  if (built === undefined) return { sentences: sentences.length, queries: 0, found: 0 };
  let queries = 0;
  let found = 0;
  for (const [at, text] of sentences.entries()) {
    const runs = text.match(/\p{Script=Han}+/gu) ?? [];
    const run = runs[at % Math.max(1, runs.length)] ?? '';
    for (let length = 1; length <= Math.min(4, run.length); length++) {
      const start = (at * 7) % (run.length - length + 1);
      const wanted = run.slice(start, start + length);
      queries++;
      if (built.search(wanted, sentences.length).includes(`${at}.md`)) found++;
    }
  }
  built.close();
  return { sentences: sentences.length, queries, found };
}
