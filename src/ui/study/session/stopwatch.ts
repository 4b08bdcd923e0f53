/** Measures how long somebody thinks: time in which the window is not seen does not count. */
export type Stopwatch = { restart(): void; elapsed(): number; stop(): void };

/** Longest time that counts for one card, ms: who goes for a walk does not think that long. */
const MOST = 5 * 60_000;

/** Starts at once; `stop` when it is of no more use. */
export function startStopwatch(): Stopwatch {
  let before = 0;
  let since: number | null = document.hidden ? null : performance.now();
  const running = (): number => (since === null ? 0 : performance.now() - since);
  const onVisibility = (): void => {
    before += running();
    since = document.hidden ? null : performance.now();
  };
  document.addEventListener('visibilitychange', onVisibility);
  return {
    restart() {
      before = 0;
      since = document.hidden ? null : performance.now();
    },
    elapsed: () => Math.round(Math.min(MOST, before + running())),
    stop: () => document.removeEventListener('visibilitychange', onVisibility),
  };
}
