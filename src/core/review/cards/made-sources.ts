import type { Heading, List, Nodes, Root, RootContent, Table } from 'mdast';
import { kindOfBlock } from '#core/note/blocks/model-block.ts';
import type { NotePath } from '#core/note/note.ts';
import { parseMarkdown } from '#core/note/parse-markdown.ts';
import { plainText } from '#core/note/parse/plain-text.ts';
import type { CardKind } from '../card.ts';
import { blockSources } from './block-sources.ts';
import type { BlockWords } from './load-block-words.ts';
import type { NoteSource } from './own-cards.ts';
import { stepsCard } from './steps-card.ts';

export type NoteToAsk = {
  readonly path: NotePath;
  readonly title: string;
  readonly type: string | null;
  readonly text: string;
};

/** A section or row that is longer than this cannot be known by heart. */
const LONGEST = 2000;
const FEWEST_STEPS = 3;
const MOST_ROWS = 100;
const UNASKED: ReadonlySet<string | null> = new Set(['glossary', 'moc', 'deck', 'chapter']);

/** Cards of the kinds asked for that a note's text holds without saying so: sections, rows of tables, ordered steps, calculators, figures. */
export function madeSources(note: NoteToAsk, kinds: ReadonlySet<CardKind>, words: BlockWords): readonly NoteSource[] {
  if (UNASKED.has(note.type)) return [];
  const { tree } = parseMarkdown(note.text);
  return [
    ...(kinds.has('heading') ? headingSources(tree, note) : []),
    ...(kinds.has('table-row') ? allOf(tree, 'table').flatMap((table) => rowSources(table, note)) : []),
    ...(kinds.has('steps') ? stepSources(tree, note) : []),
    ...allOf(tree, 'code').flatMap((node) => {
      const type = node.lang?.toLowerCase() ?? '';
      const kind = kindOfBlock(type, node.value);
      if (kind === null) return [];
      return blockSources({ kind, type, inside: node.value }, kinds, words).map((card) => ({
        ...placed(node, note),
        ...card,
      }));
    }),
  ];
}

function placed(node: Nodes, { path }: NoteToAsk) {
  const line = node.position?.start.line ?? 1;
  return { path, line, passage: line, block: node.data?.blockId ?? null, hint: null, tag: null, tags: [] };
}

/** What stands between a heading and the next one, asked by the headings that lead to it. */
function headingSources({ children }: Root, note: NoteToAsk): readonly NoteSource[] {
  const chain: { depth: number; words: string }[] = [];
  return children.flatMap((node, at): NoteSource[] => {
    if (node.type !== 'heading') return [];
    while ((chain.at(-1)?.depth ?? 0) >= node.depth) chain.pop();
    const words = plainText(node).trim();
    const isTitle = words === note.title;
    if (words !== '' && !isTitle) chain.push({ depth: node.depth, words });
    const next = children.findIndex((other, place) => place > at && other.type === 'heading');
    const section = children.slice(at + 1, next < 0 ? undefined : next);
    const back = toldIn(section, note.text);
    if (words === '' || isTitle || back === '' || back.length > LONGEST || isAllCards(section, note.text)) return [];
    const front = chain.map((each) => each.words).join(' › ');
    return [{ ...placed(node, note), kind: 'heading', front, back, about: note.title }];
  });
}

/** What a section says in words: calculators and figures are asked in their own way. */
function toldIn(section: readonly RootContent[], text: string): string {
  const isModel = (node: RootContent): boolean =>
    node.type === 'code' && kindOfBlock(node.lang?.toLowerCase() ?? '', node.value) !== null;
  const parts: RootContent[][] = [[]];
  for (const node of section) {
    if (isModel(node)) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts
    .map((part) => sourceOf(part, text))
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A section of questions is asked already. */
function isAllCards(section: readonly RootContent[], text: string): boolean {
  return section.every(
    (node) => node.type === 'paragraph' && /:{2,3}|\n\s*\?{1,2}\s*(?:\n|$)/u.test(sourceOf([node], text)),
  );
}

/** The first cell asks for the others, which are named by the head of the table. */
function rowSources(table: Table, note: NoteToAsk): readonly NoteSource[] {
  const [head, ...rows] = table.children;
  const cellsOf = (row: Table['children'][number] | undefined): string[] =>
    (row?.children ?? []).map((cell) => sourceOf(cell.children as readonly Nodes[], note.text));
  const names = cellsOf(head);
  const asked = rows.slice(0, MOST_ROWS).map((row) => ({ row, cells: cellsOf(row) }));
  return asked.flatMap(({ row, cells: [front = '', ...rest] }): NoteSource[] => {
    const told = rest.flatMap((cell, at) => (cell === '' ? [] : [{ name: names[at + 1] ?? '', cell }]));
    if (!/\p{L}/u.test(front) || told.length === 0) return [];
    const back =
      told.length === 1 && rest.length === 1
        ? (told[0]?.cell ?? '')
        : told.map(({ name, cell }) => (name === '' ? `- ${cell}` : `- **${name}**: ${cell}`)).join('\n');
    const asks = rest.length === 1 && names[1] !== '' ? `${front} › ${names[1] ?? ''}` : front;
    return [{ ...placed(row, note), kind: 'table-row', front: asks, back, about: note.title }];
  });
}

/** Ordered lists that stand by themselves; asked by the line that leads to them, else by their heading. */
function stepSources({ children }: Root, note: NoteToAsk): readonly NoteSource[] {
  let heading: Heading | undefined;
  return children.flatMap((node, at): NoteSource[] => {
    if (node.type === 'heading') heading = node;
    if (node.type !== 'list' || node.ordered !== true || node.children.length < FEWEST_STEPS) return [];
    const items = itemsOf(node, note.text);
    const before = children[at - 1];
    const lead = before?.type === 'paragraph' ? sourceOf([before], note.text) : '';
    const front = /[:：]$/u.test(lead) ? lead.slice(0, -1) : heading === undefined ? '' : plainText(heading).trim();
    if (items.some((item) => item === '' || item.length > LONGEST / 10)) return [];
    const about = front === note.title || front === '' ? null : note.title;
    return [{ ...placed(node, note), ...stepsCard(front === '' ? note.title : front, items), about }];
  });
}

/** The first line of each item. */
function itemsOf(list: List, text: string): readonly string[] {
  return list.children.map(({ children: [first] }) => (first?.type === 'paragraph' ? sourceOf([first], text) : ''));
}

/** Markdown as written, block ids left out. */
function sourceOf(nodes: readonly Nodes[], text: string): string {
  const from = nodes[0]?.position?.start.offset;
  const to = nodes.at(-1)?.position?.end.offset;
  if (from === undefined || to === undefined) return '';
  return text
    .slice(from, to)
    .replaceAll(/<!--[\s\S]*?-->|%%[\s\S]*?%%/gu, '')
    .replaceAll(/[ \t]+\^[\p{L}\p{N}-]+[ \t]*$|^\^[\p{L}\p{N}-]+[ \t]*$/gmu, '')
    .trim();
}

function allOf<Type extends Nodes['type']>(node: Nodes, type: Type): readonly Extract<Nodes, { type: Type }>[] {
  if (node.type === type) return [node as Extract<Nodes, { type: Type }>];
  return 'children' in node ? (node.children as readonly Nodes[]).flatMap((child) => allOf(child, type)) : [];
}
