import { readBlock } from '#core/calc/read-block.ts';
import type { DiagramError } from '#core/diagrams/diagram-error.ts';
import { findDiagram } from '#core/diagrams/diagram-list.ts';
import { modelBlocks, type ModelBlock } from '#core/note/blocks/model-blocks.ts';
import type { NotePath } from '#core/note/note.ts';
import { calculatorReasons, diagramReasons } from './block-reasons.ts';
import type { Finding } from './problem.ts';
import type { Survey } from './survey.ts';

/** Notes read in one step. */
const STRIDE = 50;

/** Diagrams and calculators that cannot be read, each at the first thing that is wrong with it, in steps. */
export function* checkBlocks({ index, readText, blocks: memory }: Survey): Generator<undefined, readonly Finding[]> {
  const parts = (['diagram', 'calculator'] as const).map((what) => ({ kind: 'has', what }) as const);
  const { rows } = index.search({ expression: { kind: 'or', parts }, limit: Number.MAX_SAFE_INTEGER, offset: 0 });
  const paths = new Set(rows.map(({ path }) => path));
  for (const path of memory?.keys() ?? []) if (!paths.has(path)) memory?.delete(path);
  const all: Finding[] = [];
  for (const [at, path] of [...paths].entries()) {
    if (at % STRIDE === STRIDE - 1) yield undefined;
    const text = readText(path);
    if (text === undefined) continue;
    const known = memory?.get(path);
    const findings = known?.text === text ? known.findings : findingsIn(path, text);
    memory?.set(path, { text, findings });
    all.push(...findings);
  }
  return all;
}

function findingsIn(path: NotePath, text: string): readonly Finding[] {
  return modelBlocks(text).flatMap((block): readonly Finding[] => {
    const fault = faultOf(block);
    if (fault === undefined) return [];
    return [
      {
        kind: 'bad-block',
        saying: block.kind === 'diagram' ? 'bad-diagram' : 'bad-calculator',
        path,
        line: block.line + fault.line,
        values: { type: block.type, code: fault.code, field: fault.field },
        reasons: block.kind === 'diagram' ? diagramReasons(fault as DiagramError) : calculatorReasons(fault),
      },
    ];
  });
}

function faultOf({ kind, type, inside }: ModelBlock) {
  if (kind === 'calculator') {
    const reading = readBlock(type, inside, {});
    return 'fault' in reading ? reading.fault : undefined;
  }
  const reading = findDiagram(type)?.read(inside);
  return reading !== undefined && 'errors' in reading ? reading.errors[0] : undefined;
}
