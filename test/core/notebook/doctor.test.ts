import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DoctorFinding } from '#core/check/describe-finding.ts';
import type { NotePath } from '#core/note/note.ts';
import { aNotebookOnDisk, type DiskNotebook } from './notebook-on-disk.ts';

let world: DiskNotebook;
beforeEach(() => {
  world = aNotebookOnDisk();
});
afterEach(() => world.close());

const at = (path: string): string => join(world.root, path);
const read = (path: string): string => readFileSync(at(path), 'utf8');
const write = (path: string, text: string): void => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
};
async function withNotes(texts: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(texts)) write(path, text);
  await world.notebook.synchronise();
}
const diagnose = async (kind?: string): Promise<readonly DoctorFinding[]> => {
  const { findings } = await world.notebook.diagnose('en');
  return findings.filter((finding) => (kind === undefined ? finding.kind !== 'orphan' : finding.kind === kind));
};
const preview = async (...findings: readonly DoctorFinding[]) =>
  world.notebook.previewMend(findings.map(({ id }) => ({ finding: id })));

const texts = {
  'Кошелёк.md': '# Часть\n\nСлова.\n',
  'Value.md': '---\naliases: [CLV]\n---\nWords.\n',
  'a.md': 'One [[Кошелек]]\r\nand [[Кошелек#Часть|x]] and [[CLV]].\r\n',
  'b.md': '\uFEFFSee ![[кошелек]].\n',
};

