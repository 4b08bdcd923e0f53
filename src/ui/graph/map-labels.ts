import type { NodeLabelDrawingFunction } from 'sigma/rendering';
import type { GraphPalette } from './export-svg.ts';

type Label = Parameters<NodeLabelDrawingFunction>;
type Fonts = Pick<Label[2], 'labelSize' | 'labelFont' | 'labelWeight'>;

/** The title beside a node, with a rim of paper around its letters, so that lines under it do not run through them. */
export function drawLabel(
  context: CanvasRenderingContext2D,
  { label, x, y, size }: Label[1],
  { labelSize, labelFont, labelWeight }: Fonts,
  palette: GraphPalette,
): void {
  if (label === null || label === undefined || label === '') return;
  context.font = `${labelWeight} ${labelSize}px ${labelFont}`;
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = palette.paper;
  context.fillStyle = palette.ink;
  context.strokeText(label, x + size + 4, y + labelSize / 3);
  context.fillText(label, x + size + 4, y + labelSize / 3);
}

/** A node under the pointer, or the chosen one: ringed, with its title on a ground of its own. */
export function drawHover(
  context: CanvasRenderingContext2D,
  data: Label[1],
  settings: Fonts,
  palette: GraphPalette,
): void {
  const { label, x, y, size } = data;
  const { labelSize, labelFont, labelWeight } = settings;
  context.beginPath();
  context.arc(x, y, size + 3, 0, Math.PI * 2);
  context.lineWidth = 2;
  context.strokeStyle = palette.paints.accent;
  context.stroke();
  if (label === null || label === undefined || label === '') return;
  context.font = `${labelWeight} ${labelSize}px ${labelFont}`;
  const width = context.measureText(label).width;
  context.fillStyle = palette.raised;
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(x + size + 5, y - labelSize * 0.85, width + 12, labelSize * 1.7, 6);
  context.fill();
  context.stroke();
  context.fillStyle = palette.ink;
  context.fillText(label, x + size + 11, y + labelSize / 3);
}
