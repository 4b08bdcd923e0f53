import type { HTMLAttributes } from 'react';
import { MathInline } from './math.tsx';
import { MissingImage } from './media.tsx';

type SpanData = HTMLAttributes<HTMLSpanElement> & {
  readonly 'data-math'?: string;
  readonly 'data-embed-error'?: string;
  readonly 'data-target'?: string;
};

/** A `span` of the text: a formula, the place of a missing picture, or nothing special. */
export function NoteSpan(data: SpanData) {
  if (data['data-math'] !== undefined) return <MathInline {...data} />;
  if (data['data-embed-error'] !== undefined) return <MissingImage target={data['data-target'] ?? ''} />;
  return <span {...data} />;
}
