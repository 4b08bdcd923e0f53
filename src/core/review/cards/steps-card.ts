/** A card that asks for steps in their order, and says how many there are. */
export function stepsCard(name: string, items: readonly string[]) {
  const back = items.map((item, at) => `${at + 1}. ${item}`).join('\n');
  return {
    kind: 'steps' as const,
    front: `${name} (1–${items.length})`,
    back,
    part: { kind: 'steps' as const, items },
  };
}
