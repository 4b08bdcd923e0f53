import type { GraphPalette } from './export-svg.ts';
import { tones } from './graph-view.ts';

/** The colours of the graph out of the tokens of the page as it looks now. */
export function readGraphPalette(): GraphPalette {
  const probe = document.createElement('span');
  document.body.append(probe);
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const colour = (css: string): string => {
    probe.style.color = css;
    return canvas === null ? '#808080' : toHex(getComputedStyle(probe).color, canvas);
  };
  const token = (name: string): string => colour(`var(--${name})`);
  const paints = Object.fromEntries(
    ([...tones, 'grey', 'missing', 'accent'] as const).map((name) => [name, token(name)]),
  ) as GraphPalette['paints'];
  const palette: GraphPalette = {
    paper: token('paper'),
    ink: token('ink'),
    inkSoft: token('ink-soft'),
    // Thousands of lines over each other: fainter than a division between two rows.
    line: colour('color-mix(in oklab, var(--line-strong) 62%, var(--paper))'),
    raised: token('raised'),
    paints: { ...paints, grey: colour('color-mix(in oklab, var(--grey) 60%, var(--paper))') },
  };
  probe.remove();
  return palette;
}

function toHex(css: string, canvas: CanvasRenderingContext2D): string {
  canvas.fillStyle = css;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
