import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandList } from '../../src/cli/command-list.ts';
import { sharedOptions } from '../../src/cli/command.ts';
import { catalogue } from '../../src/cli/words/choose-words.ts';
import { aVault } from './a-vault.ts';

describe('every command', () => {
  it.each(commandList.map(({ name }) => name))('%s stands in the help and in the README', async (name) => {
    const { konspekt } = aVault({});
    expect((await konspekt('help')).out).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect((await konspekt(`help ${name}`)).out).toContain(`konspekt ${name}`);
    expect((await konspekt(`${name} --help`)).out).toContain(`konspekt ${name}`);
    expect(readFileSync('README.md', 'utf8')).toMatch(new RegExp(`\\| \`${name}\\b`));
  });

  it.each(Object.entries(catalogue))('and every option has words in %s', (_lang, words) => {
    for (const { name, options } of commandList) {
      expect(words.summaries[name], name).toBeTruthy();
      for (const option of Object.keys({ ...options, ...sharedOptions }))
        expect(words.optionSummaries[option], option).toBeTruthy();
    }
  });
});

describe('words', () => {
  it.each(Object.entries(catalogue))('of %s have all the places to fill in', (_lang, words) => {
    for (const [key, text] of Object.entries(catalogue['en'] ?? {})) {
      expect(places(words[key as keyof typeof words]), key).toEqual(places(text));
    }
  });

  it('name the same things in every language', () => {
    for (const group of ['summaries', 'optionSummaries', 'counts', 'columns'] as const) {
      const wanted = Object.keys(catalogue['en']?.[group] ?? {}).toSorted();
      for (const words of Object.values(catalogue)) expect(Object.keys(words[group]).toSorted()).toEqual(wanted);
    }
  });
});

describe('wrong usage', () => {
  it.each([
    ['serch x', 'There is no command “serch”.'],
    ['search', '“search” needs more arguments: konspekt search <vault> <query>'],
    ['index a b', '“index” does not know what to do with “b”.'],
    ['index a --limit 3', '“index” has no option “--limit”.'],
    ['search a b --limit', 'Option “--limit” needs a value.'],
    ['graph a --around --depth', 'Option “--around” needs a value.'],
    ['search a b --sort size', '“--sort” needs one of: relevance, name, time.'],
    ['import a b --as book', '“--as” needs one of: note, glossary, cards.'],
    ['search a b --limit many', 'Option “--limit” needs a whole number, not “many”.'],
    ['search a b --colour', '“search” has no option “--colour”.'],
    ['help nothing', 'There is no command “nothing”.'],
  ])('%s: exit status 2 and one sentence', async (line, sentence) => {
    const { konspekt } = aVault({});
    const { status, out, err } = await konspekt(line);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  it('is one JSON document, too, where JSON was asked for', async () => {
    const { konspekt } = aVault({});
    expect((await konspekt('serch --json')).json).toMatchObject({
      error: { code: 'input-invalid', hint: expect.any(String) },
    });
  });

  it('is said in the language asked for', async () => {
    const { konspekt } = aVault({});
    expect((await konspekt('serch --lang ru')).err).toContain('Нет команды «serch».');
    expect((await konspekt('serch', { env: { LANG: 'zh_CN.UTF-8' } })).err).toContain('没有“serch”命令。');
  });
});

it('says its version', async () => {
  const { konspekt } = aVault({});
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect((await konspekt('--version')).out).toBe(`${version}\n`);
  expect((await konspekt('--version --json')).json).toEqual({ version });
});

function places(text: unknown): string[] {
  return typeof text === 'string' ? (text.match(/\{\w+\}/g) ?? []).toSorted() : [];
}
