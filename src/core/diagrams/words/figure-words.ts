import type { en } from './en.ts';

/** Every word a figure says of its own, in one language. */
export type FigureWords = typeof en;
