import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYamlTree } from '#core/diagrams/reading/yaml-tree.ts';
import type { NotePath } from '#core/note/note.ts';
import { parseNote } from '#core/note/parse-note.ts';

const linksOf = (text: string) =>
  parseNote('a.md' as NotePath, text).links.map(({ start, end, line, target, heading, block, alias }) => ({
    written: text.slice(start, end),
    line,
    target,
    ...(heading === null ? {} : { heading }),
    ...(block === null ? {} : { block }),
    ...(alias === null ? {} : { alias }),
  }));
const fence = (type: string, ...lines: string[]): string => ['```' + type, ...lines, '```', ''].join('\n');

describe('links in the texts of a diagram', () => {
  it('are links of the note, however the text is written', () => {
    const text = fence(
      'jtbd-story',
      'when: I read of [[Wallet]]',
      'want: [[Share of wallet#Formula|the share]]',
      `so: "I know [[Say \\"yes\\"|it]]"`,
      "actor: 'the [[Customer''s view]]'",
      'caption: |',
      '  More in',
      '  [[Guide#^one]], # no comment here: [[Notes]]',
      'source: >-',
      '  what stands in [[Long',
      '  name]]',
    );
    expect(linksOf(`# A\n\n${text}`)).toEqual([
      { written: '[[Wallet]]', line: 4, target: 'Wallet' },
      {
        written: '[[Share of wallet#Formula|the share]]',
        line: 5,
        target: 'Share of wallet',
        heading: 'Formula',
        alias: 'the share',
      },
      { written: '[[Say \\"yes\\"|it]]', line: 6, target: 'Say "yes"', alias: 'it' },
      { written: "[[Customer''s view]]", line: 7, target: "Customer's view" },
      { written: '[[Guide#^one]]', line: 10, target: 'Guide', block: 'one' },
      { written: '[[Notes]]', line: 10, target: 'Notes' },
      { written: '[[Long\n  name]]', line: 12, target: 'Long name' },
    ]);
  });

  it('are exact within quotes, lists and callouts, with any line ends', () => {
    const inner = fence(
      'vpc',
      'segment: [[A]]',
      'customer_profile:',
      '  jobs: [{text: "[[B]] and [[C|c]]"}]',
      '\tpains: [[D]]',
    ).trimEnd();
    const prefixed = (first: string, rest: string): string =>
      inner
        .split('\n')
        .map((line, at) => (at === 0 ? first : rest) + line)
        .join('\n');
    for (const text of [
      prefixed('> ', '> '),
      prefixed('- ', '  '),
      prefixed('1. > ', '   > '),
      prefixed('> [!note]\n> ', '>'),
      prefixed('  ', '  '),
      `${prefixed('>\t', '>\t')}\n`,
    ]) {
      for (const written of [text, `Before\n\n${text}`.replaceAll('\n', '\r\n')]) {
        const found = linksOf(written);
        expect(found.map((link) => link.written)).toEqual(['[[A]]', '[[B]]', '[[C|c]]', '[[D]]']);
        const lineOf = (link: string): number => written.slice(0, written.indexOf(link)).split('\n').length;
        expect(found.map(({ line }) => line)).toEqual(found.map((link) => lineOf(link.written)));
      }
    }
  });

  it('are told from comments, from lists and from what is not closed', () => {
    const text = fence(
      'comparison',
      '# [[Comment]]',
      'columns: [a, b] # [[Another]]',
      'title: "a # b [[Quoted]]"',
      'rows:',
      '  - name: one',
      '    cells: [[x], [y, z]]',
      '  - name: two',
      '    cells: [[[Inner]], "[[ ]]"]',
      '  - name: [[open',
    );
    expect(linksOf(text).map(({ target }) => target)).toEqual(['Quoted', 'Inner']);
  });

  it('are there while the YAML has an error, so that a rename in that time does not break them', () => {
    expect(linksOf(fence('funnel', 'title: [[A]]', 'stages: {', '  - x: [[B]]')).map(({ target }) => target)).toEqual([
      'A',
      'B',
    ]);
  });

  it('know where their words stand in the body', () => {
    const text = `One\r\n\r\n${fence('vpc', 'a: b', 'segment: see [[Target|t]]').replaceAll('\n', '\r\n')}`;
    const { body, links } = parseNote('a.md' as NotePath, text);
    expect(body.slice(links[0]?.at ?? 0)).toMatch(/^t\]\]/);
  });
});

it('links are the same whether the YAML has to be read for them or not', () => {
  const piece = fc.constantFrom(
    '[[A]]',
    '[[b|c]]',
    '[[',
    ']]',
    '[',
    ']',
    'x',
    ' ',
    ': ',
    '\n',
    '- ',
    '"',
    "'",
    ', ',
    '{',
    '}',
    '|',
    '>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const yaml = `title: ${pieces.join('')}`;
      fc.pre(!('error' in readYamlTree(yaml)));
      // A comment anywhere has the YAML read.
      expect(linksOf(fence('vpc', yaml)).map(({ target }) => target)).toEqual(
        linksOf(fence('vpc', '#', yaml)).map(({ target }) => target),
      );
    }),
    { numRuns: 2000 },
  );
});

it('other fences stay without links; a calculator has those it takes figures from', () => {
  expect(
    linksOf(`${fence('yaml', 'a: "[[A]]"')}\n${fence('', '[[B]]')}\n${fence('mermaid', 'A[[B]]')}\n    vpc: [[C]]\n`),
  ).toEqual([]);
  const clv = fence(
    'clv',
    'title: The [[T]]',
    'from:',
    '  # not [[this]]',
    '- [[#^here]]',
    '  - margin: "[[Other#^two]] clv"',
    'note: [[N]]',
  );
  expect(linksOf(clv)).toEqual([
    { written: '[[#^here]]', line: 5, target: '', block: 'here' },
    { written: '[[Other#^two]]', line: 6, target: 'Other', block: 'two' },
  ]);
  const targetsOf = (...lines: string[]): readonly string[] =>
    linksOf(fence('clv', ...lines)).map(({ target }) => target);
  expect(targetsOf('from: [[A]]', 'm: 3', 'title: [[B]]')).toEqual(['A']);
  expect(targetsOf('from: {margin: "[[A]]", discount: [[B]]}', 'title: [[C]]')).toEqual(['A', 'B']);
  expect(targetsOf('inputs: {m: 3}', '"from": "[[A]]"')).toEqual(['A']);
  expect(linksOf(fence('5a', 'aware: 10', 'title: [[A]]'))).toEqual([]);
  expect(linksOf(fence('5A', 'brand: [[A]]'))).toHaveLength(1);
});
