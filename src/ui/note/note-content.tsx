import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { Root } from 'hast';
import { memo, useLayoutEffect, useRef } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { NoteBlock } from './blocks.tsx';
import { TaskBox } from './frames.tsx';
import { NoteImage, NoteAudio, NoteFrame, NoteVideo } from './media.tsx';
import { NoteCode } from './note-code.tsx';
import { NoteLink } from './note-link.tsx';
import { headings, placeFor } from './places.tsx';
import { rememberTree } from './shown-trees.ts';
import { NoteSpan } from './spans.tsx';
import './note-content.css';

const components = {
  ...headings,
  a: NoteLink,
  audio: NoteAudio,
  div: NoteBlock,
  iframe: NoteFrame,
  img: NoteImage,
  input: TaskBox,
  pre: NoteCode,
  span: NoteSpan,
  video: NoteVideo,
};

const jsxOf: typeof jsx = (type, props, key) => jsx(placeFor(type, (props as { id?: unknown }).id), props, key);
const jsxsOf: typeof jsxs = (type, props, key) => jsxs(placeFor(type, (props as { id?: unknown }).id), props, key);

/** The body of a note. The tree comes sanitised; this only gives its elements their behaviour. */
export const NoteContent = memo(function NoteContent({ tree }: { readonly tree: Root }) {
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (text.current !== null) rememberTree(text.current, tree);
  }, [tree]);
  return (
    <div ref={text} className="note-content">
      {toJsxRuntime(tree, {
        Fragment,
        jsx: jsxOf,
        jsxs: jsxsOf,
        components,
        ignoreInvalidStyle: true,
        tableCellAlignToStyle: true,
      })}
    </div>
  );
});
