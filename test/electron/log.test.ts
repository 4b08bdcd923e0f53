import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openLog } from '../../electron/main/log.ts';

const folder = mkdtempSync(join(tmpdir(), 'konspekt-log-'));
afterAll(() => rmSync(folder, { recursive: true }));
const now = (): Date => new Date('2026-03-01T10:00:00Z');

describe('the log file', () => {
  it('gets a line with the time, in a folder made for it', () => {
    const file = join(folder, 'logs', 'desktop.log');
    openLog(file, now)('window opened');
    expect(readFileSync(file, 'utf8')).toBe('2026-03-01T10:00:00.000Z window opened\n');
  });

  it('begins anew past a megabyte and keeps the one before', () => {
    const file = join(folder, 'big.log');
    writeFileSync(file, 'x'.repeat(1_000_001));
    openLog(file, now)('a');
    expect(existsSync(`${file}.old`)).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('2026-03-01T10:00:00.000Z a\n');
  });

  it('never fails the app', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => openLog(join(folder, 'file', 'desktop.log'), now)('a')).not.toThrow();
  });
});
