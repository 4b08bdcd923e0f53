/** Nodes and weights of Gauss and Legendre on (0, 1), 16 of them. */
const rule = gaussLegendre(16);

/** ∫ f from a to b by Gauss and Legendre's rule of 16 points on each of so many equal panels. */
export function integrate(f: (x: number) => number, a: number, b: number, panels: number): number {
  const width = (b - a) / panels;
  let sum = 0;
  for (let panel = 0; panel < panels; panel++) {
    const start = a + panel * width;
    for (const { at, weight } of rule) sum += weight * f(start + at * width);
  }
  return sum * width;
}

/** Zeros of the Legendre polynomial by Newton's method, as in Abramowitz & Stegun 1964, 25.4.29. */
function gaussLegendre(n: number): readonly { readonly at: number; readonly weight: number }[] {
  return Array.from({ length: n }, (_, index) => {
    let x = Math.cos((Math.PI * (index + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let round = 0; round < 20; round++) {
      let [before, value] = [1, x];
      for (let k = 2; k <= n; k++) [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
      slope = (n * (x * value - before)) / (x * x - 1);
      x -= value / slope;
    }
    return { at: (1 - x) / 2, weight: 1 / ((1 - x * x) * slope * slope) };
  });
}
