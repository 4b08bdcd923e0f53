import { CalcError } from '#core/calc/calc-error.ts';

/** Code and field of the error a piece of work ends with. */
export function failureOf(work: () => unknown): { readonly code: string; readonly field: string } | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    const { code, field } = error;
    return { code, field };
  }
}
