/** What a shape takes, as a form asks for it. */
export type Spec =
  | { readonly kind: 'text' }
  /** Words, or several of them, one to a line. */
  | { readonly kind: 'lines' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'yes-or-no' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'list'; readonly item: Spec; readonly least: number; readonly most: number }
  | MapSpec;

export type MapSpec = {
  readonly kind: 'map';
  readonly fields: readonly FieldSpec[];
  /** The key whose words may stand for the whole map. */
  readonly short: string | null;
};

export type FieldSpec = {
  readonly key: string;
  readonly spec: Spec;
  readonly isRequired: boolean;
  /** Stands for a value that is left out, where that is a word, a number or a yes or no. */
  readonly fallback: string | number | boolean | null;
};

/** A shape together with what a form asks for it. */
export function described<Given extends object>(spec: Spec, shape: Given): Given & { readonly spec: Spec } {
  return Object.assign(shape, { spec });
}
