import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { AppError } from '#core/errors.ts';
import { createLinkResolver } from '#core/note/resolve-link.ts';
import { indexFacts } from './index-facts.ts';
import { aNotebookOnDisk, type DiskNotebook } from './notebook-on-disk.ts';

const names = ['a', 'b', 'Ключ', '客户', 'c d', 'index'];
const folders = ['', 'x', 'y', 'x/z', 'мир'];
const somePath = fc
  .tuple(fc.constantFrom(...folders), fc.constantFrom(...names))
  .map(([folder, name]) => (folder === '' ? `${name}.md` : `${folder}/${name}.md`));
const someLink = fc.oneof(
  fc.constantFrom(...names).map((name) => `[[${name}]]`),
  somePath.map((path) => `[[${path.slice(0, -3)}|words]]`),
  somePath.map((path) => `![[${path.slice(0, -3)}#Part]]`),
  somePath.map((path) => `[text](<${path}>)`),
  somePath.map((path) => `[text](/${encodeURI(path)}#part)`),
  fc.constantFrom(...names).map((name) => `[t](../${encodeURI(name)}.md)`),
  fc.constantFrom(...names).map((name) => `[[../${name}]]`),
  fc.constantFrom(...names).map((name) => `| [[${name}\\|cell]] |\n| --- |\n`),
  fc.constantFrom('[[concept-one]]', '[[The Title]]', '[[nick]]'),
);
const someText = fc
  .record({
    front: fc.constantFrom(
      '',
      '---\nid: concept-one\nlang: ru\n---\n',
      '---\ntitle: The Title\naliases: [nick]\n---\n',
      '---\nup: "[[a]]"\n---\n',
    ),
    links: fc.array(someLink, { maxLength: 5 }),
    word: fc.constantFrom('one', 'два', '三'),
  })
  .map(({ front, links, word }) => `${front}# Part ${word}\n\n${links.join('\n\n')}\n\nSome ${word}.\n`);

type Step =
  | { kind: 'write' | 'save'; path: string; text: string }
  | { kind: 'delete' | 'remove'; path: string }
  | { kind: 'rename' | 'move'; from: string; to: string }
  | { kind: 'rename-folder' | 'move-folder'; from: string; to: string }
  | { kind: 'undo' };
const someStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('write' as const, 'save' as const), path: somePath, text: someText }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('delete' as const, 'remove' as const), path: somePath }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('rename' as const, 'move' as const), from: somePath, to: somePath }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('rename-folder' as const, 'move-folder' as const),
      from: fc.constantFrom('x', 'y', 'x/z', 'мир'),
      to: fc.constantFrom('x', 'new', 'x/new', 'y/мир'),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'undo' as const }) },
);

/** Every link of every note in order, with what it resolves to, by a resolver made afresh. */
function resolved({ index }: DiskNotebook): Map<NotePath, (NotePath | null)[]> {
  const terms = Map.groupBy(index.terms(), (term) => term.path);
  const heads = index.heads();
  const resolver = createLinkResolver(
    heads.map((head) => ({
      ...head,
      kind: 'note' as const,
      entries: (terms.get(head.path) ?? []).map((term) => term.concept),
    })),
    () => 'en',
  );
  return new Map(
    heads.map(({ path, lang }) => [
      path,
      index
        .linksFrom(path)
        .map((link) =>
          link.kind === 'external'
            ? null
            : (resolver.resolve({ kind: link.kind, target: link.target }, { path, lang })?.path ?? null),
        ),
    ]),
  );
}

/** Whatever resolved before a move still means the same file, wherever that now is. */
function expectUnbroken(
  before: Map<NotePath, (NotePath | null)[]>,
  after: Map<NotePath, (NotePath | null)[]>,
  moved: (path: NotePath) => NotePath,
): void {
  for (const [from, targets] of before) {
    const now = after.get(moved(from));
    expect(now?.length).toBe(targets.length);
    targets.forEach((target, at) => {
      if (target !== null) expect(`${from} #${at} → ${now?.[at]}`).toBe(`${from} #${at} → ${moved(target)}`);
    });
  }
}

function ignoreExpected(error: unknown): void {
  if (!(error instanceof AppError) || error.code === 'internal') throw error;
}

async function carryOut(world: DiskNotebook, step: Step): Promise<void> {
  const { notebook, root } = world;
  const at = (path: string): string => join(root, path);
  const before = resolved(world);
  if (step.kind === 'write') {
    mkdirSync(dirname(at(step.path)), { recursive: true });
    writeFileSync(at(step.path), step.text);
  } else if (step.kind === 'save') {
    const path = step.path as NotePath;
    if (existsSync(at(path))) await notebook.save(path, step.text, notebook.source(path).hash);
    else await notebook.create(path, step.text);
  } else if (step.kind === 'delete') rmSync(at(step.path), { force: true });
  else if (step.kind === 'remove') await notebook.remove(step.path as NotePath).catch(ignoreExpected);
  else if (step.kind === 'undo') await notebook.undo().catch(ignoreExpected);
  else if (step.kind === 'rename' || step.kind === 'rename-folder') {
    const renamed = await notebook.rename(step.from as NotePath, step.to).catch(ignoreExpected);
    if (renamed !== undefined) expectUnbroken(before, resolved(world), mover(step.from, step.to));
  } else if (
    (step.kind === 'move' || step.kind === 'move-folder') &&
    existsSync(at(step.from)) &&
    !existsSync(at(step.to)) &&
    !`${step.to}/`.startsWith(`${step.from}/`)
  ) {
    mkdirSync(dirname(at(step.to)), { recursive: true });
    renameSync(at(step.from), at(step.to));
    await notebook.synchronise();
    const made = await notebook.moves();
    for (const { from, to } of made) await notebook.settleMove({ from, to, accept: true });
    const unique =
      new Set([...before.keys()].map((path) => contentOf(world, mover(step.from, step.to)(path)))).size === before.size;
    // Where several notes hold the same text, a move by another program cannot be told.
    if (unique) expectUnbroken(before, resolved(world), mover(step.from, step.to));
  }
  await notebook.synchronise();
}

function mover(from: string, to: string): (path: NotePath) => NotePath {
  return (path) => (path === from ? to : path.startsWith(`${from}/`) ? to + path.slice(from.length) : path) as NotePath;
}

function contentOf(world: DiskNotebook, path: NotePath): string {
  return existsSync(join(world.root, path)) ? readFileSync(join(world.root, path), 'utf8') : path;
}

it(
  'keeps the index equal to a rebuilt one, and no link breaks by a rename, through many sequences of changes',
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(somePath, someText), { minLength: 2, maxLength: 6 }),
        fc.array(someStep, { minLength: 2, maxLength: 8 }),
        async (start, steps) => {
          const world = aNotebookOnDisk();
          try {
            for (const [path, text] of start) {
              mkdirSync(dirname(join(world.root, path)), { recursive: true });
              writeFileSync(join(world.root, path), text);
            }
            await world.notebook.synchronise();
            for (const step of steps) await carryOut(world, step);
            const rebuilt = aNotebookOnDisk({ root: world.root });
            try {
              await rebuilt.notebook.synchronise();
              expect(indexFacts(world)).toEqual(indexFacts(rebuilt));
            } finally {
              await rebuilt.close();
            }
            expect(
              readdirSync(world.root, { recursive: true }).filter((name) => /\.tmp|konspekt/.test(String(name))),
            ).toEqual([]);
          } finally {
            await world.close();
          }
        },
      ),
      { numRuns: process.env['THOROUGH'] === '1' ? 500 : 150, seed: 20261122 },
    );
  },
);