describe('the doctor', () => {
  it('says of each finding what can be done about it', async () => {
    await withNotes({ ...texts, 'c.md': '[[Nowhere]] and [x](deep/Gone.md) [[Кошелёк#None]]\n' });
    const shown = (await diagnose()).map(({ path, line, kind, remedy, create, other }) => [
      `${path}:${line} ${kind}`,
      remedy,
      create,
      other?.path ?? null,
    ]);
    expect(shown).toEqual([
      ['a.md:1 unresolved-link', 'sure', 'Кошелек', null],
      ['a.md:2 alias-only-link', 'sure', null, 'Value.md'],
      ['a.md:2 unresolved-link', 'sure', 'Кошелек', null],
      ['b.md:1 unresolved-link', 'sure', 'кошелек', null],
      ['c.md:1 missing-heading', 'choose', null, 'Кошелёк.md'],
      ['c.md:1 unresolved-link', 'choose', 'Nowhere', null],
      ['c.md:1 unresolved-link', 'choose', 'deep/Gone.md', null],
    ]);
    expect((await world.notebook.diagnose('en', 'b.md' as NotePath)).findings.length).toBe(2);
    expect((await world.notebook.countFindings()).total).toBe((await world.notebook.diagnose('en')).total);
  });

  it('keeps the names of findings when lines move', async () => {
    await withNotes(texts);
    const before = (await diagnose()).map(({ id }) => id);
    write('a.md', `New.\r\n\r\n${texts['a.md']}`);
    await world.notebook.synchronise();
    const after = await diagnose();
    expect(after.map(({ id }) => id)).toEqual(before);
    expect(after[0]?.line).toBe(3);
  });

  it('shows what it would change, changes exactly that in one step, and takes it back to the byte', async () => {
    await withNotes(texts);
    const plan = await preview(...(await diagnose()));
    expect(plan.edits).toEqual([
      { path: 'a.md', line: 1, before: '[[Кошелек]]', after: '[[Кошелёк]]' },
      { path: 'a.md', line: 2, before: '[[Кошелек#Часть|x]]', after: '[[Кошелёк#Часть|x]]' },
      { path: 'a.md', line: 2, before: '[[CLV]]', after: '[[Value|CLV]]' },
      { path: 'b.md', line: 1, before: '![[кошелек]]', after: '![[Кошелёк]]' },
    ]);
    expect([plan.notes, plan.left]).toEqual([2, []]);
    expect([read('a.md'), read('b.md')]).toEqual([texts['a.md'], texts['b.md']]);

    const mended = await world.notebook.mend(plan.plan);
    expect([mended.edits, mended.left]).toEqual([plan.edits, []]);
    expect(read('a.md')).toBe('One [[Кошелёк]]\r\nand [[Кошелёк#Часть|x]] and [[Value|CLV]].\r\n');
    expect(read('b.md')).toBe('\uFEFFSee ![[Кошелёк]].\n');
    expect(await diagnose()).toEqual([]);
    expect(world.notebook.snapshots('a.md' as NotePath).length).toBe(1);

    expect((await world.notebook.undo()).paths.toSorted()).toEqual(['a.md', 'b.md']);
    expect([read('a.md'), read('b.md')]).toEqual([texts['a.md'], texts['b.md']]);
    expect((await diagnose()).length).toBe(4);
  });

  it('leaves notes alone that changed since the preview, whether the index knows it or not', async () => {
    await withNotes({ ...texts, 'c.md': '[[КОШЕЛЕК]]\n' });
    const { plan } = await preview(...(await diagnose('unresolved-link')));
    write('a.md', 'Changed [[Кошелек]].\n');
    await world.notebook.synchronise();
    write('b.md', 'Changed too [[Кошелек]].\n');
    const mended = await world.notebook.mend(plan);
    expect(mended.left.toSorted()).toEqual(['a.md', 'b.md']);
    expect([read('a.md'), read('b.md'), read('c.md')]).toEqual([
      'Changed [[Кошелек]].\n',
      'Changed too [[Кошелек]].\n',
      '[[Кошелёк]]\n',
    ]);
  });

  it('does not write a link whose note has gone since the preview', async () => {
    await withNotes(texts);
    const { plan } = await preview(...(await diagnose('unresolved-link')));
    rmSync(at('Кошелёк.md'));
    await world.notebook.synchronise();
    expect((await world.notebook.mend(plan)).edits).toEqual([]);
    expect(read('b.md')).toBe(texts['b.md']);
    await expect(world.notebook.undo()).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });

  it('reads a note again that changed before the preview', async () => {
    await withNotes(texts);
    const [first] = await diagnose();
    write('a.md', `New line.\n${texts['a.md']}`);
    expect((await world.notebook.previewMend([{ finding: first?.id ?? '' }])).edits).toEqual([
      { path: 'a.md', line: 2, before: '[[Кошелек]]', after: '[[Кошелёк]]' },
    ]);
  });

  it('carries a plan out once, and no plan it did not make', async () => {
    await withNotes(texts);
    const { plan } = await preview(...(await diagnose()));
    await world.notebook.mend(plan);
    await expect(world.notebook.mend(plan)).rejects.toMatchObject({ code: 'input-invalid' });
    await expect(world.notebook.mend('99')).rejects.toMatchObject({ code: 'input-invalid' });
  });

  it('mends by a choice', async () => {
    await withNotes({ 'x/n.md': '# One', 'y/n.md': '# Two', 'a.md': '[[n]]\n' });
    const [finding] = await diagnose('ambiguous-link');
    const choices = await world.notebook.choices(finding?.id ?? '');
    expect(choices).toEqual([
      { id: 'x/n.md', name: 'One', path: 'x/n.md' },
      { id: 'y/n.md', name: 'Two', path: 'y/n.md' },
    ]);
    const { plan } = await world.notebook.previewMend([{ finding: finding?.id ?? '', choice: 'y/n.md' }]);
    await world.notebook.mend(plan);
    expect(read('a.md')).toBe('[[y/n]]\n');
    expect(await diagnose('ambiguous-link')).toEqual([]);
  });

  it('leaves out what would change more than it should, and mends the rest of the note', async () => {
    const text = '---\ntype: glossary\n---\n- **[[Кошелек]]** — [[КОШЕЛЕК]]. ^wallet\n';
    await withNotes({ 'Кошелёк.md': '', 'g.md': text });
    const findings = await diagnose('unresolved-link');
    const plan = await preview(...findings);
    expect(plan.edits.map(({ after }) => after)).toEqual(['[[Кошелёк]]']);
    expect(plan.left.length).toBe(1);
    await world.notebook.mend(plan.plan);
    expect(read('g.md')).toBe(text.replace('[[КОШЕЛЕК]]', '[[Кошелёк]]'));
  });

  it('knows nothing of findings that are gone', async () => {
    await withNotes(texts);
    expect(await world.notebook.previewMend([{ finding: 'gone' }])).toMatchObject({ edits: [], left: ['gone'] });
    expect(await world.notebook.choices('gone')).toEqual([]);
  });
});
