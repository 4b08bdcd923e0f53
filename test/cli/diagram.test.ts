import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aVault } from './a-vault.ts';

const note = `---
lang: uk
---
# Сходи

\`\`\`loyalty-ladder
rungs:
  - {id: prospect, count: 1000}
  - {id: purchaser, count: 300}
\`\`\`

\`\`\`js
const notOurs = 1;
\`\`\`

- > \`\`\`funnel
  > stages:
  >   - {name: "[[Сайт]]", count: 10}
  >   - {name: Купівля, count: 5}
  > \`\`\`
`;

describe('konspekt diagram', () => {
  it('draws each framework block of a note, in the language of the note', async () => {
    const { konspekt, vault } = aVault({ 'a.md': note });
    const { status, json } = await konspekt(['diagram', join(vault, 'a.md'), '--json']);
    expect(status).toBe(0);
    expect(json).toMatchObject([
      { type: 'loyalty-ladder', line: 6, derived: { conversions: [0.3], whole: 0.3 } },
      { type: 'funnel', line: 16, derived: { whole: 0.5 } },
    ]);
    const [ladder, funnel] = json as { svg: string }[];
    expect(ladder?.svg).toContain('Потенційний клієнт');
    expect(funnel?.svg).toContain('data-target="Сайт"');
  });

  it('writes figures into files, without links and themed colours', async () => {
    const { konspekt, vault } = aVault({ 'a.md': note });
    const out = join(vault, 'out.svg');
    const { status } = await konspekt(['diagram', join(vault, 'a.md'), '--out', out, '--json']);
    expect(status).toBe(0);
    expect(readFileSync(out, 'utf8')).toMatch(/^<svg [^>]*>/);
    const second = readFileSync(join(vault, 'out-2.svg'), 'utf8');
    expect(second).toContain('Сайт');
    expect(second).not.toMatch(/<a |var\(/);
  });

  it('says where a block is wrong, by the line of the file', async () => {
    const { konspekt, vault } = aVault({
      'a.md': '# A\n\n```funnel\nstages:\n  - {name: a, count: 1}\n  - {name: b, count: x}\n```\n',
    });
    const out = join(vault, 'out.svg');
    const { status, json } = await konspekt(['diagram', join(vault, 'a.md'), '--out', out, '--json']);
    expect(status).toBe(1);
    expect(json).toMatchObject({
      error: {
        code: 'diagram-invalid',
        line: 6,
        field: 'stages[1].count',
        details: { code: 'not-a-number', block: 3 },
      },
    });
    expect(existsSync(out)).toBe(false);
  });

  it('skips a block that the window shows as a calculator', async () => {
    const { konspekt, vault } = aVault({
      'a.md':
        '# A\n\n```5a\naware: 100\nappeal: 60\nask: 40\nact: 20\nadvocate: 10\n```\n\n```5a\nbrand: Orchard\n```\n',
    });
    const { status, json } = await konspekt(['diagram', join(vault, 'a.md'), '--json']);
    expect(status).toBe(0);
    expect(json).toMatchObject([{ type: '5a', line: 11 }]);
  });

  it('answers an empty list where there is nothing to draw', async () => {
    const { konspekt, vault } = aVault({ 'a.md': '# A\n' });
    expect((await konspekt(['diagram', join(vault, 'a.md'), '--json'])).json).toEqual([]);
  });
});
