import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeImport } from './architecture/import-table.ts';
import { readImports } from './architecture/read-imports.ts';

const list = (pattern: string): string[] =>
  globSync(pattern)
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
const sources = list('{src,electron}/**/*.{ts,tsx}').filter((file) => !file.endsWith('.d.ts'));
const everything = [...sources, ...list('{test,scripts}/**/*.{ts,tsx,mjs}')];

describe('who may import whom', () => {
  it('is kept by every import of the app', () => {
    expect(sources.length).toBeGreaterThan(50);
    const wrong = sources.flatMap((file) => readImports(file).imports.flatMap((one) => judgeImport(one) ?? []));
    expect(wrong.join('\n')).toBe('');
  });

  it('leaves electron to the desktop host; everybody else may have its types at most', () => {
    const imports = everything
      .filter((file) => !file.startsWith('electron/'))
      .flatMap((file) => readImports(file).imports);
    expect(imports.filter(({ to, isTypeOnly }) => to === 'electron' && !isTypeOnly)).toEqual([]);
  });

  it.each([
    ['src/core/note/a.ts', "import { readFileSync } from 'node:fs';"],
    ['src/core/note/a.ts', "import { b } from '#core/search/b.ts';"],
    ['src/core/note/a.ts', "import type { b } from '../indexing/b.ts';"],
    ['src/core/graph/a.ts', "import { b } from '#core/check/b.ts';"],
    ['src/core/notebook/a.ts', "export { b } from '#core/notebook.ts';"],
    ['src/core/search/a.ts', "import { useState } from 'react';"],
    ['src/core/new/a.ts', "import { b } from '#core/errors.ts';"],
    ['src/api/contract.ts', "import { z } from 'zod';"],
    ['src/api/a.ts', "const b = await import('#adapters/sqlite/b.ts');"],
    ['src/adapters/files/a.ts', "import { b } from '#adapters/sqlite/b.ts';"],
    ['src/adapters/files/a.ts', "import type { b } from '#api/contract.ts';"],
    ['src/host/a.ts', "import { app } from 'electron';"],
    ['src/serve/a.ts', "import { b } from '#core/notebook.ts';"],
    ['src/cli/a.ts', "import { b } from '#adapters/files/b.ts';"],
    ['src/ui/a.tsx', "import { b } from '#core/notebook.ts'; const c = <b />;"],
    ['src/ui/a.ts', "import { b } from '#core/indexing/b.ts';"],
    ['src/ui/a.ts', "type B = import('electron').App;"],
    ['src/ui/a.ts', "import { b } from '#host/b.ts';"],
    ['electron/main/a.ts', "import { b } from '../../src/ui/b.ts';"],
    ['electron/preload/a.ts', "import { b } from '#api/client.ts';"],
  ])('finds the wrong import in %s: %s', (file, text) => {
    const [found, ...others] = readImports(file, text).imports.flatMap((one) => judgeImport(one) ?? []);
    expect(found).toContain(`${file}:1 imports`);
    expect(others).toEqual([]);
  });

  it.each([
    ['src/core/note/a.ts', "// import { b } from '#adapters/b.ts';\nconst text = \"import b from 'electron'\";"],
    [
      'src/core/links/a.ts',
      "import { unified } from 'unified'; import { b } from '#core/note/deep/b.ts'; import { c } from './c.ts';",
    ],
    ['src/cli/commands/a.ts', "import { b } from '../b.ts'; const c = await import('#host/c.ts');"],
  ])('finds nothing wrong in %s: %s', (file, text) => {
    expect(readImports(file, text).imports.flatMap((one) => judgeImport(one) ?? [])).toEqual([]);
  });
});

describe('files', () => {
  const names = list('{src,electron,test,scripts}/**/*.{ts,tsx,mjs,css}').filter(
    (file) => !file.includes('/fixtures/'),
  );

  it('have kebab-case names', () => {
    const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|e2e|property|contract|module|config|d))*\.(?:ts|tsx|mjs|css)$/;
    expect(names.filter((file) => !kebab.test(basename(file)))).toEqual([]);
  });

  it('are named after what they hold, not after where things pile up', () => {
    const pile = /^(?:.*-)?(?:utils?|helpers?|common|types?|misc|shared|stuff)\.(?:ts|tsx|mjs)$/;
    expect(names.filter((file) => pile.test(basename(file)) && !/-types?\.ts$/.test(file))).toEqual([]);
  });

  it('are no barrels', () => {
    expect(everything.filter((file) => readImports(file).isBarrel)).toEqual([]);
    expect(readImports('src/ui/index.ts', "export * from './a.ts'; export { b } from './b.ts';").isBarrel).toBe(true);
  });
});
