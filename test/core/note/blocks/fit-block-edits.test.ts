import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYamlTree, type Tree } from '#core/diagrams/reading/yaml-tree.ts';
import { fitBlockEdits } from '#core/note/blocks/fit-block-edits.ts';
import type { NotePath } from '#core/note/note.ts';
import { parseNote } from '#core/note/parse-note.ts';
import { applyEdits, retargetLink } from '#core/note/rewrite-link.ts';

/** The note with every link that has this target pointing elsewhere. */
const retarget = (text: string, from: string, to: string): string => {
  const edits = parseNote('a.md' as NotePath, text).links.flatMap((link) => {
    const edit = link.target === from ? retargetLink(text, link, to) : undefined;
    return edit === undefined ? [] : [{ ...edit, line: link.line, shownFrom: link.start, shownTo: link.end }];
  });
  return applyEdits(text, fitBlockEdits(text, edits));
};
const block = (...lines: string[]): string => ['```jtbd-story', ...lines, '```', 'After [[A]].'].join('\n');

describe('a rename of what a diagram links to', () => {
  it('changes nothing but the name where it fits', () => {
    const written = (name: string): string =>
      block(
        `when:   see [[${name}]]   # why [[A]]`,
        `want: [[${name}|x]]`,
        `so: "[[${name}#h]]"`,
        'actor: |',
        `  [[${name}]], [[ ${name} ]]`,
      ).replace('After [[A]]', `After [[${name}]]`);
    expect(retarget(written('A'), 'A', 'New name')).toBe(written('New name'));
  });

  it('quotes a text the new name would break, and escapes in one that is quoted', () => {
    const text = block(
      'when: see [[A]] and [[A|it]], ok',
      'want: [[A]]',
      `so: "say \\"no\\" to [[A|\\"x\\"]]"`,
      "actor: 'it''s [[A]]'",
      'title: >',
      '  [[A]]',
    );
    expect(retarget(text, 'A', 'a: b')).toBe(
      block(
        'when: "see [[a: b]] and [[a: b|it]], ok"',
        'want: [[a: b]]',
        `so: "say \\"no\\" to [[a: b|\\"x\\"]]"`,
        "actor: 'it''s [[a: b]]'",
        'title: >',
        '  [[a: b]]',
      ).replace('[[A]].', '[[a: b]].'),
    );
    expect(retarget(text, 'A', `the "x" 'y'`)).toBe(
      block(
        `when: see [[the "x" 'y']] and [[the "x" 'y'|it]], ok`,
        `want: [[the "x" 'y']]`,
        `so: "say \\"no\\" to [[the \\"x\\" 'y'|\\"x\\"]]"`,
        `actor: 'it''s [[the "x" ''y'']]'`,
        'title: >',
        `  [[the "x" 'y']]`,
      ).replace('[[A]].', `[[the "x" 'y']].`),
    );
    expect(retarget(block('want: [[A]]'), 'A', '"q')).toContain(`want: '[["q]]'`);
    expect(retarget(block('want: [[A]]'), 'A', '*star')).toContain('want: "[[*star]]"');
    expect(retarget(block('want: [[A]]'), 'A', 'a: b: c')).toContain('want: "[[a: b: c]]"');
  });

  it('leaves the prefixes of quotes and lists alone', () => {
    const text = '> - ```vpc\r\n>   segment: a text that goes\r\n>     on with [[A]]\r\n>   ```\r\n';
    expect(retarget(text, 'A', 'B')).toBe(text.replace('[[A]]', '[[B]]'));
    expect(retarget(text, 'A', 'B: c')).toBe(
      '> - ```vpc\r\n>   segment: "a text that goes on with [[B: c]]"\r\n>   ```\r\n',
    );
  });

  it('always leaves YAML that says the same but for the name', () => {
    const words = fc.stringMatching(/^[a-z :,'"\\{}&*!?@%>#-]{0,12}$/);
    const name = fc.stringMatching(/^[a-zé][a-z :,'"\\{}&*!?@%>~-]{0,10}[a-z]$/);
    const styles = ['plain', 'single', 'double', 'literal', 'bare'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...styles),
        words,
        words,
        name,
        fc.constantFrom('', '> ', '  '),
        (style, before, after, to, prefix) => {
          const content = style === 'bare' ? '[[A]]' : `x ${before}[[A]]${after} x`;
          const written = {
            bare: content,
            plain: content,
            single: `'${content.replaceAll("'", "''")}'`,
            double: JSON.stringify(content),
            literal: `|-\n    ${content}`,
          }[style];
          const lines = `\`\`\`vpc\n# [[A]]\nk:\n  - t: ${written}\n    u: 1\n\`\`\``.split('\n');
          const text = lines.map((line) => prefix + line).join('\n');
          const inside = (note: string): string =>
            note
              .split('\n')
              .slice(1, -1)
              .map((line) => line.slice(prefix.length))
              .join('\n');
          const saidBefore = said(inside(text));
          fc.pre(saidBefore === content);
          expect(said(inside(retarget(text, 'A', to)))).toBe(content.replace('[[A]]', () => `[[${to}]]`));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/** The text at k[0].t, as figures read it; undefined where the YAML is broken. */
function said(yaml: string): string | undefined {
  const reading = readYamlTree(yaml);
  if ('error' in reading) return undefined;
  const at = (tree: Tree | undefined, key: string): Tree | undefined =>
    tree?.kind === 'map' ? tree.entries.find((entry) => entry.key === key)?.value : undefined;
  const items = at(reading.tree, 'k');
  const text = at(items?.kind === 'list' ? items.items[0] : undefined, 't');
  return text?.kind === 'list' ? text.raw : text?.kind === 'scalar' ? String(text.value) : undefined;
}
