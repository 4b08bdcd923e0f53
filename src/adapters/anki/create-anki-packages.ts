import type { AnkiPackages } from '#core/review/exchange/anki-package.ts';
import { openPackage } from './open-package.ts';
import { writePackage } from './write-package.ts';

/** Packages of Anki on disk. */
export function createAnkiPackages(): AnkiPackages {
  return { write: writePackage, open: openPackage };
}
