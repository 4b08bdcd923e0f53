import { createContext, Script } from 'node:vm';

const context = createContext({});
const script = new Script('work()');

/** Does work that may take forever, such as trying a regular expression; false when it was stopped after `ms`. */
export function withinTime(ms: number, work: () => void): boolean {
  try {
    context['work'] = work;
    script.runInContext(context, { timeout: Math.max(1, Math.ceil(ms)) });
    return true;
  } catch (error) {
    // Made outside this context: no instance of its `Error`.
    if ((error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false;
    throw error;
  } finally {
    context['work'] = undefined;
  }
}
