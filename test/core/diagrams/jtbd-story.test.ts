import { expect, it } from 'vitest';
import { drawn, errorsOf } from './draw.ts';
import { examples } from './examples.ts';

const story = examples['jtbd-story'] ?? '';

it('tells a job story in its three parts', () => {
  const { outline, links, title } = drawn('jtbd-story', story);
  expect(outline.map((item) => item.text)).toEqual([
    'Who: a student',
    'When: the exam is in a week',
    'I want to: review the terms in five minutes',
    'so I can: pass without a sleepless night',
  ]);
  expect(links).toEqual([{ target: 'glossary', heading: null, block: null, alias: 'terms', line: 3 }]);
  expect(title).toBe('Job story');
});

it('needs all three parts and knows no others', () => {
  expect(errorsOf('jtbd-story', 'when: now\nwhy: because\n')).toEqual([
    'unknown-key why:2',
    'missing want:1',
    'missing so:1',
  ]);
  expect(errorsOf('jtbd-story', 'when: [a, b]\nwant: {}\nso: ""\n')).toEqual([
    'not-a-text when:1',
    'not-a-text want:2',
    'empty so:3',
  ]);
});
