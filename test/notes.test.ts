import { globSync, readFileSync } from 'node:fs';
import type { Code, Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { calculate } from '#core/calc/calculate.ts';
import { modelList } from '#core/calc/model-list.ts';
import { readBlock } from '#core/calc/read-block.ts';
import { diagramList } from '#core/diagrams/diagram-list.ts';
import { drawDiagram } from '#core/diagrams/draw-diagram.ts';
import { kindOfBlock, type BlockKind } from '#core/note/blocks/model-block.ts';
import { parseMarkdown } from '#core/note/parse-markdown.ts';

type Block = {
  readonly path: string;
  readonly lang: string;
  readonly kind: BlockKind;
  readonly type: string;
  readonly text: string;
};

const files = globSync('notes/**/*.md').map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const blocks = files.flatMap(({ path, text }): Block[] =>
  codeOf(parseMarkdown(text).tree).flatMap(({ lang: info, value }) => {
    const type = info ?? '';
    const kind = kindOfBlock(type, value);
    return kind === null ? [] : [{ path, lang: path.split(/[\\/]/)[1] ?? '', kind, type, text: value }];
  }),
);

describe.each(['en', 'ru', 'uk', 'zh', 'hu'])('the concept notes in %s', (lang) => {
  const own = blocks.filter((block) => block.lang === lang);

  it('work every model out, each block without a fault', () => {
    const used = own
      .filter(({ kind }) => kind === 'calculator')
      .map(({ path, type, text }) => {
        const reading = readBlock(type, text);
        if ('fault' in reading) throw new Error(`${path}: ${type} ${JSON.stringify(reading.fault)}`);
        const { model, given, convention, scenarios } = reading.block;
        for (const each of [given, ...scenarios.map((scenario) => scenario.given)]) calculate(model, each, convention);
        return model.id;
      });
    expect([...new Set(used)].toSorted()).toEqual(modelList.map(({ id }) => id).toSorted());
  });

  it('draw every figure, each at any width', () => {
    const used = own.filter(({ kind }) => kind === 'diagram');
    for (const { path, type, text } of used)
      for (const width of [360, 720]) {
        const figure = drawDiagram(type, text, { lang, width });
        if ('errors' in figure) throw new Error(`${path}: ${type} ${JSON.stringify(figure.errors)}`);
      }
    expect([...new Set(used.map(({ type }) => type))].toSorted()).toEqual(
      diagramList.map(({ type }) => type).toSorted(),
    );
  });
});

it.each(files.map(({ path, text }) => [path, text]))('%s has each block id once', (_, text) => {
  const ids = [...(text ?? '').matchAll(/(?:^|\s)\^([\w-]+)[ \t]*$/gm)].map(([, id]) => id);
  expect(ids.length).toBe(new Set(ids).size);
});

function codeOf(node: Nodes): readonly Code[] {
  if (node.type === 'code') return [node];
  return 'children' in node ? (node.children as readonly Nodes[]).flatMap(codeOf) : [];
}
