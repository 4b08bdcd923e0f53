import { expect, it } from 'vitest';
import { sourceLine } from '#ui/diagrams/source-line.ts';

it('counts as the file does where nothing is left out', () => {
  expect(sourceLine('flowchart LR\n  a --> b\n  b -->', 3)).toBe(3);
});

it('counts comments, directives, front matter and blank beginnings, which Mermaid leaves out', () => {
  expect(sourceLine('%% made by hand\nflowchart LR\n  %% a remark\n  a -->', 2)).toBe(4);
  expect(sourceLine('%%{init: {"theme": "dark"}}%%\nflowchart LR\n  a -->', 2)).toBe(3);
  expect(sourceLine('%%{init:\n {"theme": "dark"}\n}%%\nflowchart LR\n  a -->', 2)).toBe(5);
  expect(sourceLine('---\ntitle: T\n---\nflowchart LR\n  a -->', 2)).toBe(5);
  expect(sourceLine('\n\nflowchart LR\r\n  a -->', 2)).toBe(4);
});

it('stays inside the source whatever it is told', () => {
  expect(sourceLine('pie\n x', 99)).toBe(2);
  expect(sourceLine('', 1)).toBe(1);
});
