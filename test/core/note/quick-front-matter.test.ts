import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from '#core/note/parse/front-matter.ts';
import { readPlainFrontMatter } from '#core/note/parse/quick-front-matter.ts';

const vaults = '../shared/vaults';

/** What the quick reader gives, where it gives anything, beside what the YAML parser gives. */
function readings(yaml: string): { quick: unknown; whole: unknown } | undefined {
  const quick = readPlainFrontMatter(yaml, 4);
  return quick && { quick, whole: readYaml(`---\n${yaml}\n---\n`, 4, yaml) };
}

describe('reading plain front matter quickly', () => {
  it('reads what most notes have', () => {
    const yaml =
      'id: market\nlang: uk\ntags:\n  - a/b\n  - ринок\naliases: [один, two three]\nmade: 2024-01-02\nn: 12\nempty:\nq: "x: y"';
    const pair = readings(yaml);
    expect(pair?.quick).toEqual(pair?.whole);
    expect(pair?.quick).toMatchObject({
      frontMatter: {
        id: 'market',
        tags: ['a/b', 'ринок'],
        aliases: ['один', 'two three'],
        made: '2024-01-02',
        n: 12,
        empty: null,
        q: 'x: y',
      },
    });
  });

  it.skipIf(!existsSync(vaults))('agrees with the YAML parser over the notes of other people', () => {
    const texts = readdirSync(vaults, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) => /^---\n([^]*?)\n---(?:\n|$)/.exec(readFileSync(join(vaults, path), 'utf8'))?.[1] ?? []);
    const pairs = texts.flatMap((yaml) => readings(yaml) ?? []);
    expect(pairs.length).toBeGreaterThan(texts.length / 2);
    for (const { quick, whole } of pairs) expect(quick).toEqual(whole);
  });

  it('agrees with the YAML parser over any mix of lines', () => {
    const line = fc.constantFrom(
      ...[
        'key: value',
        'key: a b',
        'other: [a, b c]',
        'list:',
        'tags:',
        '  - one',
        '  - "two"',
        '- three',
        '    - four',
        'n: 12',
      ],
      ...[
        'n: 012',
        'two words: x',
        'имя: y',
        'a -b: c',
        'd: 2024-02-03T10:20',
        'd2: 2024-02-03 10:20:30',
        'f: false',
        'g: - x',
        'true: 1',
        'key : x',
        'n: 1.0',
        'd: 2024-02-30',
        't: true',
        'u: Yes',
        'v: null',
        'w: a: b',
        'x: a #b',
        'y: a#b',
        "q: 'it'",
        'q2: "a"b',
      ],
      ...[
        'e: ',
        'f:x',
        'g: -',
        'h: [a,b]',
        'i: [a, ]',
        'j: []',
        'k: [ a ]',
        'l: /path/x',
        'm: https://a.b',
        'o: a:',
        'p: |',
        '  text',
      ],
      ...[
        'r: [a b, c]',
        's: ключ',
        'z: 值 值',
        '  key: value',
        '',
        '# c',
        'aa: &x y',
        'bb: *x',
        'cc: ~',
        'dd: No, really',
        '- a: b',
        'ee: [Yes]',
      ],
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        for (const end of ['\n', '\r\n']) {
          const pair = readings(lines.join(end));
          if (pair !== undefined) expect(pair.quick).toEqual(pair.whole);
        }
      }),
      { numRuns: 5000 },
    );
  });
});
