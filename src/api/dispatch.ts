import { AppError, toErrorData } from '#core/errors.ts';
import type { Method, Reply } from './contract.ts';
import { inputs, type Handlers } from './handlers.ts';

export type Dispatch = (method: string, input: unknown) => Promise<Reply>;

/**
 * Carries a request to its handler: unknown methods and wrong inputs are refused, and every failure comes back as data.
 * What is not an expected failure goes to `onBug` with its stack.
 */
export function createDispatch(handlers: Handlers, onBug: (error: unknown, method: string) => void): Dispatch {
  return async (method, input) => {
    try {
      if (!isMethod(method)) throw new AppError('unknown-method', `There is no request called “${method}”.`);
      const checked = inputs[method].safeParse(input ?? {});
      if (!checked.success) {
        const [issue] = checked.error.issues;
        throw new AppError(
          'input-invalid',
          `The request “${method}” was not understood: ${issue?.message ?? 'wrong input'}.`,
          {
            details: { field: issue?.path.join('.') ?? '' },
          },
        );
      }
      const handle = handlers[method] as (input: unknown) => Promise<unknown>;
      return { ok: true, value: await handle(checked.data) };
    } catch (error) {
      if (!(error instanceof AppError)) onBug(error, method);
      return { ok: false, error: toErrorData(error) };
    }
  };
}

function isMethod(method: string): method is Method {
  return Object.hasOwn(inputs, method);
}
