/**
 * How many letters have to be put in, taken out, replaced or swapped with their neighbour to make one word of the other
 * (optimal string alignment); undefined when it is more than `most`.
 */
export function editDistance(a: readonly string[], b: readonly string[], most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  let before: number[] = [];
  let row = b.map((_, at) => at).concat(b.length);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + Number(!same));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return undefined;
    before = row;
    row = next;
  }
  const distance = row[b.length] ?? 0;
  return distance > most ? undefined : distance;
}
