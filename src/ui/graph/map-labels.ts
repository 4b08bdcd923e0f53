import type { NodeLabelDrawingFunction } from 'sigma/rendering';
import type { GraphPalette } from './export-svg.ts';

type Label = Parameters<NodeLabelDrawingFunction>;
type Fonts = Pick<Label[2], 'labelSize' | 'labelFont' | 'labelWeight'>;

type Box = { readonly left: number; readonly right: number; readonly y: number };

/** Titles of one picture, none of which covers another; `start` begins the next picture. */
export function createLabels(): { start(): void; draw: typeof drawLabel } {
  let boxes: Box[] = [];
  return {
    start: () => void (boxes = []),
    draw(context, data, settings, palette) {
      const box = placeLabel(context, data, settings);
      const height = settings.labelSize * 1.2;
      const isFree = !boxes.some(
        ({ left, right, y }) => Math.abs(y - box.y) < height && left < box.right && right > box.left,
      );
      if (!isFree) return;
      boxes.push(box);
      drawLabel(context, data, settings, palette);
    },
  };
}

/** The title beside a node, with a rim of paper around its letters, so that lines under it do not run through them. */
function drawLabel(context: CanvasRenderingContext2D, data: Label[1], settings: Fonts, palette: GraphPalette): void {
  const { label } = data;
  const { labelSize, labelFont, labelWeight } = settings;
  if (label === null || label === undefined || label === '') return;
  context.font = `${labelWeight} ${labelSize}px ${labelFont}`;
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = palette.paper;
  context.fillStyle = palette.ink;
  const { left } = placeLabel(context, data, settings);
  context.strokeText(label, left, data.y + labelSize / 3);
  context.fillText(label, left, data.y + labelSize / 3);
}

/** To the right of the node, or to its left where it would run out of the picture. */
function placeLabel(context: CanvasRenderingContext2D, { label, x, y, size }: Label[1], fonts: Fonts): Box {
  context.font = `${fonts.labelWeight} ${fonts.labelSize}px ${fonts.labelFont}`;
  const width = context.measureText(label ?? '').width;
  const edge = context.canvas.width / context.getTransform().a;
  const right = x + size + 4;
  const left = right + width > edge && x - size - 4 - width > 0 ? x - size - 4 - width : right;
  return { left, right: left + width, y };
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
