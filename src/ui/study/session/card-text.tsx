import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { memo, useMemo, type AnchorHTMLAttributes } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { Card } from '#core/review/card.ts';
import { plainWords } from '#core/review/answers/expected-names.ts';
import { useTree } from '../../data/queries.ts';
import { resolverOf } from '../../links/link-name.ts';
import { NoteBlock } from '../../note/blocks.tsx';
import { TaskBox } from '../../note/frames.tsx';
import { NoteAudio, NoteFrame, NoteImage, NoteVideo } from '../../note/media.tsx';
import { NoteCode } from '../../note/note-code.tsx';
import { NoteSpan } from '../../note/spans.tsx';
import { useCardTree } from './card-tree.ts';
import '../../note/note-content.css';

const components = {
  a: LinkWords,
  audio: NoteAudio,
  div: NoteBlock,
  iframe: NoteFrame,
  img: NoteImage,
  input: TaskBox,
  pre: NoteCode,
  span: NoteSpan,
  video: NoteVideo,
};

type CardTextProps = { readonly text: string; readonly lang: string | null; readonly path: Card['path'] };

/** One side of a card in the typography of notes. Links in it are words: they would give answers away. */
export const CardText = memo(function CardText({ text, lang, path }: CardTextProps) {
  const { data: notebook } = useTree();
  const resolver = useMemo(() => (notebook === undefined ? null : resolverOf(notebook)), [notebook]);
  const tree = useCardTree(text, path, resolver);
  return (
    <div className="note-content" lang={lang ?? undefined}>
      {tree === null ? (
        // Paper waits until it stands there.
        <p aria-busy>{plainWords(text)}</p>
      ) : (
        toJsxRuntime(tree, {
          Fragment,
          jsx,
          jsxs,
          components,
          ignoreInvalidStyle: true,
          tableCellAlignToStyle: true,
        })
      )}
    </div>
  );
});

function LinkWords({ children }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <span>{children}</span>;
}
