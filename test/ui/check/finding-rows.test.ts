import { describe, expect, it } from 'vitest';
import type { DoctorFinding } from '#api/contract.ts';
import type { NotePath } from '#core/note/note.ts';
import {
  activeRow,
  filterFindings,
  findingRows,
  foldersOfFindings,
  groupFindings,
  listStep,
} from '#ui/check/finding-rows.ts';

const aFinding = (
  kind: DoctorFinding['kind'],
  path: string,
  remedy: DoctorFinding['remedy'] = null,
): DoctorFinding => ({
  id: `${kind} ${path}`,
  kind,
  path: path as NotePath,
  line: 1,
  message: 'words',
  fix: null,
  remedy,
  create: null,
  other: null,
});
const findings = [
  aFinding('orphan', 'en/a.md'),
  aFinding('unresolved-link', 'en/a.md', 'sure'),
  aFinding('unresolved-link', 'en/deep/b.md'),
  aFinding('unresolved-link', 'english.md'),
];
const rows = findingRows(groupFindings(findings), new Set());
const names = (some: readonly { readonly id: string }[]): string[] => some.map(({ id }) => id);

describe('the filter', () => {
  it('leaves one kind, one folder with all in it, one note', () => {
    expect(names(filterFindings(findings, { kind: 'orphan', place: null }))).toEqual(['orphan en/a.md']);
    expect(filterFindings(findings, { kind: null, place: 'en' }).length).toBe(3);
    expect(filterFindings(findings, { kind: 'unresolved-link', place: 'en/a.md' }).length).toBe(1);
    expect(filterFindings(findings, { kind: null, place: null })).toEqual(findings);
  });
  it('offers folders with all that lies in them, in the order of the language', () => {
    expect(foldersOfFindings(findings, 'en')).toEqual([
      { folder: 'en', count: 3 },
      { folder: 'en/deep', count: 1 },
    ]);
  });
});

describe('the list', () => {
  it('puts what is broken before what could be better, and counts what can be fixed', () => {
    expect(names(rows)).toEqual([
      'unresolved-link',
      'unresolved-link en/a.md',
      'unresolved-link en/deep/b.md',
      'unresolved-link english.md',
      'orphan',
      'orphan en/a.md',
    ]);
    expect(names(groupFindings(findings)[0]?.sure ?? [])).toEqual(['unresolved-link en/a.md']);
  });
  it('folds', () => {
    expect(names(findingRows(groupFindings(findings), new Set(['unresolved-link'])))).toEqual([
      'unresolved-link',
      'orphan',
      'orphan en/a.md',
    ]);
  });
  it('stays where it stood, and goes on to what took the place of a finding that went', () => {
    expect(activeRow(rows, null)).toBe(0);
    expect(activeRow(rows, { id: 'unresolved-link english.md', at: 1 })).toBe(3);
    const without = (id: string) => rows.filter((row) => row.id !== id);
    const second = without('unresolved-link en/deep/b.md');
    expect(second[activeRow(second, { id: 'unresolved-link en/deep/b.md', at: 2 })]?.id).toBe(
      'unresolved-link english.md',
    );
    const last = without('unresolved-link english.md');
    expect(last[activeRow(last, { id: 'unresolved-link english.md', at: 3 })]?.id).toBe('unresolved-link en/deep/b.md');
    expect(activeRow([], { id: 'x', at: 3 })).toBe(0);
  });
  it('is walked through by keys', () => {
    expect(listStep('ArrowDown', rows, 5)).toEqual({ to: 5 });
    expect(listStep('ArrowUp', rows, 1)).toEqual({ to: 0 });
    expect(listStep('ArrowLeft', rows, 3)).toEqual({ to: 0 });
    expect(listStep('ArrowLeft', rows, 4)).toEqual({ fold: 'orphan', folded: true });
    expect(listStep('ArrowRight', rows, 4)).toEqual({ to: 5 });
    expect(listStep('ArrowRight', rows, 5)).toBeNull();
    expect(listStep('End', rows, 0)).toEqual({ to: 5 });
    expect(listStep('x', rows, 0)).toBeNull();
    expect(listStep('Home', [], 0)).toBeNull();
  });
});
