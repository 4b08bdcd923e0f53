import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandList } from '../src/cli/command-list.ts';
import { sharedOptions } from '../src/cli/command.ts';

const documents = ['README.md', 'CHANGELOG.md', ...globSync('docs/**/*.md')].toSorted();
const places = /^(?:src|electron|test|docs|scripts|notes|\.ci)(?:\/|$)/;
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe.each(documents)('%s', (document) => {
  const text = readFileSync(document, 'utf8');
  const code = [...text.matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words);

  it('names only files and folders that exist', () => {
    const named = code.filter((words) => places.test(words) && !/[\s<*…{]/.test(words));
    expect(named.map((path) => path.replace(/:\d+$/, '')).filter((path) => !existsSync(path))).toEqual([]);
  });

  it('links only to files that exist', () => {
    const targets = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, target = '']) => target);
    const local = targets.filter((target) => !/^[a-z]+:/.test(target));
    expect(local.filter((target) => !existsSync(join(dirname(document), decodeURI(target))))).toEqual([]);
  });

  it('names only npm scripts that exist', () => {
    const named = [...text.matchAll(/\bnpm (?:run (?:-s )?)?(start|test|(?<=run (?:-s )?)[a-z][\w:-]*)/g)].map(
      ([, name = '']) => name,
    );
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('names only commands and options that exist', () => {
    const calls = [...text.matchAll(/\bkonspekt (?:-- )?([a-z]+)([^`\n]*)`/g)];
    for (const [call, name = '', rest = ''] of calls) {
      const command = commandList.find((one) => one.name === name);
      expect(command, call).toBeDefined();
      const options = [...rest.matchAll(/--([a-z-]+)/g)].map(([, option = '']) => option);
      expect(Object.keys({ ...command?.options, ...sharedOptions }), call).toEqual(expect.arrayContaining(options));
    }
  });
});

describe('the decisions', () => {
  const decisions = globSync('docs/decisions/*.md').map((file) => file.replaceAll('\\', '/'));

  it('are numbered without gaps or doubles', () => {
    const numbers = decisions
      .map((file) => Number(/\/(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1]))
      .toSorted((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it.each(decisions)('%s tells context, decision, consequences, and refers to code', (file) => {
    const text = readFileSync(file, 'utf8');
    for (const heading of ['Context', 'Decision', 'Consequences']) expect(text).toContain(`\n## ${heading}\n`);
    expect(text).toMatch(/`(?:src|electron|test|scripts)\/[^`]+`/);
  });
});

it('the command table of the README names every option', () => {
  const readme = readFileSync('README.md', 'utf8');
  for (const { name, options } of commandList) {
    const row = new RegExp(`^\\| \`${name}\\b[^\\n]*$`, 'm').exec(readme)?.[0] ?? '';
    for (const option of Object.keys(options)) expect(row).toContain(`--${option}`);
  }
});
