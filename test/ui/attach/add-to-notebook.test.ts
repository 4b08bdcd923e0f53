import { expect, it } from 'vitest';
import { placesFor } from '#ui/attach/add-to-notebook.ts';
import { filePathIn, notePathIn } from '#ui/attach/file-transfer.ts';

const places = (paths: readonly string[], folder: string, known: readonly string[]): readonly string[] =>
  placesFor(
    paths.map((path) => ({ path })),
    folder,
    known,
    'Untitled',
  );

it('puts files into the folder under names every system takes', () => {
  expect(places(['a.md', 'b:c?.png', '???'], 'ru', [])).toEqual(['ru/a.md', 'ru/b c.png', 'ru/Untitled']);
  expect(places(['a.md'], '', ['a.md'])).toEqual(['a.md']);
});

it('puts a dropped folder beside one of the same name, and keeps what it holds together', () => {
  const dropped = ['Theory/a.md', 'Theory/in/b.md', 'Other/c.md'];
  expect(places(dropped, 'en', ['en/theory/x.md', 'ru/Other/x.md'])).toEqual([
    'en/Theory 2/a.md',
    'en/Theory 2/in/b.md',
    'en/Other/c.md',
  ]);
});

it('knows the addresses of its own window', () => {
  const page = { protocol: 'http:', host: '127.0.0.1:5000', pathname: '/' };
  expect(notePathIn('http://127.0.0.1:5000/#/note/ru/%D0%A6.md?line=3', page)).toBe('ru/Ц.md');
  expect(notePathIn('http://127.0.0.1:5000/#/search?q=x', page)).toBeUndefined();
  expect(notePathIn('http://127.0.0.1:6000/#/note/a.md', page)).toBeUndefined();
  expect(notePathIn('not an address', page)).toBeUndefined();
  expect(filePathIn('http://127.0.0.1:5000/files/a/b%20c.png', page)).toBe('a/b c.png');
  expect(filePathIn('http://127.0.0.1:5000/files/%ff.png', page)).toBeUndefined();
});
