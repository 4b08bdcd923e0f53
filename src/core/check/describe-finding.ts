import { extensionOf } from '#core/indexing/file-kind.ts';
import type { NotePath } from '#core/note/note.ts';
import { folderOf, isNotePath, joinPath } from '#core/note/note-path.ts';
import { findRemedy } from './find-remedy.ts';
import type { RemedyWorld } from './link-answer.ts';
import type { Finding, Problem } from './problem.ts';

/** What can be done about a finding. */
export type Prospect = {
  /** `sure`: there is one right answer; `choose`: there may be several to choose from; null: a person has to write. */
  readonly remedy: 'sure' | 'choose' | null;
  /** Name of the note that would answer the link if it were written. */
  readonly create: string | null;
  /** The other note it is about. */
  readonly other: { readonly path: NotePath; readonly line: number } | null;
};

/** A finding of the doctor in words. `id` stays the same as long as the finding is there, also when lines move. */
export type DoctorFinding = Problem & Prospect & { readonly id: string };

const CHOOSE: ReadonlySet<Finding['kind']> = new Set([
  'unresolved-link',
  'ambiguous-link',
  'alias-only-link',
  'missing-heading',
  'missing-block',
  'missing-attachment',
]);

/** Works out what can be done about a finding. */
export function describeFinding(world: RemedyWorld, finding: Finding): Prospect {
  const { kind, values = {}, saying } = finding;
  const path = kind === 'not-nfc' ? undefined : values['path'];
  const line = Number(values['line'] ?? 1);
  const mayChoose = CHOOSE.has(kind) || saying === 'unsaid-language';
  return {
    remedy: findRemedy(world, finding) !== undefined ? 'sure' : mayChoose ? 'choose' : null,
    create: kind === 'unresolved-link' ? noteToCreate(finding) : null,
    other: typeof path === 'string' && path !== finding.path ? { path: path as NotePath, line } : null,
  };
}

/** The name of the note a link that nobody answers asks for, from the root of the notebook. */
function noteToCreate({ links = [] }: Finding): string | null {
  const [link] = links;
  if (link === undefined || link.kind === 'external') return null;
  const target = link.target.normalize('NFC').trim();
  if (link.kind === 'md' && !isNotePath(target) && extensionOf(target) !== '') return null;
  const isPlace = /^\.{1,2}\//.test(target) || (link.kind === 'md' && !target.startsWith('/'));
  const path = isPlace ? joinPath(folderOf(link.from), target) : target.replace(/^\/+/, '');
  return path === undefined || path === '' ? null : path;
}
