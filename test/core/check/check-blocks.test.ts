import { describe, expect, it } from 'vitest';
import { checkNotebook } from '#core/check/check-notebook.ts';
import { aNotebook } from './a-notebook.ts';

describe('blocks', () => {
  it('that cannot be read are told of at the line that is wrong', () => {
    const files = {
      'a.md': '# A\n\n```funnel\nstages:\n  - {name: One, count: 1}\n  - {name: Two, count: many}\n```\n',
      'b.md': '> ```vpc\n> segment: [\n> ```\n\n- ```clv\n  margin: 100\n  retentio: 0.8\n  ```\n',
      'good.md': '```jtbd-story\nwhen: [[a]]\nwant: x\nso: y\n```\n\n```yaml\na: [\n```\n',
    };
    const { problems: found } = checkNotebook(aNotebook(files));
    expect(found.filter(({ kind }) => kind === 'bad-block')).toEqual([
      {
        kind: 'bad-block',
        path: 'a.md',
        line: 6,
        message: 'The figure “funnel” cannot be drawn: “stages[1].count” must be a number.',
        fix: 'Correct the block, or edit it as a form.',
      },
      {
        kind: 'bad-block',
        path: 'b.md',
        line: 2,
        message: 'The figure “vpc” cannot be drawn: This cannot be read as YAML.',
        fix: 'Correct the block, or edit it as a form.',
      },
      {
        kind: 'bad-block',
        path: 'b.md',
        line: 7,
        message: 'The calculator “clv” cannot be worked out: This model has no input “retentio”.',
        fix: 'Correct the block.',
      },
    ]);
    const { problems: inRussian } = checkNotebook(aNotebook(files), { lang: 'ru' });
    expect(inRussian.find(({ path, kind }) => path === 'a.md' && kind === 'bad-block')?.message).toBe(
      'Схему «funnel» нельзя построить: «stages[1].count» — нужно число.',
    );
  });
});
