import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium } from '../electron/double/chromium.ts';
import { launch } from '../electron/double/launch.ts';
import { ensureBuilt, projectRoot } from '../ensure-built.ts';

const run = promisify(execFile);
const [, builder = ''] =
  /npx --yes (electron-builder@[\d.]+)/.exec(readFileSync(join(projectRoot, 'package.json'), 'utf8')) ?? [];
const build = (...args: string[]) =>
  run('npx', ['--yes', '--prefer-offline', builder, ...args], { cwd: projectRoot, timeout: 180_000 });
const available =
  process.platform === 'linux' &&
  (await build('--version').then(
    () => true,
    () => false,
  ));

/** Marks the place of the fuses in Electron's program; then come a version, their number and a digit for each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

type Entry = { files?: Record<string, Entry>; unpacked?: boolean; offset?: string; size?: number };

/** The files of an asar archive by their path; those outside it without content. */
function readArchive(archive: Buffer): Map<string, Buffer | undefined> {
  const header = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12))) as Entry;
  const start = 8 + archive.readUInt32LE(4);
  const files = new Map<string, Buffer | undefined>();
  const walk = (entry: Entry, path: string): void => {
    for (const [name, inner] of Object.entries(entry.files ?? {})) walk(inner, path === '' ? name : `${path}/${name}`);
    if (entry.files !== undefined) return;
    const at = start + Number(entry.offset);
    files.set(path, entry.unpacked ? undefined : archive.subarray(at, at + (entry.size ?? 0)));
  };
  walk(header, '');
  return files;
}

describe.skipIf(!available)('the packed app', () => {
  let folder: string;
  let archive: Map<string, Buffer | undefined>;
  let files: string[];
  const packed = (path: string): Buffer => readFileSync(join(folder, 'dist', 'linux-unpacked', path));

  beforeAll(async () => {
    await ensureBuilt();
    folder = mkdtempSync(join(tmpdir(), 'konspekt-dist-'));
    mkdirSync(join(folder, 'electron'));
    // Packing copies Electron's program and sets its fuses without ever running it.
    writeFileSync(join(folder, 'electron', 'electron'), `\x7FELF ${sentinel}\x01\x08101100011 `, 'latin1');
    await build(
      '--linux',
      'dir',
      '--x64',
      `-c.electronDist=${join(folder, 'electron')}`,
      `-c.directories.output=${join(folder, 'dist')}`,
    );
    archive = readArchive(packed('resources/app.asar'));
    files = [...archive.keys()];
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the three bundles and the workers', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'package.json',
        'out/main/index.js',
        'out/main/engine-worker.js',
        'out/main/parse-worker.js',
        'out/preload/index.cjs',
        'out/ui/index.html',
      ]),
    );
  });

  it('holds no sources, no tests, no notes', () => {
    expect(files.filter((file) => !/^(?:out|node_modules)\/|^package\.json$/.test(file))).toEqual([]);
    expect(files.filter((file) => /\.(?:ts|tsx|map|md|c|cpp|h|gyp)$/.test(file))).toEqual([]);
  });

  it('holds the native modules with what they load, and no other package', () => {
    const packages = files.map((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]);
    expect([...new Set(packages)].filter((name) => name !== undefined).toSorted()).toEqual([
      '@open-spaced-repetition/binding',
      '@open-spaced-repetition/binding-linux-x64-gnu',
      '@parcel/watcher',
      '@parcel/watcher-linux-x64-glibc',
      'better-sqlite3',
      'detect-libc',
      'is-extglob',
      'is-glob',
      'picomatch',
    ]);
  });

  it('has the native binaries of this platform outside the archive, and nothing else there', () => {
    expect(files.filter((file) => archive.get(file) === undefined)).toEqual([
      'node_modules/@open-spaced-repetition/binding-linux-x64-gnu/fsrs-binding.linux-x64-gnu.node',
      'node_modules/@parcel/watcher-linux-x64-glibc/watcher.node',
      'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ]);
    const binary = packed('resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node');
    expect(binary.equals(readFileSync(join(projectRoot, 'node_modules/better-sqlite3/prebuilds/linux-x64.node')))).toBe(
      true,
    );
    expect(files.filter((file) => file.endsWith('.node'))).toHaveLength(3);
  });

  it.skipIf(!hasChromium)('starts from what was packed alone', async () => {
    const unpacked = join(folder, 'app');
    for (const [path, content] of archive) {
      mkdirSync(dirname(join(unpacked, path)), { recursive: true });
      writeFileSync(join(unpacked, path), content ?? packed(`resources/app.asar.unpacked/${path}`));
    }
    const notes = join(folder, 'dist', 'linux-unpacked', 'resources', 'notes');
    const app = await launch({ args: [unpacked, '--vault', notes, '--data', join(folder, 'data')] });
    try {
      const page = await app.firstWindow();
      await page.getByText('Share of wallet').first().click();
      await expect.poll(() => page.title(), { timeout: 10_000 }).toContain('Share of wallet');
    } finally {
      await app.close();
    }
  });

  it('brings the notebook as plain files', () => {
    const note = 'notes/en/Start here.md';
    expect(packed(`resources/${note}`).equals(readFileSync(join(projectRoot, note)))).toBe(true);
  });

  it('cannot be turned into a plain Node, debugged from outside, or given other code', () => {
    const program = packed('konspekt').toString('latin1');
    const at = program.indexOf(sentinel) + sentinel.length;
    const fuses = program.slice(at + 2, at + 2 + program.charCodeAt(at + 1));
    // In the order of Electron's fuse wire: run as Node, encrypt cookies, NODE_OPTIONS, --inspect, check the archive, only from the archive, own V8 snapshot, file: privileges.
    expect(fuses).toBe('01001100');
  });
});
