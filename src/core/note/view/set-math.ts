import type { Element, ElementContent, Root, RootContent } from 'hast';
import { element, text } from './build-element.ts';
import { engine, type ViewContext } from './view-context.ts';

const maxFormulaLength = 4_000;
/** Elements inside elements; beyond it a formula is a trick, not mathematics. */
const maxNesting = 300;

/** `div|span[data-math]` with the formula set by KaTeX, or its source with what is wrong with it. */
export function showMath(source: string, form: { block: boolean; display: boolean }, context: ViewContext): Element {
  const tagName = form.block ? 'div' : 'span';
  const { children, error } = setFormula(source, form.display, context);
  const display = form.display && !form.block ? '' : null;
  return element(tagName, { dataMath: source, dataMathDisplay: display, dataMathError: error }, children);
}

type SetFormula = { children: readonly ElementContent[]; error: string | null };

function setFormula(source: string, display: boolean, context: ViewContext): SetFormula {
  const { formulas, left } = context.rendering;
  const key = `${display ? 'd' : 'i'}${source}`;
  const known = formulas.get(key);
  if (known !== undefined) return { children: known, error: null };
  const katex = engine(context.rendering, 'math');
  const raw = engine(context.rendering, 'html');
  if (katex === undefined || raw === undefined) return asSource(source, null);
  if (source.length > maxFormulaLength || left.formulas <= 0) return asSource(source, 'too long');
  left.formulas -= 1;
  try {
    const html = katex.renderToString(source, {
      displayMode: display,
      output: 'htmlAndMathml',
      strict: 'ignore',
      throwOnError: true,
      trust: false,
      maxExpand: 300,
      maxSize: 20,
    });
    const parsed = raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
    const children = parsed.children.flatMap((node) => withoutPosition(node, 0));
    formulas.set(key, children);
    return { children, error: null };
  } catch (error) {
    return asSource(source, error instanceof Error ? error.message.replace(/^KaTeX parse error: /, '') : String(error));
  }
}

function asSource(source: string, error: string | null): SetFormula {
  return { children: [element('code', {}, [text(source)])], error: error?.slice(0, 300) ?? null };
}

function withoutPosition(node: RootContent, depth: number): ElementContent[] {
  if (depth > maxNesting) throw new RangeError('too deeply nested');
  if (node.type === 'text') return [text(node.value)];
  if (node.type !== 'element') return [];
  const children = node.children.flatMap((child) => withoutPosition(child, depth + 1));
  return [{ type: 'element', tagName: node.tagName, properties: node.properties, children }];
}
