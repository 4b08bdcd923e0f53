import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '#ui/i18n/en.json' with { type: 'json' };
import hu from '#ui/i18n/hu.json' with { type: 'json' };
import ru from '#ui/i18n/ru.json' with { type: 'json' };
import uk from '#ui/i18n/uk.json' with { type: 'json' };
import zh from '#ui/i18n/zh.json' with { type: 'json' };
import { langs } from '#ui/i18n/languages.ts';

const catalogues: Record<string, Record<string, string>> = { en, ru, uk, zh, hu };
const root = new URL('../../../src/ui', import.meta.url).pathname;
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

const plural = /_(?:zero|one|two|few|many|other)$/;
const baseKeys = (catalogue: Record<string, string>) =>
  new Set(Object.keys(catalogue).map((key) => key.replace(plural, '')));
const placeholders = (text: string) => [...text.matchAll(/{{\s*(\w+)/g)].map(([, name]) => name).sort();

describe.each(langs)('the catalogue in %s', (lang) => {
  const catalogue = catalogues[lang] ?? {};

  it('has the same keys as the English one', () => {
    expect([...baseKeys(catalogue)].sort()).toEqual([...baseKeys(en)].sort());
  });

  it('says every key once', () => {
    const keys = [...readFileSync(join(root, 'i18n', `${lang}.json`), 'utf8').matchAll(/^ {2}"([^"]+)":/gm)];
    expect(keys).toHaveLength(Object.keys(catalogue).length);
  });

  it('has exactly the plural forms of its language', () => {
    const forms = new Intl.PluralRules(lang)
      .resolvedOptions()
      .pluralCategories.map((form) => `_${form}`)
      .sort();
    const counted = new Set(
      Object.keys(catalogue)
        .filter((key) => plural.test(key))
        .map((key) => key.replace(plural, '')),
    );
    for (const key of counted) {
      const found = Object.keys(catalogue).filter((each) => plural.test(each) && each.replace(plural, '') === key);
      expect(found.map((each) => each.slice(key.length)).sort(), key).toEqual(forms);
    }
  });

  it('fills in the same values', () => {
    for (const [key, text] of Object.entries(catalogue)) {
      const base = key.replace(plural, '');
      const english = (en as Record<string, string>)[base] ?? (en as Record<string, string>)[`${base}_other`] ?? '';
      expect(placeholders(text), key).toEqual(placeholders(english));
    }
  });

  it('leaves nothing empty', () => {
    expect(Object.entries(catalogue).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.runIf(lang === 'ru' || lang === 'uk')('leaves nothing in Latin letters but names', () => {
    const foreign = Object.values(catalogue).filter((text) =>
      /[a-z]{4}/i.test(text.replace(/{{.*?}}|Konspekt|Markdown|UTF-8|Anki|Obsidian|GUID|\.(?:apkg|colpkg|html)/g, '')),
    );
    expect(foreign).toEqual([]);
  });
});

describe('the words in the code', () => {
  const code = sources.map(({ text }) => text).join('\n');
  const literal = new Set(
    [...code.matchAll(/['"`]([a-z][a-z-]*(?:\.[a-z][a-z0-9-]*)+|waiting)['"`]/g)].map(([, key]) => key ?? ''),
  );
  const prefixes = [...code.matchAll(/\bt\(`([a-z.-]+)\$\{/g)].map(([, prefix]) => prefix ?? '');
  const keys = baseKeys(en);

  it('are all in the catalogue', () => {
    const asked = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key ?? '');
    expect(asked.filter((key) => !keys.has(key))).toEqual([]);
    expect(prefixes.filter((prefix) => ![...keys].some((key) => key.startsWith(prefix)))).toEqual([]);
  });

  it('use every key of the catalogue', () => {
    const unused = [...keys].filter((key) => !literal.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)));
    expect(unused).toEqual([]);
  });

  it('name every error a person can meet', () => {
    const codes =
      readFileSync(join(root, '../core/errors.ts'), 'utf8')
        .match(/ErrorCode =([^;]+);/)?.[1]
        ?.match(/[a-z-]+(?=')/g) ?? [];
    expect(codes.length).toBeGreaterThan(15);
    for (const code of codes) expect([keys.has(`error.${code}`), keys.has(`hint.${code}`)], code).toEqual([true, true]);
  });

  it('stand in no component', () => {
    const found = sources
      .filter(({ file }) => file.endsWith('.tsx'))
      .flatMap(({ file, text }) => {
        const bare = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
        const between = [...bare.matchAll(/>\s*([^<>{}]*\p{L}{2,}[^<>{}]*?)\s*<\//gu)].map(([, words]) => words ?? '');
        const named = [...bare.matchAll(/\b(?:aria-label|title|placeholder|alt|label)="([^"]*\p{L}{2,}[^"]*)"/gu)].map(
          ([, words]) => words ?? '',
        );
        return [...between.filter((words) => !/[=;()]/.test(words)), ...named].map((words) => `${file}: ${words}`);
      });
    expect(found).toEqual([]);
  });
});
