import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { diagramList, findDiagram } from '#core/diagrams/diagram-list.ts';
import { readYamlTree } from '#core/diagrams/reading/yaml-tree.ts';
import { enForm } from '#core/diagrams/words/en-form.ts';
import { FormContext, type FormState } from '#ui/diagrams/form/form-context.ts';
import { MapFields } from '#ui/diagrams/form/map-fields.tsx';
import en from '#ui/i18n/en.json' with { type: 'json' };
import { examples } from '../../core/diagrams/examples.ts';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ lng: 'en', resources: { en: { translation: en } }, keySeparator: false });
});

/** The form of a block, as it is first shown. */
function formOf(type: string, yaml: string): string {
  const block = findDiagram(type);
  const reading = readYamlTree(yaml);
  if (block === undefined) throw new Error('no such figure');
  const checked = block.read(yaml);
  const errors = 'errors' in checked ? checked.errors : [];
  const form: FormState = { type, words: enForm, errors, sayError: ({ code }) => `wrong: ${code}`, change: () => {} };
  return renderToStaticMarkup(
    <FormContext value={form}>
      <MapFields
        spec={block.form}
        tree={'tree' in reading ? reading.tree : undefined}
        path={[]}
        field=""
        isMore={() => false}
      />
    </FormContext>,
  );
}

describe.each(diagramList.map(({ type }) => type))('the form of %s', (type) => {
  it('has a field with a name of its own for everything, filled with what the block says', () => {
    const html = formOf(type, examples[type] ?? '');
    const ids = [...html.matchAll(/<label for="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(html).toContain(`id="${id}"`);
    expect(html.match(/<(?:input|textarea|select)\b(?![^>]*type="checkbox")/g)).toHaveLength(ids.length);
    expect(html).not.toContain('aria-invalid="true"');
  });

  it('can begin with nothing', () => {
    expect(formOf(type, '')).toContain('<label');
  });
});

it('a field shows what is wrong with it, and nothing else does', () => {
  const html = formOf('funnel', 'stages:\n  - {name: One, count: many}\n  - {name: "", count: 1}\n');
  expect(html.match(/aria-invalid="true"/g)).toHaveLength(2);
  expect(html).toMatch(/<textarea[^>]*aria-describedby="([^"]+)"[^>]*><\/textarea><p id="\1"[^>]*>wrong: empty/);
  expect(html).toMatch(/<input[^>]*value="many"/);
});

it('words that stand for a map, links without quotes and several lines in a cell are shown as they read', () => {
  expect(formOf('vpc', 'segment: [[Students]]\ncustomer_profile: {jobs: [learn]}\n')).toMatch(
    /\[\[Students\]\].*>learn</s,
  );
  const html = formOf('comparison', 'columns: [a, b]\nrows:\n  - name: n\n    cells: [[x, y], z]\n');
  expect(html).toContain('>x\ny</textarea>');
});
