import { readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { parseAst } from 'vite';

/** One import, re-export, dynamic import or `import('…')` type of a source file. */
export type Import = {
  /** The file that says it, from the project's root. */
  readonly from: string;
  readonly line: number;
  /** A file from the project's root, or the name of a package or `node:` module. */
  readonly to: string;
  readonly kind: 'file' | 'package';
  readonly isTypeOnly: boolean;
};

export type SourceFile = {
  readonly imports: readonly Import[];
  /** Nothing but re-exports. */ readonly isBarrel: boolean;
};

type AnyNode = { readonly type: string; readonly start: number; readonly [key: string]: unknown };

/** Reads a file's imports from its syntax tree, so that strings and comments are not taken for imports. */
export function readImports(file: string, text: string = readFileSync(file, 'utf8')): SourceFile {
  const lang = /\.m?js$/.test(file) ? 'js' : file.endsWith('x') ? 'tsx' : 'ts';
  const body = parseAst(text, { lang, sourceType: 'module' }).body as unknown as readonly AnyNode[];
  const imports: Import[] = [];
  walk(body, (node) => {
    const source = sourceOf(node);
    if (source === undefined) return;
    const line = text.slice(0, node.start).split('\n').length;
    imports.push({ from: file, line, ...resolve(file, source), isTypeOnly: isTypeOnly(node) });
  });
  const isReExport = (node: AnyNode): boolean =>
    /^Export(?:All|Named)Declaration$/.test(node.type) && isNode(node['source']);
  return { imports, isBarrel: body.length > 0 && body.every(isReExport) };
}

function resolve(file: string, source: string): Pick<Import, 'to' | 'kind'> {
  if (source.startsWith('.')) return { to: posix.join(dirname(file), source), kind: 'file' };
  if (source.startsWith('#')) return { to: `src/${source.slice(1)}`, kind: 'file' };
  if (source.startsWith('node:')) return { to: source, kind: 'package' };
  const [scope = '', name = ''] = source.split('/');
  return { to: scope.startsWith('@') ? `${scope}/${name}` : scope, kind: 'package' };
}

function sourceOf(node: AnyNode): string | undefined {
  const { source } = node;
  return isNode(source) && typeof source['value'] === 'string' ? source['value'] : undefined;
}

function isTypeOnly(node: AnyNode): boolean {
  if (node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const specifiers = node['specifiers'];
  if (!Array.isArray(specifiers) || specifiers.length === 0) return false;
  return specifiers.every((one: AnyNode) => one['importKind'] === 'type' || one['exportKind'] === 'type');
}

function walk(value: unknown, visit: (node: AnyNode) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
  } else if (isNode(value)) {
    visit(value);
    for (const child of Object.values(value)) if (typeof child === 'object') walk(child, visit);
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}
