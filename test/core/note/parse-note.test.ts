import { describe, expect, test } from 'vitest';
import type { Note, NotePath } from '#core/note/note.ts';
import { parseNote } from '#core/note/parse-note.ts';

const parse = (text: string, path = 'folder/Заметка.md'): Note => parseNote(path as NotePath, text);
const links = (text: string): unknown[] =>
  parse(text).links.map(({ kind, target, heading, block, alias, embed }) => [
    kind,
    target,
    heading,
    block,
    alias,
    embed,
  ]);
const targets = (text: string): string[] => parse(text).links.map(({ target }) => target);
const tags = (text: string): string[] => parse(text).tags.map(({ name }) => name);
const blocks = (text: string): unknown[] =>
  parse(text).blocks.map(({ id, start, end }) => [id, text.slice(start, end)]);

describe('A note is titled', () => {
  test('by its front matter, also where the title is a number', () => {
    expect(parse('---\ntitle: 159\n---\n# Other').title).toBe('159');
  });
  test('by its first heading of level 1, in plain words', () => {
    expect(parse('## Sub\n# A *b* with [[c|d]] ^id\n# Next').title).toBe('A b with d');
  });
  test('by its file name', () => expect(parse('#\n\ntext').title).toBe('Заметка'));
});

describe('Links', () => {
  test('with nothing after the bar have no words of their own', () => {
    expect(links('[[a|]] [[|-|]] ![[a#b| ]]')).toEqual([
      ['wiki', 'a', null, null, null, false],
      ['wiki', '|-', null, null, null, false],
      ['wiki', 'a', 'b', null, null, true],
    ]);
  });
  test('are taken apart into target, heading, block and alias', () => {
    expect(links('[[A]] [[a/B#C#D|e]] ![[F#^g]] [[#H]] [[ I ]]')).toEqual([
      ['wiki', 'A', null, null, null, false],
      ['wiki', 'a/B', 'C#D', null, 'e', false],
      ['wiki', 'F', null, 'g', null, true],
      ['wiki', '', 'H', null, null, false],
      ['wiki', 'I', null, null, null, false],
    ]);
  });
  test('may hold single brackets, an escaped bar, a second bar', () => {
    expect(
      links('[[a [b] c]] [[a\\|b]] [[a|b]c]] [[a|b|c]]').map((link) => [(link as string[])[1], (link as string[])[4]]),
    ).toEqual([
      ['a [b] c', null],
      ['a', 'b'],
      ['a', 'b]c'],
      ['a', 'b|c'],
    ]);
  });
  test('begin at the last pair of brackets', () => expect(targets('[[a and [[b]] [[[c]]]')).toEqual(['b', 'c']));
  test('need a target on one line', () => expect(targets('[[]] [[ ]] [[a\nb]] [[c] \\[[e]]')).toEqual([]));
  test('keep a bar nothing stands before as part of the target', () => expect(targets('[[|a]]')).toEqual(['|a']));
  test('stand in tables with an escaped bar', () => {
    expect(links('| a | b |\n|---|---|\n| [[x\\|y]] | ![[z.png\\|100x200]] |')).toEqual([
      ['wiki', 'x', null, null, 'y', false],
      ['wiki', 'z.png', null, null, '100x200', true],
    ]);
  });
  test('are no links in code, comments, math, HTML blocks', () => {
    const hidden = [
      '`[[a]]`',
      '```\n[[a]]\n```',
      '    [[a]]',
      '%%[[a]]%%',
      '%%\n[[a]]\n\n[[b]]\n%%',
      '<!-- [[a]] -->',
      '$[[a]]$',
      '$$\n[[a]]\n$$',
      '<div>[[a]]</div>',
    ];
    for (const text of hidden) expect(targets(`${text}\n\n[[z]]`), text).toEqual(['z']);
  });
  test('are links in HTML that stands in a line', () => expect(targets('<b>[[a]]</b><br>[[b]]')).toEqual(['a', 'b']));
  test('of Markdown are decoded and told from addresses', () => {
    expect(
      links(
        '[a](b%20c.md#D%20e) ![f|9](<g h.png>) [i](#j) [k](l.md#^m) [n](https://o.org "p") <https://q.org> [](r.md) []()',
      ),
    ).toEqual([
      ['md', 'b c.md', 'D e', null, 'a', false],
      ['md', 'g h.png', null, null, 'f|9', true],
      ['md', '', 'j', null, 'i', false],
      ['md', 'l.md', null, 'm', 'k', false],
      ['external', 'https://o.org', null, null, 'n', false],
      ['external', 'https://q.org', null, null, null, false],
      ['md', 'r.md', null, null, '', false],
    ]);
  });
  test('by reference take their target from the definition', () => {
    expect(links('[a][b] [c] [d][missing]\n\n[b]: e.md#f\n[c]: https://g.org')).toEqual([
      ['md', 'e.md', 'f', null, 'a', false],
      ['external', 'https://g.org', null, null, 'c', false],
    ]);
  });
  test('may be plain addresses, without the sentence around them', () => {
    expect(
      targets('(https://a.org/b_(c)). See www.d.org/e?f=1&g=2, https://h.org。 x://y http:// **https://i.org/j_k**'),
    ).toEqual(['https://a.org/b_(c)', 'http://www.d.org/e?f=1&g=2', 'https://h.org', 'https://i.org/j_k']);
  });
  test('in the front matter come first and stand on their line', () => {
    const text = '---\nup: "[[A#b|c]]"\nsee:\n  - "[[D]] and [[E]]"\nplain: [[F]]\n---\n[[G]]';
    expect(
      parse(text).links.map(({ target, line, at, start, end }) => [target, line, at === null, text.slice(start, end)]),
    ).toEqual([
      ['A', 2, true, '[[A#b|c]]'],
      ['D', 4, true, '[[D]]'],
      ['E', 4, true, '[[E]]'],
      ['G', 7, false, '[[G]]'],
    ]);
  });
  test('point at their words in the plain text', () => {
    const { body, links: all } = parse('> # A\n> see *[[b|c d]]* and [e](f)');
    expect(all.map(({ at }) => body.slice(at ?? 0, (at ?? 0) + 3))).toEqual(['c d', 'e']);
  });
});

