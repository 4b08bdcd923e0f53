import { defineBlock, MARGIN, outlineItem } from '../block.ts';
import { either, item, list, map, required, text, type Check, type Shape } from '../reading/shape.ts';
import { described } from '../reading/spec.ts';
import type { Tree } from '../reading/yaml-tree.ts';

const cell: Shape<readonly string[]> = described({ kind: 'lines' }, (tree: Tree, field: string, check: Check) =>
  tree.kind === 'list' && !/^\[\[[^[\]\n]+\]\]$/.test(tree.raw.trim())
    ? list(text, { most: 20 })(tree, field, check)
    : listOf(text(tree, field, check)),
);

function listOf(value: string | undefined): readonly string[] | undefined {
  return value === undefined ? undefined : [value];
}

const cells = list(
  either(
    (tree) => tree.kind === 'scalar' && (tree.value === null || tree.value === ''),
    () => [],
    cell,
  ),
  { most: 6 },
);

/** Two or more things side by side, one property to a row. */
export const comparison = defineBlock({
  type: 'comparison',
  fields: {
    columns: required(list(item({ name: required(text) }, 'name'), { least: 2, most: 6 })),
    rows: required(list(map({ name: required(text), cells: required(cells) }), { least: 1, most: 40 })),
  },
  check(model, check) {
    for (const row of model.rows) {
      if (row.cells.length === model.columns.length) continue;
      const place = { field: `${row.at.field}.cells`, line: row.at.line };
      check.report('inconsistent', place, { given: row.cells.length, wanted: model.columns.length });
    }
  },
  draw({ columns, rows }, { sheet, width, labelled }) {
    const pad = 10;
    const side = width * (columns.length > 3 ? 0.18 : 0.24);
    const column = (width - side) / columns.length;
    const inner = column - 2 * pad;
    const hues = ['blue', 'teal', 'violet', 'amber', 'green', 'red'] as const;
    const head = Math.max(...columns.map(({ name }) => sheet.heightOf(name, inner, { weight: 600 }))) + 2 * pad;
    columns.forEach(({ name }, at) => {
      const x = MARGIN + side + at * column;
      const hue = hues[at] ?? 'grey';
      sheet.rect({ x: x + 2, y: sheet.y, width: column - 4, height: head, radius: 4 }, { fill: `${hue}-soft` });
      sheet.text(name, { x: x + pad, y: sheet.y + pad, width: inner }, { weight: 600, ink: hue });
    });
    sheet.y += head;
    rows.forEach((row, index) => {
      const name = sheet.heightOf(row.name, side - pad, { weight: 600 });
      const heights = row.cells.map((texts) =>
        texts.length > 1
          ? sheet.heightOfItems(
              texts.map((each) => ({ text: each })),
              inner,
            )
          : sheet.heightOf(texts[0] ?? '', inner),
      );
      const height = Math.max(name, ...heights) + 2 * pad;
      if (index > 0) sheet.line({ x: MARGIN, y: sheet.y }, { x: MARGIN + width, y: sheet.y });
      sheet.text(row.name, { x: MARGIN, y: sheet.y + pad, width: side - pad }, { weight: 600, ink: 'ink-soft' });
      row.cells.forEach((texts, at) => {
        const place = { x: MARGIN + side + at * column + pad, y: sheet.y + pad, width: inner };
        if (texts.length > 1)
          sheet.items(
            texts.map((each) => ({ text: each, hue: hues[at] ?? 'grey' })),
            place,
          );
        else sheet.text(texts[0] ?? '', place);
      });
      sheet.y += height;
    });
    return {
      outline: rows.map((row) =>
        outlineItem(
          row.name,
          row.cells.map((texts, at) => {
            const name = columns[at]?.name ?? '';
            return texts.length > 1 ? outlineItem(name, texts) : outlineItem(labelled(name, texts[0] ?? '—'));
          }),
        ),
      ),
      derived: { columns: columns.length, rows: rows.length },
    };
  },
});
