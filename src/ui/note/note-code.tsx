import { isValidElement, lazy, Suspense, use, type HTMLAttributes, type ReactNode } from 'react';
import { blockNames } from '#core/calc/block-names.ts';
import { CodeBlock } from './code-block.tsx';
import { NoteContext } from './note-context.ts';

const CalculatorBlock = lazy(async () => ({
  default: (await import('../calc/calculator-block.tsx')).CalculatorBlock,
}));
const Diagram = lazy(async () => ({ default: (await import('../diagrams/diagram.tsx')).Diagram }));

type CodeData = HTMLAttributes<HTMLPreElement> & {
  readonly 'data-language'?: string;
  readonly 'data-line'?: string | number;
};

/** Code of the text; where it describes a diagram or a model, that. */
export function NoteCode(data: CodeData) {
  const note = use(NoteContext);
  const type = data['data-language']?.toLowerCase() ?? '';
  const Shown = type === 'mermaid' ? Diagram : blockNames.has(type) ? CalculatorBlock : null;
  if (Shown === null) return <CodeBlock {...data} />;
  const { id, 'data-line': line, ...code } = data;
  return (
    <Suspense fallback={<CodeBlock {...data} />}>
      <Shown
        type={type}
        source={wordsIn(data.children).replace(/\n$/, '')}
        lang={note?.lang ?? ''}
        line={line === undefined ? null : Number(line)}
        id={id}
      >
        <CodeBlock {...code} />
      </Shown>
    </Suspense>
  );
}

function wordsIn(node: ReactNode): string {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return (node as readonly ReactNode[]).map(wordsIn).join('');
  return isValidElement<{ children?: ReactNode }>(node) ? wordsIn(node.props.children) : '';
}
