import type { HTMLAttributes } from 'react';
import { Callout } from './callout.tsx';
import { Embed, EmbedError } from './embed.tsx';
import { TableFrame } from './frames.tsx';
import { MathBlock } from './math.tsx';

export type BlockData = HTMLAttributes<HTMLDivElement> & {
  readonly 'data-callout'?: string;
  readonly 'data-callout-title'?: string | boolean;
  readonly 'data-callout-raw'?: string;
  readonly 'data-fold'?: string;
  readonly 'data-fragment'?: string;
  readonly 'data-title'?: string;
  readonly 'data-table-scroll'?: string | boolean;
  readonly 'data-embed'?: string | boolean;
  readonly 'data-embed-error'?: string;
  readonly 'data-path'?: string;
  readonly 'data-target'?: string;
  readonly 'data-math'?: string;
  readonly 'data-line'?: string;
};

/** A `div` of the text: a callout, an embedded note, a formula, or nothing special. */
export function NoteBlock(data: BlockData) {
  if (data['data-callout'] !== undefined) return <Callout {...data} />;
  if (data['data-embed-error'] !== undefined) return <EmbedError {...data} />;
  if (data['data-embed'] !== undefined) return <Embed {...data} />;
  if (data['data-table-scroll'] !== undefined) return <TableFrame {...data} />;
  if (data['data-math'] !== undefined) return <MathBlock {...data} />;
  return <div {...data} />;
}
