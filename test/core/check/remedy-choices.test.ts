import { expect, it } from 'vitest';
import { remedyChoices } from '#core/check/remedy-choices.ts';
import type { NotePath } from '#core/note/note.ts';
import { aRemedyWorld, findingsIn } from './a-notebook.ts';
import { mendFile, type Files } from './mended-files.ts';

/** Each choice for the one finding of a kind in `a.md`, with what it makes of the text. */
function choices(kind: string, text: string, others: Files): string[] {
  const files = { ...others, 'a.md': text };
  const world = aRemedyWorld(files);
  const finding = findingsIn(world).find((one) => one.kind === kind && one.path === 'a.md');
  if (finding === undefined) throw new Error(`There is no ${kind}.`);
  return remedyChoices(world, finding).map(
    ({ name, remedy }) => `${name}: ${mendFile(files, 'a.md' as NotePath, [remedy])?.['a.md'] ?? 'cannot'}`,
  );
}

it('offers every note an ambiguous link can mean', () => {
  expect(choices('ambiguous-link', '[[n]]', { 'x/n.md': '# N1', 'y/n.md': '# N2' })).toEqual([
    'N1: [[x/n]]',
    'N2: [[y/n]]',
  ]);
});

it('offers names a typing error away, never ones that have nothing to do with it', () => {
  const others = { 'Wallet.md': '', 'Walled.md': '', 'Wall.md': '', 'Share of wallet.md': '' };
  expect(choices('unresolved-link', '[[Walet]]', others)).toEqual(['Wallet: [[Wallet]]']);
  expect(choices('unresolved-link', '[[Something else]]', others)).toEqual([]);
});

it('offers files of the same name elsewhere', () => {
  const others = { 'one/p.png': '', 'two/P.png': '', 'two/q.png': '' };
  expect(choices('missing-attachment', '![[gone/p.png]]', others)).toEqual([
    'one/p.png: ![[one/p.png]]',
    'two/P.png: ![[two/P.png]]',
  ]);
});

it('offers the headings of the note, the most alike first', () => {
  const others = { 'b.md': '# Start\n\n## Two shares\n\n## The end' };
  expect(choices('missing-heading', '[[b#Two share|x]]', others)).toEqual([
    'Two shares: [[b#Two shares|x]]',
    'Start: [[b#Start|x]]',
    'The end: [[b#The end|x]]',
  ]);
});

it('offers the blocks of the note, glossary entries among them', () => {
  const others = { 'g.md': '---\ntype: glossary\n---\n- **Value** — worth. ^clv\n- **Share** — part. ^share' };
  expect(choices('missing-block', '[[g#^clw]]', others)).toEqual(['^clv: [[g#^clv]]', '^share: [[g#^share]]']);
});

it('offers the language of a note whose concept turns on it', () => {
  const text = `---\nid: x\n---\n${'A különböző szegmensek különböző eredményt hoznak, ezért külön nézzük őket, időről időre. '.repeat(3)}`;
  const others = { 'e.md': '---\nlang: en\n---\n', 'h.md': '---\nlang: hu\n---\n' };
  expect(choices('missing-language', text, others)).toEqual([`hu: ${text.replace('id: x', 'id: x\nlang: hu')}`]);
});
