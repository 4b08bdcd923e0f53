import { expect, it } from 'vitest';
import { oneLine } from '#ui/study/one-line.ts';

it('writes a side on one line without the signs of Markdown', () =>
  expect(oneLine('**Bold** [[a/B|name]] and\n\n- ==mark== [site](https://a.b)')).toBe('Bold name and - mark site'));
