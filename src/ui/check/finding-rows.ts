import type { DoctorFinding } from '#api/contract.ts';

export type ProblemKind = DoctorFinding['kind'];

/** What is shown of the findings; `place` is a folder or a note. */
export type FindingFilter = { readonly kind: string | null; readonly place: string | null };

/** A line of the list: a kind with its findings under it, or one finding. */
export type FindingRow =
  | {
      readonly row: 'group';
      readonly id: string;
      readonly group: FindingGroup;
      readonly open: boolean;
      readonly position: number;
      readonly siblings: number;
    }
  | {
      readonly row: 'finding';
      readonly id: string;
      readonly finding: DoctorFinding;
      readonly position: number;
      readonly siblings: number;
    };

export type FindingGroup = {
  readonly kind: ProblemKind;
  readonly findings: readonly DoctorFinding[];
  /** Those with one right answer. */
  readonly sure: readonly DoctorFinding[];
};

/** What does not work comes before what could be better. */
const ORDER: readonly ProblemKind[] = [
  'bad-front-matter',
  'bad-block',
  'bad-deck',
  'unresolved-link',
  'missing-attachment',
  'missing-heading',
  'missing-block',
  'ambiguous-link',
  'duplicate-id',
  'duplicate-term',
  'alias-only-link',
  'mixed-script',
  'not-nfc',
  'stale-translation',
  'missing-language',
  'empty-note',
  'orphan',
];

/** The findings a filter leaves. */
export function filterFindings(
  findings: readonly DoctorFinding[],
  { kind, place }: FindingFilter,
): readonly DoctorFinding[] {
  return findings.filter(
    (finding) =>
      (kind === null || finding.kind === kind) &&
      (place === null || finding.path === place || finding.path.startsWith(`${place}/`)),
  );
}

/** Findings by kind, in the order of their weight. */
export function groupFindings(findings: readonly DoctorFinding[]): readonly FindingGroup[] {
  const groups = Map.groupBy(findings, ({ kind }) => kind);
  return ORDER.flatMap((kind) => {
    const ofKind = groups.get(kind);
    if (ofKind === undefined) return [];
    return [{ kind, findings: ofKind, sure: ofKind.filter(({ remedy }) => remedy === 'sure') }];
  });
}

/** The lines of the list; a folded group shows only itself. */
export function findingRows(groups: readonly FindingGroup[], folded: ReadonlySet<string>): readonly FindingRow[] {
  return groups.flatMap((group, at): readonly FindingRow[] => {
    const open = !folded.has(group.kind);
    return [
      { row: 'group', id: group.kind, group, open, position: at + 1, siblings: groups.length },
      ...(open ? group.findings : []).map((finding, index): FindingRow => ({
        row: 'finding',
        id: finding.id,
        finding,
        position: index + 1,
        siblings: group.findings.length,
      })),
    ];
  });
}

/** Folders that hold findings, with all that lies in them, by name. */
export function foldersOfFindings(
  findings: readonly DoctorFinding[],
  lang: string,
): readonly { readonly folder: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { path } of findings) {
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      const folder = path.slice(0, end);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
  }
  const { compare } = new Intl.Collator(lang, { numeric: true });
  return [...counts].map(([folder, count]) => ({ folder, count })).toSorted((a, b) => compare(a.folder, b.folder));
}

/** Where the list stands: at the row it stood at or, when that is gone, at the one that took its place. */
export function activeRow(
  rows: readonly FindingRow[],
  active: { readonly id: string; readonly at: number } | null,
): number {
  if (active === null || rows.length === 0) return 0;
  const there = rows.findIndex(({ id }) => id === active.id);
  if (there >= 0) return there;
  const next = Math.min(active.at, rows.length - 1);
  // What follows the last finding of a group is the head of the next one.
  return rows[next]?.row === 'group' && rows[next - 1]?.row === 'finding' ? next - 1 : next;
}

/** The row a key goes to from row `at`, or whether it folds; null where it means nothing here. */
export function listStep(
  key: string,
  rows: readonly FindingRow[],
  at: number,
): { readonly to: number } | { readonly fold: string; readonly folded: boolean } | null {
  const row = rows[at];
  if (row === undefined) return null;
  const head = rows.findLastIndex((each, index) => index <= at && each.row === 'group');
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(at + 1, rows.length - 1) };
    case 'ArrowUp':
      return { to: Math.max(at - 1, 0) };
    case 'PageDown':
      return { to: Math.min(at + 10, rows.length - 1) };
    case 'PageUp':
      return { to: Math.max(at - 10, 0) };
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: rows.length - 1 };
    case 'ArrowRight':
      if (row.row === 'finding') return null;
      return row.open ? { to: Math.min(at + 1, rows.length - 1) } : { fold: row.id, folded: false };
    case 'ArrowLeft':
      return row.row === 'group' && row.open ? { fold: row.id, folded: true } : { to: head };
    default:
      return null;
  }
}
