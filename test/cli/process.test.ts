import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aVault } from './a-vault.ts';

const entry = 'src/cli/index.ts';
const run = promisify(execFile);

describe('the command line as a process', () => {
  it('parses without loading the database', async () => {
    const trap = `import{registerHooks}from'node:module';registerHooks({resolve(name,context,next){
      if(/sqlite|parcel|open-app/.test(name))throw new Error('loaded '+name);return next(name,context)}})`;
    const child = run(process.execPath, [
      '--import',
      `data:text/javascript,${encodeURIComponent(trap)}`,
      entry,
      'parse',
      '-',
      '--json',
    ]);
    child.child.stdin?.end('# Reach');
    expect(JSON.parse((await child).stdout)).toMatchObject({ title: 'Reach' });
  });

  it('ends with the status of the command', async () => {
    await expect(run(process.execPath, [entry, 'serch'])).rejects.toMatchObject({ code: 2, stdout: '' });
    await expect(run(process.execPath, [entry, 'index', '/nowhere/at/all', '--json'])).rejects.toMatchObject({
      code: 1,
    });
  });

  it('is quiet when nobody reads to the end', async () => {
    const { vault } = aVault({ 'A.md': 'text\n'.repeat(50_000) });
    const line = `"${process.execPath}" ${entry} parse "${vault}/A.md" --json | head -c 1`;
    expect((await run('sh', ['-c', line])).stderr).toBe('');
  });
});

describe.skipIf(!existsSync('out/ui/index.html'))('konspekt serve', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'prints its address, answers a browser that opened it, and ends in order on %s',
    async (signal) => {
      const { vault, data } = aVault({ 'Reach.md': '# Reach\n' });
      const child = serve([vault, '--data', data, '--json']);
      const { url } = JSON.parse(await firstLine(child)) as { url: string };
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);

      const { origin, searchParams } = new URL(url);
      const post = (path: string, body: unknown, cookie = ''): Promise<Response> =>
        fetch(origin + path, {
          method: 'POST',
          headers: { origin, cookie, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
      const entered = await post('/session', { token: searchParams.get('token') });
      const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
      const status = await post('/api/status', {}, cookie);
      expect(await status.json()).toMatchObject({ ok: true, value: { vault: { name: 'vault' } } });
      expect(await (await fetch(origin, { headers: { cookie } })).text()).toContain('<title>Konspekt</title>');

      const ended = once(child, 'exit');
      child.kill(signal);
      expect(await ended).toEqual([0, null]);
    },
  );

  it('comes back at the same address, where browsers keep what was open, unless that is in use', async () => {
    const { vault, data } = aVault({});
    const port = async (child: ChildProcess): Promise<string> =>
      new URL((JSON.parse(await firstLine(child)) as { url: string }).url).port;
    const end = async (child: ChildProcess): Promise<void> => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    };
    const first = serve([vault, '--data', data, '--json']);
    const usual = await port(first);
    const beside = serve([vault, '--data', data, '--json']);
    expect(await port(beside)).not.toBe(usual);
    await Promise.all([end(first), end(beside)]);
    const again = serve([vault, '--data', data, '--json']);
    expect(await port(again)).toBe(usual);
  });

  it('says that the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await once(taken, 'listening');
    const { vault, data } = aVault({});
    const child = serve([vault, '--data', data, '--json', '--port', String((taken.address() as AddressInfo).port)]);
    const ended = once(child, 'exit');
    expect(JSON.parse(await firstLine(child))).toMatchObject({
      error: { code: 'input-invalid', message: expect.stringContaining('is used') },
    });
    expect(await ended).toEqual([1, null]);
  });

  it('says that the folder is missing', async () => {
    const { vault, data } = aVault({});
    const child = serve([`${vault}/nowhere`, '--data', data, '--json']);
    const ended = once(child, 'exit');
    expect(JSON.parse(await firstLine(child))).toMatchObject({ error: { code: 'vault-not-found' } });
    expect(await ended).toEqual([1, null]);
  });
});

function serve(args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [entry, 'serve', ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function firstLine(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  return text;
}
