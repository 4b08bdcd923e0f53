import { findRemedy } from '#core/check/find-remedy.ts';
import { mendText } from '#core/check/mend-text.ts';
import { nameOfFinding, type Finding } from '#core/check/problem.ts';
import type { Remedy } from '#core/check/remedy.ts';
import { saysTheSame } from '#core/check/says-the-same.ts';
import type { NotePath } from '#core/note/note.ts';
import { parseNote } from '#core/note/parse-note.ts';
import { applyEdits } from '#core/note/rewrite-link.ts';
import { aRemedyWorld, findingsIn } from './a-notebook.ts';

export type Files = Readonly<Record<string, string>>;

/** Findings with one right answer, and the remedy of each. */
export function sureRemedies(files: Files): readonly { readonly finding: Finding; readonly remedy: Remedy }[] {
  const world = aRemedyWorld(files);
  return findingsIn(world).flatMap((finding) => {
    const remedy = findRemedy(world, finding);
    return remedy === undefined ? [] : [{ finding, remedy }];
  });
}

/** The files with remedies of one note carried out; undefined where that would change more than it should. */
export function mendFile(files: Files, path: NotePath, remedies: readonly Remedy[]): Files | undefined {
  const text = files[path] ?? '';
  const edits = mendText(text, remedies);
  if (edits === undefined) return undefined;
  const after = applyEdits(text, edits);
  return saysTheSame(parseNote(path, text), parseNote(path, after), remedies) ? { ...files, [path]: after } : undefined;
}

/** The files with all remedies carried out that a check offers for one kind of finding. */
export function mendKind(files: Files, ...kinds: Finding['kind'][]): Files {
  const remedies = sureRemedies(files).filter(({ finding }) => kinds.includes(finding.kind));
  let mended = files;
  for (const [path, ofFile] of Map.groupBy(remedies, ({ finding }) => finding.path))
    mended =
      mendFile(
        mended,
        path,
        ofFile.map(({ remedy }) => remedy),
      ) ?? mended;
  return mended;
}

/** Names of all findings, the same one as often as it is found. */
export function namesIn(files: Files): readonly string[] {
  return findingsIn(aRemedyWorld(files)).map(nameOfFinding);
}
