import type { NotePath } from '#core/note/note.ts';
import type { NoteTrait } from './note-traits.ts';
import type { PropertyTest } from './property-test.ts';

/** A query after parsing and analysis, free of any storage's syntax. */
export type SearchExpression =
  | {
      readonly kind: 'term';
      /** As it was typed. */
      readonly text?: string;
      readonly tokens: readonly string[];
      /** Keys by which the word is found in any form (`askedKeys`); none of a phrase, whose words must stand as they are. */
      readonly keys?: readonly string[];
      readonly prefix: boolean;
      /** The tokens are keys already: a phrase in any form of its words. */
      readonly keyed?: boolean;
      /** It was quoted. */
      readonly exact?: boolean;
      readonly field?: SearchField;
    }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly SearchExpression[] }
  | { readonly kind: 'not'; readonly part: SearchExpression }
  | {
      readonly kind: 'filter';
      readonly by: 'tag' | 'path' | 'file' | 'lang' | 'type' | 'concept';
      readonly value: string;
    }
  | { readonly kind: 'has'; readonly what: NoteTrait }
  | CheckedExpression
  | { readonly kind: 'all' };

/** What only a look at the note itself can tell; `candidatesOf` narrows down which notes to look at. */
export type CheckedExpression =
  /** Everything asked for stands in one line, section or task. */
  | { readonly kind: 'within'; readonly scope: SearchScope; readonly part: SearchExpression }
  /** A property of the front matter, with any value where there is no test. */
  | { readonly kind: 'property'; readonly name: string; readonly test?: PropertyTest }
  | { readonly kind: 'regex'; readonly source: string; readonly flags: string };

/** Stretches of a note that words can be asked to stand in together. */
export type SearchScope = 'line' | 'section' | 'task' | 'task-todo' | 'task-done';

/** Parts of a note that are searched. */
export type SearchField = 'title' | 'aliases' | 'headings' | 'body';

/** Columns of the full text: of each part the keys of its words, by which it is searched, and the words as they stand. */
export type SearchColumn = SearchField | `${SearchField}_words`;

/** The analysed text of a note, part by part. */
export type SearchText = Readonly<Record<SearchColumn, string>>;

export type SearchPlan = {
  readonly expression: SearchExpression;
  readonly limit: number;
  readonly offset: number;
  /** Notes that are shown already. */
  readonly without?: readonly NotePath[];
};
