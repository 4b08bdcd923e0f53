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

/** The place of an error as the form names it: `customer_profile.pains[2].text` → “Customer profile › Pains 3 › Words”. */
export function placeName(words: FormWords, type: string, field: string): string {
  const parts = field.split('.').filter((part) => part !== '');
  const named = parts.map((part) => {
    const [, key = part, at] = /^([^[\]]*)(?:\[(\d+)\])?/.exec(part) ?? [];
    return `${fieldName(words, type, key)}${at === undefined ? '' : ` ${Number(at) + 1}`}`;
  });
  return named.join(' › ');
}
