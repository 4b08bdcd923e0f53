import type { Hue } from './drawing/drawing.ts';

export const reactions = ['positive', 'neutral', 'negative'] as const;
export const attentions = ['short', 'long'] as const;
export const recurrences = ['once', 'recurring'] as const;
export const statuses = ['potential', 'current', 'former'] as const;
export const positions = ['initial', 'intermediate', 'final'] as const;

export const reactionHues: Readonly<Record<(typeof reactions)[number], Hue>> = {
  positive: 'green',
  neutral: 'grey',
  negative: 'red',
};
