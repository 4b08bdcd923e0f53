import type { Point } from './drawing.ts';
import { round } from './sheet.ts';

/**
 * Slopes of a curve through points of unit spacing that never leaves the range of its neighbours. Fritsch & Carlson 1980,
 * “Monotone Piecewise Cubic Interpolation”.
 */
export function monotoneTangents(values: readonly number[]): readonly number[] {
  const rises = values.slice(1).map((value, at) => value - (values[at] ?? 0));
  const tangents = values.map((_, at) => {
    const before = rises[at - 1] ?? rises[at] ?? 0;
    const after = rises[at] ?? before;
    if (before * after <= 0) return 0;
    return (before + after) / 2;
  });
  rises.forEach((rise, at) => {
    const [from = 0, to = 0] = [tangents[at], tangents[at + 1]];
    if (rise === 0) {
      tangents[at] = 0;
      tangents[at + 1] = 0;
      return;
    }
    const length = Math.hypot(from / rise, to / rise);
    if (length <= 3) return;
    tangents[at] = (3 * from) / length;
    tangents[at + 1] = (3 * to) / length;
  });
  return tangents;
}

/** The path through points at equal distances; Bézier handles lie at a third of the way. */
export function monotonePath(points: readonly Point[]): string {
  const tangents = monotoneTangents(points.map((point) => point.y));
  const parts = points.map(({ x, y }, at) => {
    const before = points[at - 1];
    if (before === undefined) return `M${round(x)} ${round(y)}`;
    const third = (x - before.x) / 3;
    const leave = before.y + (tangents[at - 1] ?? 0) / 3;
    const arrive = y - (tangents[at] ?? 0) / 3;
    return `C${round(before.x + third)} ${round(leave)} ${round(x - third)} ${round(arrive)} ${round(x)} ${round(y)}`;
  });
  return parts.join('');
}
