import { isValidElement, lazy, Suspense, use, type HTMLAttributes, type ReactNode } from 'react';
import { diagramNames } from '#core/diagrams/block-names.ts';
import { blockNames } from '#core/calc/block-names.ts';
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
  const view = chooseView(type, source);
  if (view === 'code') return <CodeBlock {...data} />;
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
      {view === 'diagram' ? <Diagram {...block} /> : null}
      {view === 'framework' ? <Framework {...block} /> : null}
      {view === 'calculator' ? <CalculatorBlock {...block} /> : null}
    </Suspense>
  );
}

/** What a block is shown as; the path of the 5A is a figure where its stages are told, else a calculator. */
function chooseView(type: string, source: string): 'code' | 'diagram' | 'framework' | 'calculator' {
  if (type === 'mermaid') return 'diagram';
  const isPath = /^(?:stages|brand|influence)\s*:/m.test(source);
  if (diagramNames.has(type) && (isPath || !blockNames.has(type))) return 'framework';
  return blockNames.has(type) ? 'calculator' : 'code';
}

function wordsIn(node: ReactNode): string {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return (node as readonly ReactNode[]).map(wordsIn).join('');
  return isValidElement<{ children?: ReactNode }>(node) ? wordsIn(node.props.children) : '';
}
