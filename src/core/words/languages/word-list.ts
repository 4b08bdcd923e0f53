/** The words of a table, which white space separates. */
export const words = (table: string): string[] => table.trim().split(/\s+/);

/** A stem with each of the endings. */
export const inflect = (stem: string, endings: readonly string[]): string[] => endings.map((ending) => stem + ending);
