/** A query after parsing and analysis, free of any storage's syntax. */
export type SearchExpression =
  | {
      readonly kind: 'term';
      readonly tokens: readonly string[];
      readonly prefix: boolean;
      readonly field?: SearchField;
    }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly SearchExpression[] }
  | { readonly kind: 'not'; readonly part: SearchExpression }
  | { readonly kind: 'filter'; readonly by: 'tag' | 'path' | 'lang' | 'type'; readonly value: string }
  | { readonly kind: 'all' };

/** Columns of the full text. */
export type SearchField = 'title' | 'aliases' | 'headings' | 'body';

export type SearchPlan = {
  readonly expression: SearchExpression;
  readonly limit: number;
  readonly offset: number;
};
