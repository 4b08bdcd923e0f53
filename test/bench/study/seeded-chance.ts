export type Chance = {
  /** Evenly from 0 to 1. */
  readonly even: () => number;
  /** Whole numbers of a range, both ends included. */
  readonly whole: (from: number, to: number) => number;
  /** Normal, with a mean of 0 and a deviation of 1. */
  readonly normal: () => number;
  /** Which of these shares comes. */
  readonly among: (shares: readonly number[]) => number;
};

/** Dice that fall the same way for the same seed (mulberry32). */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  const even = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    even,
    whole: (from, to) => from + Math.floor(even() * (to - from + 1)),
    normal: () => Math.sqrt(-2 * Math.log(1 - even())) * Math.cos(2 * Math.PI * even()),
    among: (shares) => {
      let left = even();
      const at = shares.findIndex((share) => (left -= share) < 0);
      return at < 0 ? shares.length - 1 : at;
    },
  };
}
