import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameOfFinding } from '#core/check/problem.ts';
import { mendText } from '#core/check/mend-text.ts';
import { mendFile, namesIn, sureRemedies, type Files } from './mended-files.ts';

const nfd = (text: string): string => text.normalize('NFD');
const names = ['Кошелёк', 'Пам’ять', 'CLV', 'Őr', '客户', 'Share of wallet', 'index', 'p.png'];
const spellings = [
  ...names,
  ...names.map(nfd),
  'Кошелек',
  "пам'ять",
  'ＣＬＶ',
  'share-of-wallet',
  'Walet',
  'nick',
  'NICK',
  'concept-one',
  'The Title',
  'Название',
  'P.PNG',
];
const folders = ['', 'x', 'y', 'x/z', 'gone'];
const somePlace = fc
  .tuple(fc.constantFrom(...folders), fc.constantFrom(...spellings))
  .map(([folder, name]) => (folder === '' ? name : `${folder}/${name}`));
const somePart = fc.constantFrom(
  '',
  '#Часть',
  '#Part',
  `#${nfd('Őrség')}`,
  '#счёт',
  '#счет',
  '#^Block',
  '#^block',
  '#none',
);
const someLink = fc.oneof(
  fc.tuple(somePlace, somePart).map(([place, part]) => `[[${place}${part}]]`),
  fc.tuple(somePlace, somePart).map(([place, part]) => `[[${place}${part}|words]]`),
  fc.tuple(somePlace, somePart).map(([place, part]) => `![[${place}${part}]]`),
  fc.tuple(somePlace, somePart).map(([place, part]) => `[text](<${place}.md${part}>)`),
  somePlace.map((place) => `[text](${encodeURI(place)}.md "title")`),
  somePlace.map((place) => `[a][ref] [b][ref]\n\n[ref]: <${place}.md>`),
  somePlace.map((place) => `| a |\n| - |\n| [[${place}]] |`),
  somePlace.map((place) => `## On [[${place}]]`),
  somePlace.map((place) => `- **[[${place}]]** — words. ^entry`),
  somePlace.map((place) => `\`[[${place}]]\` %%[[${place}]]%%`),
);
const hungarian = 'A különböző szegmensek különböző eredményt hoznak, ezért külön nézzük őket, időről időre. '.repeat(
  3,
);
const someText = fc
  .record({
    front: fc.constantFrom(
      '',
      '---\nlang: ru\n---\n',
      '---\nid: concept-one\nlang: hu\n---\n',
      '---\nid: concept-one\n---\n',
      '---\ntitle: The Title\naliases: [nick]\n---\n',
      `---\r\ntitle: ${nfd('Őrült')}\r\nlang: hu\r\n---\r\n`,
      `---\naliases:\n  - nick\n  - ${nfd('Őrség')}\nlang: en\n---\n`,
      '---\nup: "[[Кошелек]]"\nlang: uk\n---\n',
      '---\ntype: glossary\nlang: ru\n---\n',
      '---\ntitle: [broken\n---\n',
    ),
    heading: fc.constantFrom('# Часть', '# Счёт', `# ${nfd('Őrség')}`, 'Text ^Block', hungarian),
    links: fc.array(someLink, { maxLength: 4 }),
  })
  .map(({ front, heading, links }) => `${front}${heading}\n\n${links.join('\n\n')}\n`);
const someFiles: fc.Arbitrary<Files> = fc
  .array(fc.tuple(fc.constantFrom('', 'x/', 'y/', 'x/z/'), fc.constantFrom(...names), someText), {
    minLength: 2,
    maxLength: 7,
  })
  .map((notes) =>
    Object.fromEntries(
      notes.map(([folder, name, text]) =>
        name === 'p.png' ? [`${folder}${name}`, ''] : [`${folder}${name}.md`, text],
      ),
    ),
  );

/** What is in `after` and not, or not so often, in `before`. */
function added(before: readonly string[], after: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const name of before) left.set(name, (left.get(name) ?? 0) + 1);
  return after.filter((name) => {
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count <= 0;
  });
}

it('a sure remedy makes its finding go, adds none, and changes nothing but what it shows', { timeout: 300_000 }, () => {
  let tried = 0;
  fc.assert(
    fc.property(someFiles, (files) => {
      const before = namesIn(files);
      for (const { finding, remedy } of sureRemedies(files)) {
        const after = mendFile(files, finding.path, [remedy]);
        if (after === undefined) continue;
        tried += 1;
        const name = nameOfFinding(finding);
        const found = namesIn(after);
        expect(added(before, found), `${name} in ${JSON.stringify(files)}`).toEqual([]);
        const count = (all: readonly string[]): number => all.filter((one) => one === name).length;
        expect(count(found), `${name} in ${JSON.stringify(files)}`).toBeLessThan(count(before));
        const [old, now] = [files[finding.path] ?? '', after[finding.path] ?? ''];
        const edits = mendText(old, [remedy]) ?? [];
        let [at, rest] = [0, now];
        for (const { start, end, after: put } of edits) {
          const kept = old.slice(at, start);
          expect(rest.startsWith(kept + put)).toBe(true);
          rest = rest.slice(kept.length + put.length);
          at = end;
        }
        expect(rest).toBe(old.slice(at));
      }
    }),
    { numRuns: 400, seed: 20261122 },
  );
  expect(tried).toBeGreaterThan(200);
});

it('all sure remedies of a notebook at once add no finding', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(someFiles, (files) => {
      let mended = files;
      for (const [path, ofFile] of Map.groupBy(sureRemedies(files), ({ finding }) => finding.path)) {
        const remedies = ofFile.map(({ remedy }) => remedy);
        mended = mendFile(mended, path, remedies) ?? mended;
      }
      expect(added(namesIn(files), namesIn(mended)), JSON.stringify(files)).toEqual([]);
    }),
    { numRuns: 300, seed: 20261123 },
  );
});
