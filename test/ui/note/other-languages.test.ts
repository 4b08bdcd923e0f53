import { expect, it } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { besideLanguage, nextLanguage } from '#ui/note/other-languages.ts';

const path = (name: string): NotePath => name as NotePath;
const other = (lang: string, age: 'newer' | 'older' | null = null) => ({ path: path(`${lang}.md`), lang, age });

it('goes through the languages round and round', () => {
  const all = ['en', 'hu', 'zh'];
  const steps = all.map((lang) =>
    nextLanguage({
      path: path(`${lang}.md`),
      lang,
      translations: all.filter((one) => one !== lang).map((one) => other(one)),
    }),
  );
  expect(steps).toEqual(['hu.md', 'zh.md', 'en.md']);
  expect(nextLanguage({ path: path('en.md'), lang: 'en', translations: [] })).toBeUndefined();
});

it('compares with what is newer first, then with what stayed behind', () => {
  const beside = (...translations: ReturnType<typeof other>[]) =>
    besideLanguage({ path: path('en.md'), lang: 'en', translations })?.path;
  expect(beside(other('hu'), other('ru', 'older'), other('zh', 'newer'))).toBe('zh.md');
  expect(beside(other('hu'), other('ru', 'older'))).toBe('ru.md');
  expect(beside(other('hu'))).toBe('hu.md');
  expect(beside()).toBeUndefined();
});