describe('Tags', () => {
  test('are words of any script behind a hash', () => {
    expect(
      tags('#тег/вложенный (#b) #客户 #a-b_c **#d**\n#e\\#no a#no #12 #1a http://x.org/#no `#no` [#no](x) &#35;no'),
    ).toEqual(['тег/вложенный', 'b', '客户', 'a-b_c', 'd', 'e', '1a']);
  });
  test('are told apart without regard to case', () => expect(tags('#A #a #b')).toEqual(['A', 'b']));
  test('of the front matter come first', () => {
    expect(tags('---\ntag: "#moc"\ntags: [b, 2024, "c d"]\n---\n#e')).toEqual(['moc', 'b', 'c d', 'e']);
  });
  test('on one line are none, and a warning says so', () => {
    expect(parse('---\ntags: a, b\n---').warnings).toMatchObject([{ code: 'bad-front-matter', line: 2 }]);
  });
});

describe('Block ids', () => {
  test('name the paragraph, item or quote they end', () => {
    expect(blocks('one ^a\n\n- two ^b\n  - sub\n- three\n\n> four\n> five ^c\n\n# six ^d')).toEqual([
      ['a', 'one ^a'],
      ['b', '- two ^b\n  - sub'],
      ['c', '> four\n> five ^c'],
      ['d', '# six ^d'],
    ]);
  });
  test('on a line of their own name the block above', () => {
    expect(blocks('- a\n- b\n^l\n\n|a|\n|-|\n|b|\n^t\n\n```\nx\n```\n\n^c\n\n> q\n^q')).toEqual([
      ['l', '- a\n- b'],
      ['t', '|a|\n|-|\n|b|'],
      ['c', '```\nx\n```'],
      ['q', '> q'],
    ]);
  });
  test('hold Latin letters, digits and hyphens at the end of a block', () =>
    expect(blocks('^alone\n\na ^b_c\n\na ^b c\n\na^b')).toEqual([]));
});

