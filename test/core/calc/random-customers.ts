import type { Histories } from '#core/calc/btyd/group-histories.ts';

/** Customers who behave as BG/NBD says, observed in whole days for up to `weeks`; always the same for one seed. */
export function randomCustomers(
  customers: number,
  weeks: number,
  [rate, dropout]: readonly [number, number],
): Histories & { readonly purchases: number } {
  const random = mulberry(7);
  const exponential = (): number => -Math.log(1 - random());
  const [x, tx, T] = [new Float64Array(customers), new Float64Array(customers), new Float64Array(customers)];
  let purchases = customers;
  for (let i = 0; i < customers; i++) {
    const age = weeks - Math.floor(random() * 84) / 7;
    // Gamma(2) and Beta(1, 2) of mean rate and dropout: sums and minima of simple ones.
    const lambda = (rate * (exponential() + exponential())) / 2;
    const p = Math.min(1, 3 * dropout * (1 - Math.sqrt(1 - random())));
    let [time, day, count] = [0, 0, 0];
    while ((time += exponential() / lambda) < age) {
      const today = Math.floor(time * 7);
      if (today > day) {
        day = today;
        count++;
        if (random() < p) break;
      }
    }
    x[i] = count;
    tx[i] = day / 7;
    T[i] = age;
    purchases += count;
  }
  return { x, tx, T, purchases };
}

/** Customers who behave as Pareto/NBD says with r = 2, s = 1: buying every four weeks, leaving at a mean rate of .05. */
export function randomParetoCustomers(customers: number, weeks: number): Histories & { readonly purchases: number } {
  const random = mulberry(11);
  const exponential = (): number => -Math.log(1 - random());
  const [x, tx, T] = [new Float64Array(customers), new Float64Array(customers), new Float64Array(customers)];
  let purchases = customers;
  for (let i = 0; i < customers; i++) {
    const age = weeks - Math.floor(random() * 84) / 7;
    const lambda = (0.25 * (exponential() + exponential())) / 2;
    const end = Math.min(age, exponential() / (0.05 * exponential()));
    let [time, day, count] = [0, 0, 0];
    while ((time += exponential() / lambda) < end) {
      const today = Math.floor(time * 7);
      if (today > day) {
        day = today;
        count++;
      }
    }
    x[i] = count;
    tx[i] = day / 7;
    T[i] = age;
    purchases += count;
  }
  return { x, tx, T, purchases };
}

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
