import type { LinkStatus, OutgoingLink } from '#api/contract.ts';
import type { NotePath } from '#core/note/note.ts';

export type LinkTarget = {
  readonly target: string;
  readonly path: NotePath | null;
  readonly status: LinkStatus;
  readonly count: number;
};

/** Each target once, in order of appearance, with the number of links to it. */
export function distinctTargets(links: readonly OutgoingLink[]): readonly LinkTarget[] {
  const targets = new Map<string, LinkTarget>();
  for (const { target, path, status } of links) {
    if (target === '' && path === null) continue;
    const key = path ?? `?${target}`;
    const before = targets.get(key);
    targets.set(
      key,
      before === undefined ? { target, path, status, count: 1 } : { ...before, count: before.count + 1 },
    );
  }
  return [...targets.values()];
}
