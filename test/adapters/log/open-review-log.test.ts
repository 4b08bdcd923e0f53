import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openReviewLog } from '#adapters/log/open-review-log.ts';
import { AppError } from '#core/errors.ts';
import { formatEvent } from '#core/review/log/parse-event.ts';
import type { StudyEvent } from '#core/review/study-event.ts';
import { aReview } from './appending-child.ts';

const folders: string[] = [];
const open: { close(): void }[] = [];
afterEach(() => {
  for (const log of open.splice(0)) log.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'konspekt-log-'));
  folders.push(folder);
  return folder;
}
function aLog(folder: string, device = 'here'): ReturnType<typeof openReviewLog> {
  const log = openReviewLog({ folders: [folder], writeTo: folder, device: () => device });
  open.push(log);
  return log;
}
const ids = (events: readonly StudyEvent[]): readonly string[] => events.map(({ id }) => id).toSorted();
const lines = (...names: string[]): string => names.map((name) => formatEvent(aReview(name))).join('');

describe('the log on the disk', () => {
  it('has no news before there is a folder, and makes it with the first answer', () => {
    const folder = join(aFolder(), '.konspekt', 'reviews');
    const log = aLog(folder);
    expect(log.news()).toEqual([]);
    expect(existsSync(folder)).toBe(false);
    log.append([aReview('a')]);
    expect(readFileSync(join(folder, 'here.jsonl'), 'utf8')).toBe(lines('a'));
  });

  it('does not tell this process what it wrote itself, but tells the next one', () => {
    const folder = aFolder();
    const log = aLog(folder);
    log.append([aReview('a'), aReview('b')]);
    expect(log.news()).toEqual([]);
    expect(aLog(folder).news()).toEqual([aReview('a'), aReview('b')]);
  });

  it('tells what other devices wrote, each line once', () => {
    const folder = aFolder();
    const log = aLog(folder);
    writeFileSync(join(folder, 'phone.jsonl'), lines('a', 'b'));
    expect(ids(log.news())).toEqual(['a', 'b']);
    appendFileSync(join(folder, 'phone.jsonl'), lines('c'));
    expect(ids(log.news())).toEqual(['c']);
    expect(log.news()).toEqual([]);
  });

  it('waits for the rest of a line that is torn', () => {
    const folder = aFolder();
    const log = aLog(folder);
    const whole = lines('a', 'слово 词');
    const file = join(folder, 'phone.jsonl');
    const bytes = Buffer.from(whole);
    for (let length = 0; length <= bytes.length; length++) {
      rmSync(file, { force: true });
      writeFileSync(file, bytes.subarray(0, length));
      log.news();
    }
    const torn = aLog(folder);
    writeFileSync(file, bytes.subarray(0, bytes.length - 9));
    expect(ids(torn.news())).toEqual(['a']);
    writeFileSync(file, bytes);
    expect(ids(torn.news())).toEqual(['слово 词']);
  });

  it('begins a line of its own after one that was torn', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'here.jsonl'), `${lines('a')}{"t":"review","id":"b","at":1,"ca`);
    const log = aLog(folder);
    log.append([aReview('c')]);
    expect(ids(aLog(folder).news())).toEqual(['a', 'c']);
  });

  it('reads past blocks of nothing, marks of encodings and foreign line ends', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'windows.jsonl'), `\uFEFF${lines('a', 'b').replaceAll('\n', '\r\n')}`);
    writeFileSync(join(folder, 'here.jsonl'), `${lines('c')}${'\0'.repeat(4096)}`);
    aLog(folder).append([aReview('d')]);
    expect(ids(aLog(folder).news())).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each([
    'here.sync-conflict-20260101-101112-ABCDEFG.jsonl',
    'here (1).jsonl',
    "here (Anna's conflicted copy 2026-01-01).jsonl",
    'here.jsonl.sync-conflict-20260101-101112-ABCDEFG',
    'here.jsonl (conflict)',
    'here 2.JSONL',
  ])('counts the conflict copy %s', (name) => {
    const folder = aFolder();
    writeFileSync(join(folder, 'here.jsonl'), lines('a', 'b'));
    writeFileSync(join(folder, name), lines('a', 'c'));
    expect(ids(aLog(folder).news())).toEqual(['a', 'b', 'c']);
  });

  it('passes over folders and files of other kinds', () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'folder.jsonl'));
    writeFileSync(join(folder, 'notes.md'), lines('a'));
    writeFileSync(join(folder, 'here.jsonl~'), lines('b'));
    expect(aLog(folder).news()).toEqual([]);
  });

  it('reads a file anew that another took the place of', () => {
    const folder = aFolder();
    const log = aLog(folder);
    const file = join(folder, 'phone.jsonl');
    writeFileSync(file, lines('a', 'b'));
    log.news();
    writeFileSync(`${file}.tmp`, lines('c', 'a', 'b', 'd'));
    renameSync(`${file}.tmp`, file);
    expect(ids(log.news())).toEqual(['c', 'd']);
  });

  it('reads a file anew that was written over where it stood', () => {
    const folder = aFolder();
    const log = aLog(folder);
    const file = join(folder, 'phone.jsonl');
    writeFileSync(file, lines('b'));
    log.news();
    const { ino } = statSync(file);
    writeFileSync(file, lines('a', 'b', 'c'));
    expect(statSync(file).ino).toBe(ino);
    expect(ids(log.news())).toEqual(['a', 'c']);
    // Shorter than before.
    writeFileSync(file, lines('d'));
    expect(ids(log.news())).toEqual(['d']);
  });

  it('goes on in the file that took the place of its own', () => {
    const folder = aFolder();
    const log = aLog(folder);
    log.append([aReview('a')]);
    const file = join(folder, 'here.jsonl');
    copyFileSync(file, `${file}.tmp`);
    renameSync(`${file}.tmp`, file);
    log.append([aReview('b')]);
    rmSync(file);
    log.append([aReview('c')]);
    expect(readFileSync(file, 'utf8')).toBe(lines('c'));
    expect(log.news()).toEqual([]);
  });

  it('is one log for several folders', () => {
    const [one, other] = [aFolder(), aFolder()];
    writeFileSync(join(one, 'a.jsonl'), lines('a'));
    writeFileSync(join(other, 'b.jsonl'), lines('a', 'b'));
    const log = openReviewLog({ folders: [one, other], writeTo: other, device: () => 'here' });
    open.push(log);
    expect(ids(log.news())).toEqual(['a', 'b']);
    log.append([aReview('c')]);
    expect(existsSync(join(other, 'here.jsonl'))).toBe(true);
  });

  it('is whole when two processes append to one file', { timeout: 30_000 }, async () => {
    const folder = aFolder();
    const script = join(import.meta.dirname, 'appending-child.ts');
    const children = ['one', 'two'].map((name) =>
      spawn(process.execPath, [script, folder, name, '150'], { stdio: 'inherit' }),
    );
    const log = aLog(folder);
    const heard: string[] = [];
    const ends = children.map((child) => once(child, 'exit'));
    let running = true;
    const all = Promise.all(ends).then(() => (running = false));
    while (running) {
      heard.push(...ids(log.news()));
      await new Promise((done) => setTimeout(done, 2));
    }
    await all;
    heard.push(...ids(log.news()));
    expect(heard.length).toBe(300);
    expect(new Set(heard).size).toBe(300);
  });

  it.skipIf(process.getuid?.() === 0)('passes over a file that cannot be read, until it can', () => {
    const folder = aFolder();
    const file = join(folder, 'phone.jsonl');
    writeFileSync(file, lines('a'));
    chmodSync(file, 0);
    const log = aLog(folder);
    expect(log.news()).toEqual([]);
    chmodSync(file, 0o600);
    expect(ids(log.news())).toEqual(['a']);
  });

  it('tells all of it in pieces, each line once, however long it is, and what comes meanwhile', () => {
    const folder = aFolder();
    const names = Array.from({ length: 200 }, (_, at) => `line-${at}${at === 90 ? '-long'.repeat(400) : ''}`);
    writeFileSync(join(folder, 'phone.jsonl'), lines(...names.slice(0, 120)));
    writeFileSync(join(folder, 'tablet.jsonl'), lines(...names.slice(120)));
    const log = aLog(folder);
    const heard: string[] = [];
    let pieces = 0;
    for (let piece = log.readOn(512); piece !== null; piece = log.readOn(512)) {
      heard.push(...ids(piece));
      if (++pieces === 5) appendFileSync(join(folder, 'phone.jsonl'), lines('meanwhile'));
    }
    expect(pieces).toBeGreaterThan(20);
    expect(heard.toSorted()).toEqual([...names, 'meanwhile'].toSorted());
    expect(log.news()).toEqual([]);
  });

  it('tells the rest at once to somebody who does not wait', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'phone.jsonl'), lines('a', 'b', 'c'));
    const log = aLog(folder);
    const first = log.readOn(10) ?? [];
    expect(ids([...first, ...log.news()])).toEqual(['a', 'b', 'c']);
    expect(log.readOn(10)).toBeNull();
  });

  it('does not tell this process of a line that was written but could not be synced', () => {
    const folder = aFolder();
    const log = openReviewLog({
      folders: [folder],
      writeTo: folder,
      device: () => 'here',
      sync: () => {
        throw new Error('EIO');
      },
    });
    open.push(log);
    expect(() => log.append([aReview('a')])).toThrow(AppError);
    expect(log.news()).toEqual([]);
    expect(ids(aLog(folder).news())).toEqual(['a']);
  });

  it('passes over a name that leads nowhere', () => {
    const folder = aFolder();
    symlinkSync('loop.jsonl', join(folder, 'loop.jsonl'));
    writeFileSync(join(folder, 'phone.jsonl'), lines('a'));
    expect(ids(aLog(folder).news())).toEqual(['a']);
  });

  it('says that an answer could not be written', () => {
    // A file stands where the folder should be: nobody can write there.
    const folder = aFolder();
    writeFileSync(join(folder, 'reviews'), '');
    const log = aLog(join(folder, 'reviews'));
    let thrown: unknown;
    try {
      log.append([aReview('a')]);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(AppError);
    expect((thrown as AppError).code).toBe('write-failed');
    expect(log.news()).toEqual([]);
    rmSync(join(folder, 'reviews'));
    log.append([aReview('a')]);
    expect(ids(aLog(join(folder, 'reviews')).news())).toEqual(['a']);
  });
});
