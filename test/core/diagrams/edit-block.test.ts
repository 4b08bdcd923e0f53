import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { diagramList } from '#core/diagrams/diagram-list.ts';
import { changeList, setValue, type Path } from '#core/diagrams/edit-block.ts';
import { readYamlTree, type Tree } from '#core/diagrams/reading/yaml-tree.ts';
import type { Spec } from '#core/diagrams/reading/spec.ts';
import { examples } from './examples.ts';

const key = (name: string, short: string | null = null) => ({ key: name, short });
const block = `# What it is about
segment:   busy students   # of all ages
customer_profile:
  jobs:
  - {id: j1, text: "pass", importance: 5}  # the first
  # the second
  - learn
  pains: [ {text: 'it''s dull'}, long ]
title: [[Exam]]
`;
const linesChanged = (before: string, after: string): string[] =>
  after.split('\n').filter((line) => !before.split('\n').includes(line));

describe('a change by the form', () => {
  it('touches one value alone, in the form it was written in', () => {
    const after = setValue(block, [key('segment')], 'all: of them');
    expect(after).toBe(block.replace('busy students', '"all: of them"'));
    const jobs: Path = [key('customer_profile'), key('jobs'), 0];
    expect(setValue(block, [...jobs, key('text', 'text')], 'say "yes"')).toBe(
      block.replace('"pass"', '"say \\"yes\\""'),
    );
    expect(setValue(block, [...jobs, key('importance', 'text')], 2.5)).toBe(
      block.replace('importance: 5', 'importance: 2.5'),
    );
    expect(setValue(block, [key('customer_profile'), key('pains'), 0, key('text', 'text')], "it's fun")).toBe(
      block.replace('dull', 'fun'),
    );
  });

  it('adds what was not there, and takes out what is left empty', () => {
    const job: Path = [key('customer_profile'), key('jobs'), 1];
    const after = setValue(block, [...job, key('importance', 'text')], 4);
    expect(linesChanged(block, after)).toEqual(['  - {text: learn, importance: 4}']);
    expect(setValue(block, [...job, key('text', 'text')], 'study')).toBe(block.replace('learn', 'study'));
    const kpi: Path = [key('stages'), 0, key('kpi', 'title'), key('name')];
    const cjm = 'stages:\n  - title: One\n    kpi:\n      name: x\n';
    expect(setValue(cjm, kpi, undefined)).toBe('stages:\n  - title: One');
    expect(setValue('stages:\n  - title: One', kpi, 'y')).toBe('stages:\n  - title: One\n    kpi:\n      name: y');
    expect(setValue('', [key('when')], 'x')).toBe('when: x');
    expect(setValue('when: ""', [key('when')], 'x')).toBe('when: x');
    expect(setValue('when: ""', [key('when')], 'x: y')).toBe('when: "x: y"');
    expect(setValue(block, [key('title')], '[[Test]]')).toContain('title: "[[Test]]"');
  });

  it('moves, removes and adds items with their comments', () => {
    const jobs: Path = [key('customer_profile'), key('jobs')];
    expect(changeList(block, jobs, { kind: 'move', from: 0, to: 1 })).toContain(
      '  # the second\n  - learn\n  - {id: j1, text: "pass", importance: 5}',
    );
    const removed = changeList(block, jobs, { kind: 'remove', at: 1 });
    expect(linesChanged(block, removed)).toEqual([]);
    expect(removed).not.toContain('learn');
    const added = changeList(block, jobs, { kind: 'add', value: { text: 'new', importance: 1 } });
    expect(linesChanged(block, added)).toEqual(['  - {text: new, importance: 1}']);
    const pains: Path = [key('customer_profile'), key('pains')];
    const none = changeList(changeList(block, pains, { kind: 'remove', at: 0 }), pains, { kind: 'remove', at: 0 });
    expect(none).not.toContain('pains');
    expect(changeList(block, [key('value_map'), key('gain_creators')], { kind: 'add', value: '' })).toContain(
      'value_map:\n  gain_creators:\n  - ""',
    );
  });

  it('leaves YAML that cannot be read alone', () => {
    expect(setValue('a: [', [key('a')], 'b')).toBe('a: [');
  });
});

/** Every place a form has a field for. */
function fieldsOf(spec: Spec, tree: Tree | undefined, path: Path = []): readonly { path: Path; spec: Spec }[] {
  if (spec.kind === 'map') {
    return spec.fields.flatMap((field) => {
      const entry = tree?.kind === 'map' ? tree.entries.find((each) => each.key === field.key)?.value : undefined;
      const value = tree !== undefined && tree.kind !== 'map' && field.key === spec.short ? tree : entry;
      return fieldsOf(field.spec, value, [...path, { key: field.key, short: spec.short }]);
    });
  }
  if (spec.kind === 'list')
    return tree?.kind === 'list' ? tree.items.flatMap((item, at) => fieldsOf(spec.item, item, [...path, at])) : [];
  return [{ path, spec }];
}

/** Every list of a form, and how many items it has. */
function listsOf(spec: Spec, tree: Tree | undefined, path: Path = []): readonly { path: Path; length: number }[] {
  if (spec.kind === 'map' && tree?.kind === 'map') {
    return spec.fields.flatMap((field) => {
      const value = tree.entries.find((each) => each.key === field.key)?.value;
      return listsOf(field.spec, value, [...path, { key: field.key, short: spec.short }]);
    });
  }
  if (spec.kind !== 'list' || tree?.kind !== 'list') return [];
  const below = tree.items.flatMap((item, at) => listsOf(spec.item, item, [...path, at]));
  return [{ path, length: tree.items.length }, ...below];
}

describe.each(diagramList.map((one) => [one.type, one] as const))('the form of %s', (type, one) => {
  const example = examples[type] ?? '';

  it('can change every word, and put it back byte by byte where it stood by itself', () => {
    const reading = readYamlTree(example);
    if ('error' in reading) throw new Error('the example cannot be read');
    const texts = fieldsOf(one.form, reading.tree).filter(({ spec }) => spec.kind === 'text');
    expect(texts.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.stringMatching(/^[a-zа-я][a-zа-я :,'"\\{}[\]#&*!?-]{0,12}[a-z]$/),
        ({ path }, words) => {
          const after = setValue(example, path, words);
          expect(valueAt(parse(after), path)).toBe(words);
          expect(one.read(after)).toBeDefined();
          const before = valueAt(parse(example), path);
          if (typeof before === 'string') expect(parse(setValue(after, path, before))).toEqual(parse(example));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('can move, add and remove items, and is byte by byte what it was when that is taken back', () => {
    const reading = readYamlTree(example);
    if ('error' in reading) throw new Error('the example cannot be read');
    for (const { path, length } of listsOf(one.form, reading.tree)) {
      for (let from = 0; from < length; from++) {
        const to = (from + 1) % length;
        const moved = changeList(example, path, { kind: 'move', from, to });
        expect(changeList(moved, path, { kind: 'move', from: to, to: from })).toBe(example.trimEnd());
      }
      const added = changeList(example, path, { kind: 'add', value: 'x' });
      expect(changeList(added, path, { kind: 'remove', at: length })).toBe(example.trimEnd());
    }
  });
});

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((here, step) => {
    if (typeof step === 'number') return (here as readonly unknown[])[step];
    if (typeof here === 'string' && step.key === step.short) return here;
    return (here as Record<string, unknown> | undefined)?.[step.key];
  }, value);
}
