import type { Palette } from './drawing.ts';

const tones = ['blue', 'teal', 'amber', 'violet', 'green', 'red', 'grey'] as const;

/** The colours of a diagram out of the tokens of the page as it looks now, or as it would on light paper. */
export function readPalette(onPaper: boolean): Palette {
  const probe = document.createElement('span');
  if (onPaper) probe.style.colorScheme = 'light';
  document.body.append(probe);
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const colour = (css: string): string => {
    probe.style.color = css;
    return canvas === null ? '#808080' : toHex(getComputedStyle(probe).color, canvas);
  };
  const token = (name: string): string => colour(`var(--${name})`);
  const [paper, panel, ink, faint, line] = ['paper', 'panel', 'ink', 'ink-faint', 'line-strong'].map(token) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const soft = token('accent-soft');
  // Strong enough to be told apart side by side, soft enough for words in ink upon them.
  const fields = tones.map((tone) => colour(`color-mix(in oklab, var(--${tone}) 26%, var(--paper))`));
  const field = (at: number): string => fields[at % fields.length] ?? soft;
  const variables: Record<string, string> = {
    background: paper,
    primaryColor: soft,
    primaryTextColor: ink,
    primaryBorderColor: token('accent'),
    secondaryColor: field(1),
    secondaryTextColor: ink,
    secondaryBorderColor: token('teal'),
    tertiaryColor: panel,
    tertiaryTextColor: ink,
    tertiaryBorderColor: line,
    lineColor: faint,
    textColor: ink,
    titleColor: ink,
    mainBkg: soft,
    nodeBorder: token('accent'),
    nodeTextColor: ink,
    clusterBkg: panel,
    clusterBorder: line,
    edgeLabelBackground: paper,
    labelBackgroundColor: paper,
    noteBkgColor: token('amber-soft'),
    noteTextColor: ink,
    noteBorderColor: token('amber'),
    actorTextColor: ink,
    signalColor: ink,
    signalTextColor: ink,
    labelTextColor: ink,
    loopTextColor: ink,
    sequenceNumberColor: paper,
    errorBkgColor: token('red-soft'),
    errorTextColor: token('red'),
    gridColor: line,
    taskTextColor: ink,
    taskTextDarkColor: ink,
    taskTextLightColor: ink,
    taskTextOutsideColor: ink,
    todayLineColor: token('red'),
    scaleLabelColor: ink,
    pieTitleTextColor: ink,
    pieSectionTextColor: ink,
    pieLegendTextColor: ink,
    pieStrokeColor: faint,
    pieOuterStrokeColor: faint,
    pieOpacity: '1',
    pieStrokeWidth: '1px',
    pieOuterStrokeWidth: '1px',
    pieTitleTextSize: '18px',
    pieSectionTextSize: '15px',
    pieLegendTextSize: '15px',
    quadrant1Fill: field(0),
    quadrant2Fill: field(1),
    quadrant3Fill: field(6),
    quadrant4Fill: field(2),
    quadrantPointFill: token('accent'),
    classText: ink,
    commitLabelColor: ink,
    commitLabelBackground: panel,
    tagLabelColor: ink,
    tagLabelBackground: soft,
    tagLabelBorder: token('accent'),
  };
  for (const part of [
    '1TextFill',
    '2TextFill',
    '3TextFill',
    '4TextFill',
    'PointTextFill',
    'XAxisTextFill',
    'YAxisTextFill',
  ])
    variables[`quadrant${part}`] = ink;
  for (let at = 0; at < 12; at += 1) {
    variables[`pie${at + 1}`] = field(at);
    variables[`cScale${at}`] = field(at);
    variables[`cScaleLabel${at}`] = ink;
    if (at < 8) {
      variables[`fillType${at}`] = field(at);
      variables[`git${at}`] = token(tones[at % tones.length] ?? 'blue');
      variables[`gitBranchLabel${at}`] = paper;
    }
  }
  const dark = brightness(paper) < 128;
  probe.remove();
  return { dark, variables };
}

/** Mermaid calculates with colours and knows the old notations only, so each is painted and looked at. */
function toHex(css: string, canvas: CanvasRenderingContext2D): string {
  canvas.fillStyle = css;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function brightness(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return 0.3 * red + 0.59 * green + 0.11 * blue;
}
