import type { Model, Step, Values } from './model.ts';

/**
 * TeX of a step's right side: with symbols, or, where numbers are given, with the reader's own, written by `write`.
 * Inputs and earlier steps stand in the formula as «name».
 */
export function stepFormula(
  { formula }: Step,
  steps: readonly Step[],
  model: Pick<Model, 'inputs' | 'outputs'>,
  numbers?: { readonly inputs: Values; readonly write: (value: number) => string },
): string {
  return formula.replace(/«([^»]+)»/g, (_, name: string) => {
    const step = steps.find((each) => each.name === name);
    const input = model.inputs.find((each) => each.name === name);
    if (numbers === undefined)
      return step?.symbol ?? (input?.kind === 'number' ? input.symbol : undefined) ?? wordTeX(name);
    const value = step === undefined ? numbers.inputs[name] : step.value;
    if (typeof value !== 'number') return step?.symbol ?? wordTeX(name);
    const written = numbers.write(value);
    return value < 0 ? `(${written})` : written;
  });
}

function wordTeX(name: string): string {
  return `\\text{${name.replaceAll(/[\\{}$&#^_%~]/g, ' ')}}`;
}
