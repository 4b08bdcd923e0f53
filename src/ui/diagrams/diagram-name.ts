import type { TFunction } from 'i18next';
import type { Drawing } from './drawing.ts';

const kinds = {
  flowchart: /^(?:flowchart|graph)/,
  sequence: /^sequence/,
  class: /^class/,
  state: /^state/,
  er: /^er/,
  gantt: /^gantt/,
  pie: /^pie/,
  mindmap: /^mindmap/,
  timeline: /^timeline/,
  journey: /^journey/,
  quadrant: /^quadrant/,
} as const;

/** What a diagram is called for those who do not see it: its kind, its title and what its author says of it. */
export function diagramName(
  t: TFunction,
  { kind, title, description }: Pick<Extract<Drawing, { ok: true }>, 'kind' | 'title' | 'description'>,
): string {
  const known = (Object.keys(kinds) as (keyof typeof kinds)[]).find((name) => kinds[name].test(kind));
  const what = known === undefined ? t('diagram.any') : t(`diagram.kind-${known}`);
  const about = [title, description].filter((words) => words !== '').join('. ');
  return about === '' ? what : t('diagram.named', { kind: what, about });
}
