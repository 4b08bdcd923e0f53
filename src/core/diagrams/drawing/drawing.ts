import type { Line } from './wrap-text.ts';

/** What a colour is for; the fallbacks are those of the light theme and hold in print and in exported files. */
export const inks = {
  paper: '#ffffff',
  panel: '#f5f3ee',
  line: '#d9d4c9',
  'line-strong': '#8d877b',
  ink: '#211f1b',
  'ink-soft': '#4b473f',
  'ink-faint': '#655f55',
  accent: '#2b4c9b',
  blue: '#2b5d9f',
  'blue-soft': '#ebf2fb',
  teal: '#12666a',
  'teal-soft': '#e6f4f3',
  green: '#2f6b34',
  'green-soft': '#eaf5e8',
  amber: '#85530a',
  'amber-soft': '#fbf2dd',
  red: '#a8322f',
  'red-soft': '#fcecea',
  violet: '#6a459c',
  'violet-soft': '#f3eefa',
  grey: '#5d584e',
  'grey-soft': '#f3f1ec',
} as const;
export type Ink = keyof typeof inks;
/** A colour that has a soft counterpart to stand on. */
export type Hue = 'blue' | 'teal' | 'green' | 'amber' | 'red' | 'violet' | 'grey';

export type Paint = {
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly strokeWidth?: number;
  readonly dash?: string;
};
export type Anchor = 'start' | 'middle' | 'end';
export type Weight = 400 | 600;

/** Lengths in pixels, the origin at the upper left. */
export type Primitive =
  | ({
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
    } & Paint)
  | ({ readonly kind: 'circle'; readonly x: number; readonly y: number; readonly radius: number } & Paint)
  | ({ readonly kind: 'line'; readonly from: Point; readonly to: Point } & Paint)
  | ({ readonly kind: 'path'; readonly d: string } & Paint)
  | TextBlock;
export type Point = { readonly x: number; readonly y: number };
/** Lines of text within a box that is as wide as was asked and as high as the lines are. */
export type TextBlock = {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly size: number;
  readonly weight: Weight;
  readonly ink: Ink;
  readonly anchor: Anchor;
};
export type Drawing = { readonly width: number; readonly height: number; readonly primitives: readonly Primitive[] };
