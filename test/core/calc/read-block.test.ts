import { describe, expect, it } from 'vitest';
import { isCalcBlock, readBlock } from '#core/calc/read-block.ts';

const block = (text: string, type = 'clv') => {
  const reading = readBlock(type, text);
  if ('fault' in reading) throw new Error(JSON.stringify(reading.fault));
  return reading.block;
};
const fault = (text: string, type = 'clv') => {
  const reading = readBlock(type, text);
  if ('block' in reading) throw new Error('it was read');
  const { code, field, line } = reading.fault;
  return { code, field, line };
};
const retention = 'model: clv-retention\n';

describe('a calculator block', () => {
  it('takes inputs beside its other keys or under “inputs”, and shares in percent', () => {
    expect(block(`${retention}m: 100\nr: 80%\nd: 0.1`).values).toMatchObject({
      margin: 100,
      retention: 0.8,
      discount: 0.1,
    });
    expect(block(`${retention}inputs: {margin: 5, r: "8,1 %"}`).values).toMatchObject({ margin: 5, retention: 0.081 });
  });

  it('takes shares in percent in the cells of a table, by any name of a column or by its place', () => {
    const rows = '{customers: 5, margin: 2, retention: 88%}, {N: 5, m: 2, r: "8,1 %"}, [5, 2, 90%, Key]';
    expect(block(`segments: [${rows}]`, 'customer-equity').values['segments']).toMatchObject([
      { retention: 0.88 },
      { retention: 0.081 },
      { retention: 0.9, name: 'Key' },
    ]);
    const stages = 'stages:\n  - {name: 100%, emotion: 1, pass: 90%}';
    expect(block(stages, 'touchpoints').values['stages']).toMatchObject([{ name: '100%', pass: 0.9 }]);
    expect(block('model: clv-simple\ngross_margin: 40%').values).toMatchObject({ 'gross-margin': 0.4 });
    expect(fault('segments:\n  - {customers: 5%, margin: 2, retention: 0.5}', 'customer-equity')).toEqual({
      code: 'not-a-number',
      field: 'segments[1].customers',
      line: 2,
    });
    expect(fault('segments: 88%', 'customer-equity').code).toBe('not-a-table');
  });

  it('knows its convention by either name', () => {
    expect(block(`${retention}timing: t1-survived`).convention).toBe('t1-survived');
    expect(block(`${retention}convention: t1-certain`).convention).toBe('t1-certain');
    expect(block(retention).convention).toBe('t0');
  });

  it('reads scenarios as changes to its own inputs', () => {
    const { scenarios } = block(`${retention}m: 100\nscenarios:\n  better: {r: 0.9}\n  dearer: {acquisition: 50}`);
    expect(scenarios).toEqual([
      { name: 'better', given: { margin: 100, retention: 0.9 } },
      { name: 'dearer', given: { margin: 100, acquisition: 50 } },
    ]);
    expect(
      block(`${retention}scenarios:\n  - {name: one, r: 0.5}\n  - {r: 0.6}`).scenarios.map(({ name }) => name),
    ).toEqual(['one', '2']);
  });

  it('is any block that a model is written in', () => {
    expect(['clv', 'CLV', 'clv-retention', 'mermaid', ''].map(isCalcBlock)).toEqual([true, true, true, false, false]);
  });

  it.each([
    ['m: 100\nr: 2', 'too-large', 'retention', 2],
    [`${retention}m: 100\nr: 2`, 'too-large', 'retention', 3],
    [`${retention}m: 100\nretention: 2`, 'too-large', 'retention', 3],
    [`${retention}inputs:\n  margin: 1\n  retention: 2`, 'too-large', 'retention', 4],
    [`${retention}profit: 3`, 'unknown-input', 'profit', 2],
    [`${retention}margin: lots`, 'not-a-number', 'margin', 2],
    [`${retention}margin: .nan`, 'not-finite', 'margin', 2],
    [`${retention}timing: never`, 'unknown-convention', 'timing', 2],
    ['model: magic', 'unknown-model', 'model', 1],
    [`${retention}scenarios:\n  a: {r: 0.5}\n  b: {retention: 7}`, 'too-large', 'scenarios.b.retention', 4],
    [`${retention}scenarios: 3`, 'not-a-table', 'scenarios', 2],
    [`${retention}bounds: {margin: [5, 1]}`, 'not-a-list', 'bounds.margin', 2],
    [`${retention}title: [a]`, 'not-a-text', 'title', 2],
    ['- 1\n- 2', 'not-a-table', 'block', 1],
    [`${retention}margin: 1\nmargin: 2`, 'bad-yaml', '', 3],
    [`${retention}margin: [1`, 'bad-yaml', '', 2],
    ['just words', 'not-a-table', 'block', 1],
  ])('says where it is wrong: %j', (text, code, field, line) => {
    expect(fault(text)).toEqual({ code, field, line });
  });

  it('is harmless whatever is written in it', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c]`;
    expect(fault(bomb).code).toBe('bad-yaml');
    expect(fault('['.repeat(100_000)).code).toBe('bad-yaml');
    expect(fault(`margin: ${'9'.repeat(400)}`).code).toBe('not-finite');
    expect(fault('!!js/function "function(){}": 1').code).toMatch(/bad-yaml|unknown-input/);
    expect(fault('__proto__: {polluted: 1}').field).toBe('__proto__');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
