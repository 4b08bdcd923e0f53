type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type Size = { readonly width: number; readonly height: number };

/** Space between the link and its card, and between the card and the edge of the window, px. */
const GAP = 6;
const EDGE = 12;

/**
 * Where a card stands: below its link, above it where there is more room, never over it. `top` or `bottom` is the
 * distance from that edge of the window, `room` the height there is; `x` is where the pointer came in, or null. All in px.
 */
export function placeCard(
  link: Box,
  card: Size,
  window: Size,
  x: number | null,
): { readonly left: number; readonly room: number } & ({ readonly top: number } | { readonly bottom: number }) {
  // A link that was scrolled out of the window keeps its card at that edge.
  const inside = (y: number): number => Math.max(0, Math.min(y, window.height));
  const [linkTop, linkBottom] = [inside(link.top), inside(link.bottom)];
  const below = Math.max(0, window.height - EDGE - linkBottom - GAP);
  const above = Math.max(0, linkTop - GAP - EDGE);
  const wanted = x === null ? link.left : x - 32;
  const left = Math.max(EDGE, Math.min(wanted, window.width - EDGE - card.width));
  if (card.height <= below || below >= above) return { left, room: below, top: linkBottom + GAP };
  return { left, room: above, bottom: window.height - linkTop + GAP };
}

/** Of a link broken over several lines, the line the pointer is on; the first one for the keyboard. */
export function lineUnder(lines: readonly Box[], y: number | null): Box | undefined {
  if (y === null) return lines[0];
  return lines.find(({ top, bottom }) => y >= top - 1 && y <= bottom + 1) ?? lines[0];
}
