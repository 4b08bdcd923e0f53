export type PropertyScalar = string | number | boolean | null;
export type PropertyValue = PropertyScalar | readonly PropertyScalar[];

/** What a person does to one property of the front matter. */
export type PropertyChange =
  /** Gives it a value; a property that is not there yet comes last. */
  | { readonly kind: 'set'; readonly name: string; readonly value: PropertyValue }
  | { readonly kind: 'rename'; readonly name: string; readonly to: string }
  | { readonly kind: 'remove'; readonly name: string }
  /** Puts it before another one; null: behind all others. */
  | { readonly kind: 'move'; readonly name: string; readonly before: string | null };
