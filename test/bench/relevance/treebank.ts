import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Query, RelevanceSet } from './sets.ts';

/** A word of a treebank as it stands in the text, with the form a dictionary lists it under. */
export type TreebankWord = { readonly form: string; readonly lemma: string; readonly pos: string };
export type Sentence = { readonly text: string; readonly words: readonly TreebankWord[] };
/** The forms of one word that were met in a text. */
export type FormGroup = { readonly lemma: string; readonly pos: string; readonly forms: readonly string[] };

const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'ADV']);
const WORD = /^[\p{L}'’ʼ]{2,}$/u;
/** Sentences that make one document. */
const LONG = 5;

/** Sentences of the CoNLL-U files of a folder whose names begin with a language's code; none where there are none. */
export function readTreebank(folder: string, lang: string): Sentence[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${lang}_`) && name.endsWith('.conllu'))
    .toSorted()
    .flatMap((name) => sentencesOf(readFileSync(join(folder, name), 'utf8')));
}

function sentencesOf(text: string): Sentence[] {
  return text
    .split('\n\n')
    .map((block) => {
      const lines = block.split('\n');
      const words = lines.flatMap((line): TreebankWord[] => {
        const [id = '', form = '', lemma = '', pos = '', , features = ''] = line.split('\t');
        return /^\d+$/.test(id) && !/Typo=Yes|Abbr=Yes|Foreign=Yes/.test(features) ? [{ form, lemma, pos }] : [];
      });
      return { text: lines.find((line) => line.startsWith('# text = '))?.slice(9) ?? '', words };
    })
    .filter(({ text: words }) => words !== '');
}

/** Words of the dictionary with the forms the sentences have of them. */
export function formGroups(sentences: readonly Sentence[]): FormGroup[] {
  const groups = new Map<string, { lemma: string; pos: string; forms: Set<string> }>();
  for (const { form, lemma, pos } of sentences.flatMap(({ words }) => words)) {
    if (!CONTENT.has(pos) || !WORD.test(form) || !WORD.test(lemma)) continue;
    const key = `${lemma.toLowerCase()} ${pos}`;
    const group = groups.get(key) ?? { lemma: lemma.toLowerCase(), pos, forms: new Set() };
    groups.set(key, group);
    group.forms.add(form.toLowerCase());
  }
  return [...groups.values()].map((group) => ({ ...group, forms: [...group.forms] }));
}

/**
 * Known-item search by dictionary forms: a few sentences are a document, asked for by three of its rarer words, each as a
 * dictionary lists it.
 */
export function lemmaQueries(name: string, lang: string, sentences: readonly Sentence[]): RelevanceSet {
  const counts = new Map<string, number>();
  for (const { lemma } of sentences.flatMap(({ words }) => words)) counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
  const docs = Array.from({ length: Math.floor(sentences.length / LONG) }, (_, at) =>
    sentences.slice(at * LONG, (at + 1) * LONG),
  );
  const queries = docs.flatMap((doc, at): Query[] => {
    const inflected = doc
      .flatMap(({ words }) => words)
      .filter(
        ({ form, lemma, pos }) => CONTENT.has(pos) && WORD.test(lemma) && form.toLowerCase() !== lemma.toLowerCase(),
      );
    const lemmas = [...new Set(inflected.map(({ lemma }) => lemma))]
      .filter((lemma) => (counts.get(lemma) ?? 0) >= 4)
      .toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
      .slice(0, 3);
    return lemmas.length < 3 ? [] : [{ q: lemmas.join(' '), rel: [`${at}.md`], kind: 'lemmas' }];
  });
  return {
    name,
    lang,
    docs: docs.map((doc, at) => ({
      id: `${at}.md`,
      title: String(at),
      text: doc.map(({ text }) => text).join(' '),
      lang: null,
    })),
    queries,
  };
}
