import { AppError, toErrorData } from '#core/errors.ts';
import type { Reply } from './contract.ts';
import { inputs } from './handlers.ts';

export type Dispatch = (method: string, input: unknown) => Promise<Reply>;

type Issue = { readonly message: string; readonly path: readonly PropertyKey[] };
type Check = {
  safeParse(input: unknown): {
    readonly success: boolean;
    readonly data?: unknown;
    readonly error?: { readonly issues: readonly Issue[] } | undefined;
  };
};

/**
 * Carries a request to its handler: unknown methods and wrong inputs are refused, and every failure comes back as data.
 * What is not an expected failure goes to `onBug` with its stack.
 */
export function createDispatch(
  handlers: Readonly<Record<string, (input: never) => Promise<unknown>>>,
  onBug: (error: unknown, method: string) => void,
  checks: Readonly<Record<string, Check>> = inputs,
): Dispatch {
  return async (method, input) => {
    try {
      const check = Object.hasOwn(checks, method) ? checks[method] : undefined;
      if (check === undefined) throw new AppError('unknown-method', `There is no request called “${method}”.`);
      const checked = check.safeParse(input ?? {});
      if (!checked.success) {
        const [issue] = checked.error?.issues ?? [];
        throw new AppError(
          'input-invalid',
          `The request “${method}” was not understood: ${issue?.message ?? 'wrong input'}.`,
          {
            details: { field: issue?.path.join('.') ?? '' },
          },
        );
      }
      const handle = handlers[method] as ((input: unknown) => Promise<unknown>) | undefined;
      return { ok: true, value: await handle?.(checked.data) };
    } catch (error) {
      if (!(error instanceof AppError)) onBug(error, method);
      return { ok: false, error: toErrorData(error) };
    }
  };
}
