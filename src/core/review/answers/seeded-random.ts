/** Numbers of [0, 1) that are the same for the same seed, one after the other. */
export type Random = () => number;

/** An even generator of 32 bits with a Weyl sequence, good enough to shuffle and to pick by. */
export function seededRandom(seed: string | number): Random {
  let state = typeof seed === 'number' ? Math.trunc(seed) >>> 0 : hashOf(seed);
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** In another order, every order as likely. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const made = [...items];
  for (let at = made.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const [a, b] = [made[at], made[other]];
    if (a === undefined || b === undefined) continue;
    made[at] = b;
    made[other] = a;
  }
  return made;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
