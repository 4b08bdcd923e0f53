import { isValidElement, lazy, Suspense, use, type HTMLAttributes, type ReactNode } from 'react';
import { CodeBlock } from './code-block.tsx';
import { NoteContext } from './note-context.ts';

const Diagram = lazy(async () => ({ default: (await import('../diagrams/diagram.tsx')).Diagram }));

type CodeData = HTMLAttributes<HTMLPreElement> & {
  readonly 'data-language'?: string;
  readonly 'data-line'?: string | number;
};

/** Code of the text; where it describes a diagram, the diagram. */
export function NoteCode(data: CodeData) {
  const note = use(NoteContext);
  if (data['data-language'] !== 'mermaid') return <CodeBlock {...data} />;
  const { id, 'data-line': line, ...code } = data;
  return (
    <Suspense fallback={<CodeBlock {...data} />}>
      <Diagram
        source={wordsIn(data.children).replace(/\n$/, '')}
        lang={note?.lang ?? ''}
        line={line === undefined ? null : Number(line)}
        id={id}
      >
        <CodeBlock {...code} />
      </Diagram>
    </Suspense>
  );
}

function wordsIn(node: ReactNode): string {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return (node as readonly ReactNode[]).map(wordsIn).join('');
  return isValidElement<{ children?: ReactNode }>(node) ? wordsIn(node.props.children) : '';
}
