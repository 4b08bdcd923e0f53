import type { ElementContent, Nodes, Root } from 'hast';
import type { NotePath } from '#core/note/note.ts';
import { isNotePath } from '#core/note/note-path.ts';
import { parseMarkdown } from '#core/note/parse-markdown.ts';
import { createLinkResolver } from '#core/note/resolve-link.ts';
import { renderNote } from '#core/note/view/render-note.ts';
import type { ViewPorts } from '#core/note/view/view-ports.ts';

export const home = 'home.md' as NotePath;

/** Renders `text` as the note home.md of a notebook that also holds `files`. */
export function renderIn(files: Readonly<Record<string, string>>, text: string): Promise<Root> {
  const all: Record<string, string> = { ...files, [home]: text };
  const targets = Object.keys(all).map((path) => ({
    path: path as NotePath,
    kind: isNotePath(path) ? ('note' as const) : ('attachment' as const),
  }));
  const resolver = createLinkResolver(targets);
  const ports: ViewPorts = {
    resolve: (link, from) => {
      const found =
        link.kind === 'external'
          ? undefined
          : resolver.resolve({ kind: link.kind, target: link.target }, { path: from });
      return found ?? { status: 'unresolved', path: null, kind: null };
    },
    readNote: (path) => {
      const source = all[path];
      return source === undefined ? undefined : { tree: parseMarkdown(source).tree, text: source, title: path };
    },
  };
  return renderNote({ path: home, tree: parseMarkdown(text).tree, text }, ports);
}

/** The rendered note written as HTML, without line numbers unless asked for. */
export async function htmlOf(text: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  return markup(await renderIn(files, text));
}

/** Writes a tree as HTML; `data-line` is left out. */
export function markup(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'root') return node.children.map(markup).join('');
  if (node.type !== 'element') throw new Error(`unexpected ${node.type}`);
  const attributes = Object.entries(node.properties)
    .filter(([name]) => name !== 'dataLine')
    .map(([name, value]) => ` ${dashed(name)}${value === '' || value === true ? '' : `="${String(value)}"`}`);
  const open = `<${node.tagName}${attributes.join('')}>`;
  return ['br', 'hr', 'img', 'input'].includes(node.tagName)
    ? open
    : `${open}${node.children.map(markup).join('')}</${node.tagName}>`;
}

/** Every element of a tree, each with its ancestors. */
export function* elementsOf(
  root: Root,
): Generator<{ node: Extract<ElementContent, { type: 'element' }>; ancestors: readonly string[] }> {
  const waiting: { node: Nodes; ancestors: readonly string[] }[] = [{ node: root, ancestors: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, ancestors } = next;
    if (node.type === 'element') yield { node, ancestors };
    if (!('children' in node)) continue;
    const name = node.type === 'element' ? [nameOf(node)] : [];
    for (const child of node.children) waiting.push({ node: child, ancestors: [...ancestors, ...name] });
  }
}

function nameOf(node: Extract<ElementContent, { type: 'element' }>): string {
  return 'dataMath' in node.properties ? 'math' : node.tagName;
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