describe('The plain text', () => {
  test('keeps line n of the file on line n', () => {
    const text =
      '---\na: b\n---\n# T\n\n> [!note]- C\n> *d* %%e%%\n\n```js\nf\n```\n- [ ] g\n\n|h|i|\n|-|-|\n|[[j]]|`k`|\n\n$$\nl\n$$\n<p>m</p> <!-- n -->\n\no[^1]\n\n[^1]: p';
    expect(parse(text).body.split('\n')).toEqual([
      '',
      '',
      '',
      'T',
      '',
      'C',
      'd ',
      '',
      '',
      'f',
      '',
      'g',
      '',
      'h\ti',
      '',
      'j\tk',
      '',
      '',
      'l',
      '',
      'm ',
      '',
      'o',
      '',
      'p',
    ]);
  });
  test('is counted in words, and Chinese in characters', () => {
    expect(parse("# Don't count\nжиття-буття, 客户价值 100 и ещё").words).toBe(10);
  });
});

describe('Headings', () => {
  test('carry plain words, level, line and an anchor in any script', () => {
    expect(parse('# Ссылки: *да*!\n\nTwo\nlines\n---\n### 客户 [[a|b]] #\n').headings).toMatchObject([
      { text: 'Ссылки: да!', level: 1, slug: 'ссылки-да', line: 1 },
      { text: 'Two\nlines', level: 2, slug: 'two-lines', line: 3 },
      { text: '客户 b', level: 3, slug: '客户-b', line: 6 },
    ]);
  });
});

describe('A glossary', () => {
  test('gives an entry for each item with a bold term and a block id', () => {
    const text =
      '---\ntype: glossary\n---\n- **顾客终身价值 (CLV)** — сумма [[a|прибыли]]. ^customer-lifetime-value\n- **No id** — x\n- plain ^y\n- **Share**: part ^share-of-wallet';
    expect(parse(text).terms).toEqual([
      {
        concept: 'customer-lifetime-value',
        term: '顾客终身价值',
        abbreviation: 'CLV',
        definition: 'сумма прибыли.',
        names: [],
        source: null,
        related: [],
        line: 4,
      },
      expect.objectContaining({
        concept: 'share-of-wallet',
        term: 'Share',
        abbreviation: null,
        definition: 'part',
        line: 7,
      }),
    ]);
    expect(parse(text.replace('glossary', 'concept')).terms).toEqual([]);
  });
});

describe('Comments amid a paragraph', () => {
  test('keep links and tags at their own lines', () => {
    const { links, tags } = parse('a %%b\n[[c]]\n#d%% e');
    expect(links.map(({ target, line }) => [target, line])).toEqual([['c', 2]]);
    expect(tags).toEqual([{ name: 'd', line: 3 }]);
  });
});

describe('Fenced blocks', () => {
  test('are listed by type and line', () => {
    expect(parse('```clv\na: 1\n```\n\n~~~\nx\n~~~\n\n    indented').fences).toEqual([
      { type: 'clv', line: 1 },
      { type: '', line: 5 },
    ]);
  });
});

describe('Tasks and tables', () => {
  test('are known by their lines and state', () => {
    const { tasks, tables } = parse(
      '- [ ] call\n  them\n  - [x] done\n- [-] dropped\n- plain\n\n| a |\n| - |\n| 1 |\n',
    );
    expect(tasks).toEqual([
      { line: 1, lastLine: 2, done: false },
      { line: 3, lastLine: 3, done: true },
      { line: 4, lastLine: 4, done: true },
    ]);
    expect(tables).toBe(1);
  });
});
