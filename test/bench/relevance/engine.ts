import type { Doc } from './sets.ts';

/** Something that answers a query with the ids of documents, the best first. */
export type Engine = {
  readonly name: string;
  /** Undefined where it does not speak the language. */
  build(
    docs: readonly Doc[],
    lang: string,
  ): { search(query: string, limit: number): readonly string[]; close(): void } | undefined;
};
