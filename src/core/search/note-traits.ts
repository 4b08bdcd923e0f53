import { calculatorNames, diagramNames } from '#core/note/blocks/model-block.ts';
import type { Link, Note } from '#core/note/note.ts';
import { isNotePath } from '#core/note/note-path.ts';

/** What `has:` can ask for. */
export const NOTE_TRAITS = [
  'link',
  'url',
  'tag',
  'alias',
  'property',
  'heading',
  'task',
  'open-task',
  'done-task',
  'table',
  'image',
  'attachment',
  'code',
  'diagram',
  'calculator',
  'card',
  'term',
] as const;
export type NoteTrait = (typeof NOTE_TRAITS)[number];

const IMAGE = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i;
const FILE =
  /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|pdf|mp3|wav|ogg|m4a|flac|3gp|opus|mp4|webm|mov|ogv|mkv|canvas|csv)$/i;

/** The trait a word after `has:` names, also in the plural; undefined where there is no such trait. */
export function traitNamed(word: string): NoteTrait | undefined {
  const name = word.trim().toLowerCase();
  return NOTE_TRAITS.find((trait) => {
    return (
      name === trait || name === `${trait}s` || (trait === 'alias' && name === 'aliases') || name === plural(trait)
    );
  });
}

/** What a note has. */
export function traitsOf(note: Note): NoteTrait[] {
  const { links, tasks } = note;
  const has: Readonly<Record<NoteTrait, boolean>> = {
    link: links.some(({ kind, target }) => kind !== 'external' && !FILE.test(target)),
    url: links.some(({ kind, embed }) => kind === 'external' && !embed),
    tag: note.tags.length > 0,
    alias: note.aliases.length > 0,
    property: Object.keys(note.frontMatter).length > 0,
    heading: note.headings.length > 0,
    task: tasks.length > 0,
    'open-task': tasks.some(({ done }) => !done),
    'done-task': tasks.some(({ done }) => done),
    table: note.tables > 0,
    image: links.some(isImage),
    attachment: links.some(({ kind, target }) => kind !== 'external' && FILE.test(target) && !isNotePath(target)),
    code: note.fences.length > 0,
    diagram: note.fences.some(({ type }) => diagramNames.has(type.toLowerCase())),
    calculator: note.fences.some(({ type }) => calculatorNames.has(type.toLowerCase())),
    card: note.cards.length > 0,
    term: note.terms.length > 0,
  };
  return NOTE_TRAITS.filter((trait) => has[trait]);
}

function isImage({ kind, target, embed }: Link): boolean {
  return IMAGE.test(target) || (embed && kind === 'external');
}

function plural(trait: string): string {
  return trait.replace(/y$/, 'ies');
}
