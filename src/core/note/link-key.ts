/** Folds a name for comparison: NFC, case. Names that differ in nothing else are one name. */
export function foldName(name: string): string {
  // NFC again: lower-casing İ leaves a combining dot behind.
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}

/** A path or link target without its Markdown extension. */
export function withoutExtension(path: string): string {
  return path.replace(/\.(?:md|markdown)$/i, '');
}

/** What a link and the notes it may mean have in common: the folded last segment, without Markdown extension. */
export function linkKey(target: string): string {
  return foldName(withoutExtension(target.slice(target.lastIndexOf('/') + 1)));
}
