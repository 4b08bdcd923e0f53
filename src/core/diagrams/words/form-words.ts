/** What the form of a figure calls its fields and choices, in one language. */
export type FormWords = {
  /** By key; `type.key` where one means something else there. */
  readonly names: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
};

/** The name of a field, its key where there is none. */
export function fieldName({ names }: FormWords, type: string, key: string): string {
  return names[`${type}.${key}`] ?? names[key] ?? key;
}
