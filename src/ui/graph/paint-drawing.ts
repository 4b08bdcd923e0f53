import { LABEL_SIZE, type Drawing } from './graph-drawing.ts';
import type { GraphPalette } from './export-svg.ts';

/** Largest side of a picture in pixels that every canvas takes. */
const LARGEST = 12_000;

/** Paints a drawing as a PNG file, twice as fine as a screen where it can be. */
export async function toPng({ width, height, lines, dots, labels }: Drawing, palette: GraphPalette): Promise<Blob> {
  const scale = Math.min(2, LARGEST / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('There is no canvas to paint on.');
  context.scale(scale, scale);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, width, height);
  context.strokeStyle = palette.line;
  context.lineWidth = 0.7;
  context.beginPath();
  for (let at = 0; at < lines.length; at += 4) {
    context.moveTo(lines[at] ?? 0, lines[at + 1] ?? 0);
    context.lineTo(lines[at + 2] ?? 0, lines[at + 3] ?? 0);
  }
  context.stroke();
  for (const { x, y, radius, paint } of dots) {
    context.beginPath();
    context.arc(x, y, radius, 0, Math.PI * 2);
    context.fillStyle = paint === 'missing' ? palette.paper : palette.paints[paint];
    context.fill();
    if (paint !== 'missing') continue;
    context.strokeStyle = palette.paints.missing;
    context.setLineDash([2, 1.5]);
    context.stroke();
  }
  context.setLineDash([]);
  context.font = `450 ${LABEL_SIZE}px 'Inter Variable', system-ui, sans-serif`;
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = palette.paper;
  context.fillStyle = palette.ink;
  for (const { x, y, text } of labels) {
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The picture is too large.')) : resolve(blob)),
      'image/png',
    );
  });
}
