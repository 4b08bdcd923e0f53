import type { Reading } from './ukrainian-analysis.ts';
import { type Kind, isVerbal } from './ukrainian-endings.ts';
import { GIVES, PALATALS, PREFIXES, SECOND_IN_A, SECOND_IN_I, VELARS } from './ukrainian-irregular.ts';
import { isSibilant } from './ukrainian-letters.ts';
import { hasRoot, verbKeys } from './ukrainian-verbs.ts';

/** The other keys that a word of this reading may be stored under. */
export function otherKeys({ key, kind, ending, theme }: Reading, reflexive: boolean): string[] {
  if (theme !== '') return verbKeys(theme);
  if (ending === 'ено' || (/^[ую]$/.test(ending) && /[жчшщ]$|[бпвмф]л$/.test(key))) {
    return plainStems(key).map((stem) => stem + 'ил');
  }
  if (isVerbal(kind) || reflexive || (key.endsWith('й') && /^[ює]?$/.test(ending))) {
    return themesOf(key, kind).flatMap(verbKeys);
  }
  return kind === 'nominal' ? declensionTwins(key, ending) : [];
}

/** Which stems in -и- have this one before -ю or -ено: ходж — ходи, любл — люби. */
function plainStems(stem: string): string[] {
  const root = stem.slice(0, -1);
  if (/[бпвмф]л$/.test(stem) || stem.endsWith('дж')) return [root];
  switch (stem.at(-1)) {
    case 'щ':
      return [stem, root + 'ст'];
    case 'ж':
      return [stem, root + 'з'];
    case 'ч':
      return [stem, root + 'т'];
    case 'ш':
      return [stem, root + 'с'];
    default:
      return [stem];
  }
}

/** The themes that a form of the present may belong to. */
function themesOf(key: string, kind: Kind): string[] {
  if (!key.endsWith('й')) {
    if (kind !== 'first' && kind !== 'imperative') return [key + 'и'];
    return [key + (isSibilant(key.slice(-1)) ? 'и' : 'у'), key + 'и'];
  }
  const stem = key.slice(0, -1);
  if (kind !== 'first' && stem.endsWith('и')) {
    const root = stem.slice(0, -1);
    if (hasRoot(SECOND_IN_I, root)) return [root + 'і'];
    return hasRoot(SECOND_IN_A, root) ? [root + 'а'] : [stem];
  }
  if (kind === 'second') return [stem + 'я', stem + 'ї'];
  return GIVES.test(stem) && PREFIXES.has(stem.replace(GIVES, '')) ? [stem + 'ва', stem] : [stem];
}

/** The keys of a noun's other stems: руці — рука, теля — телят. */
function declensionTwins(key: string, ending: string): string[] {
  const twins: string[] = [];
  const last = key.slice(-1);
  const twin = ending === 'і' ? VELARS[last] : /^[аоу]?$/.test(ending) ? PALATALS[last] : undefined;
  if (key === 'міст' && ending === '') twins.push('мост');
  if (twin !== undefined) twins.push(key.slice(0, -1) + twin);
  if (/^[ая]$/.test(ending) && /(?:ен|нч|дівч|курч|мал|тел|овл|лош|ягн|порос)$/.test(key)) twins.push(key + 'ят');
  if (/(?:ен|мал|тел|овл|ягн|порос)ят$/.test(key)) twins.push(key.slice(0, -2));
  return twins;
}
