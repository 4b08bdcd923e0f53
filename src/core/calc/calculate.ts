import { CalcError } from './calc-error.ts';
import type { Evaluation, Model, Report, Values } from './model.ts';
import { readValues } from './read-values.ts';

/** A model worked out by one convention, and its main figures by every other. */
export type Calculation = {
  readonly model: Model;
  readonly convention: string;
  readonly inputs: Values;
  readonly evaluation: Evaluation;
  readonly variants: readonly { readonly convention: string; readonly outputs: Evaluation['outputs'] }[];
};

/**
 * Works a model out for what was given; inputs that are left out take their defaults.
 * @throws CalcError where an input cannot be taken or has no answer
 */
export function calculate(
  model: Model,
  given: Readonly<Record<string, unknown>>,
  convention = model.conventions[0],
  report?: Report,
): Calculation {
  if (convention === undefined || !model.conventions.includes(convention))
    throw new CalcError('unknown-convention', 'convention', { known: model.conventions.join(', ') });
  const inputs = readValues(model, given);
  const evaluation = evaluate(model, inputs, convention, report);
  return {
    model,
    convention,
    inputs,
    evaluation,
    variants: model.conventions.map((each) => ({
      convention: each,
      outputs: (each === convention ? evaluation : evaluate(model, inputs, each)).outputs,
    })),
  };
}

/** Numbers too large for a figure end as an error of it, not as an infinite one. */
function evaluate(model: Model, inputs: Values, convention: string, report?: Report): Evaluation {
  const evaluation = model.evaluate(inputs, convention, report);
  const beyond = Object.entries(evaluation.outputs).find(
    ([, value]) => typeof value === 'number' && !Number.isFinite(value),
  );
  if (beyond !== undefined) throw new CalcError('not-finite', beyond[0]);
  return evaluation;
}
