import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { calculate, type Calculation } from '#core/calc/calculate.ts';
import { CalcError } from '#core/calc/calc-error.ts';
import type { Model } from '#core/calc/model.ts';
import type { BlockFault, Given } from '#core/calc/read-block.ts';
import type { Worked } from './calc-worker.ts';
import { isLong, startCalcWorker, type CalcWorker } from './in-worker.ts';

export type Outcome = { readonly done: Calculation | null; readonly fault: Omit<BlockFault, 'line'> | null };
export type Calculating = {
  /** One for each set of inputs, or null while none is known yet. */
  readonly outcomes: readonly Outcome[] | null;
  /** How much of work that takes its time is done; null: nothing is at work. */
  readonly share: number | null;
  readonly cancel: () => void;
  /** Begins what was cancelled anew. */
  readonly again: () => void;
};

type Asked = { readonly model: Model; readonly all: readonly Given[]; readonly convention: string };

/** A slider that is still moving does not begin a long sum at every step. */
const PAUSE = 120;

/**
 * Works a model out for several sets of inputs: right away, or, where a table in them is long, in a worker that leaves the
 * window free.
 */
export function useCalculation(model: Model, all: readonly Given[], convention: string): Calculating {
  const asked = useMemo(() => ({ model, all, convention }), [all, convention, model]);
  const isHeavy = useMemo(() => all.some(isLong), [all]);
  const now = useMemo(() => (isHeavy ? null : asked.all.map((given) => work(asked, given))), [asked, isHeavy]);
  const [outcomes, setOutcomes] = useState<readonly Outcome[] | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [round, setRound] = useState(0);
  const worker = useRef<CalcWorker | null>(null);

  const stop = useCallback(() => {
    worker.current?.stop();
    setShare(null);
    setOutcomes([{ done: null, fault: { code: 'cancelled', field: '', details: {} } }]);
  }, []);

  useEffect(() => {
    if (!isHeavy) return undefined;
    let isLive = true;
    const running = (worker.current ??= startCalcWorker());
    const timer = setTimeout(() => {
      setShare(0);
      void running
        .run<readonly Worked[]>(
          { kind: 'calculate', model: model.id, convention: asked.convention, given: asked.all },
          (part) => isLive && setShare(part),
        )
        .then((results) => {
          if (!isLive) return;
          setShare(null);
          setOutcomes(results.map(({ done, fault }) => ({ done: done === null ? null : { ...done, model }, fault })));
        })
        .catch(() => isLive && stop());
    }, PAUSE);
    return () => {
      isLive = false;
      clearTimeout(timer);
    };
  }, [asked, isHeavy, model, round, stop]);
  useEffect(
    () => () => {
      worker.current?.stop();
      worker.current = null;
    },
    [],
  );
  return {
    outcomes: now ?? outcomes,
    share: isHeavy ? share : null,
    cancel: stop,
    again: () => setRound(round + 1),
  };
}

function work({ model, convention }: Asked, given: Given): Outcome {
  try {
    return { done: calculate(model, given, convention), fault: null };
  } catch (error) {
    if (error instanceof CalcError)
      return { done: null, fault: { code: error.code, field: error.field, details: error.details } };
    throw error;
  }
}
