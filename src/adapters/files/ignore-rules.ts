import ignore from 'ignore';

/** Says whether a person's own patterns hide a vault path. */
export type IgnoreRules = (path: string, isFolder: boolean) => boolean;

/** Makes rules out of patterns in .gitignore form; a pattern that makes no sense hides nothing. */
export function createIgnoreRules(patterns: readonly string[]): IgnoreRules {
  const lines = patterns.flatMap((pattern) => pattern.split(/\r?\n/)).map((line) => line.normalize('NFC'));
  if (!lines.some((line) => line.trim() !== '' && !line.startsWith('#'))) return () => false;
  // As git does: letters of another case are other letters, except on the disks of Windows and macOS.
  const rules = ignore({ ignorecase: process.platform === 'win32' || process.platform === 'darwin' });
  for (const line of lines) rules.add({ pattern: line });
  return (path, isFolder) => {
    const name = isFolder ? `${path}/` : path;
    return ignore.isPathValid(name) && rules.ignores(name);
  };
}
