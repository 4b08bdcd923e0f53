import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkNotebook } from '#core/check/check-notebook.ts';
import { commands } from '#ui/commands/registry.ts';
import { langs, type Lang } from '#ui/i18n/languages.ts';
import { aNotebook } from './core/check/a-notebook.ts';
import { interfaceWords } from './e2e/pages/interface-words.ts';

const files = Object.fromEntries(
  globSync('**/*.md', { cwd: 'notes' }).map((path) => [
    path.replaceAll('\\', '/').normalize('NFC'),
    readFileSync(`notes/${path}`, 'utf8'),
  ]),
);
const guides: Record<Lang, string> = {
  en: 'en/Start here.md',
  ru: 'ru/С чего начать.md',
  uk: 'uk/З чого почати.md',
  zh: 'zh/从这里开始.md',
  hu: 'hu/Első lépések.md',
};

const { problems } = checkNotebook(aNotebook(files));

it('there is nothing in the bundled notebook that the doctor would name', () => {
  expect(problems).toEqual([]);
});

describe.each(langs)('the guide in %s', (lang) => {
  const text = files[guides[lang]] ?? '';
  const t = interfaceWords(lang);
  const catalogue = new Set(
    Object.values(JSON.parse(readFileSync(`src/ui/i18n/${lang}.json`, 'utf8')) as Record<string, string>),
  );
  /** What the interface calls something stands in italics, in Chinese in quotation marks. */
  const called = lang === 'zh' ? '“([^”]+)”' : '(?<!\\*)\\*([^*\\n]+)\\*(?!\\*)';
  const withKey = lang === 'zh' ? /\*\*([^\s*]+)\*\*（“([^”]+)”）/g : /\*\*([^\s*]+)\*\* \(\*([^*]+)\*\)/g;

  it('calls things what the window calls them', () => {
    const names = [...text.matchAll(new RegExp(called, 'g'))].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !catalogue.has(name))).toEqual([]);
  });

  it('names the keys that commands come with', () => {
    const told = [...text.matchAll(withKey)].map(([, keys = '', title = '']) => ({ keys: asShortcut(keys), title }));
    expect(told.length).toBeGreaterThan(8);
    for (const { keys, title } of told) {
      const command = commands.find((each) => t(each.title) === title);
      expect(command?.keys, title).toContain(keys);
    }
  });
});

/** A key as a guide writes it, in the form the registry has it. */
function asShortcut(keys: string): string {
  return keys.replace('Ctrl', 'Mod').replace('←', 'ArrowLeft').replace('\\\\', '\\');
}
