import { isValidElement, lazy, Suspense, use, type HTMLAttributes, type ReactNode } from 'react';
import { kindOfBlock } from '#core/note/blocks/model-block.ts';
import { CodeBlock } from './code-block.tsx';
import { NoteContext } from './note-context.ts';

const CalculatorBlock = lazy(async () => ({
  default: (await import('../calc/calculator-block.tsx')).CalculatorBlock,
}));
const Framework = lazy(async () => ({ default: (await import('../diagrams/framework.tsx')).Framework }));
const Diagram = lazy(async () => ({ default: (await import('../diagrams/diagram.tsx')).Diagram }));

type CodeData = HTMLAttributes<HTMLPreElement> & {
  readonly 'data-language'?: string;
  readonly 'data-line'?: string | number;
};

/** Code of the text; where it describes a diagram or a model, that. */
export function NoteCode(data: CodeData) {
  const note = use(NoteContext);
  const type = data['data-language']?.toLowerCase() ?? '';
  const source = wordsIn(data.children).replace(/\n$/, '');
  const view = type === 'mermaid' ? 'mermaid' : kindOfBlock(type, source);
  if (view === null) return <CodeBlock {...data} />;
  const { id, 'data-line': line, ...code } = data;
  const block = {
    type,
    source,
    lang: note?.lang ?? '',
    line: line === undefined ? null : Number(line),
    id,
    children: <CodeBlock {...code} />,
  };
  return (
    <Suspense fallback={<CodeBlock {...data} />}>
      {view === 'mermaid' ? <Diagram {...block} /> : null}
      {view === 'diagram' ? <Framework {...block} /> : null}
      {view === 'calculator' ? <CalculatorBlock {...block} /> : null}
    </Suspense>
  );
}

function wordsIn(node: ReactNode): string {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return (node as readonly ReactNode[]).map(wordsIn).join('');
  return isValidElement<{ children?: ReactNode }>(node) ? wordsIn(node.props.children) : '';
}
