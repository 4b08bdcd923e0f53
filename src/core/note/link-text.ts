/** What stands between `[[` and `]]`, taken apart. */
export type LinkText = {
  /** All that stands before the alias, untouched. */
  readonly raw: string;
  readonly target: string;
  readonly heading: string | null;
  readonly block: string | null;
  readonly alias: string | null;
};

export type LinkParts = Pick<LinkText, 'target' | 'heading' | 'block' | 'alias'>;

/** Splits `target#heading#sub^block|alias`; a bar that nothing stands before is part of the target, as in Obsidian. */
export function parseLinkText(text: string): LinkText {
  const bar = aliasBar(text);
  const raw = bar === undefined ? text : text.slice(0, bar.start);
  const alias = bar === undefined ? '' : text.slice(bar.end).trim();
  return { raw, ...parseTarget(raw), alias: alias === '' ? null : alias };
}

/** Splits `target#heading^block` at its first `#`. */
export function parseTarget(text: string): Omit<LinkParts, 'alias'> {
  const hash = text.indexOf('#');
  if (hash < 0) return { target: text.trim(), heading: null, block: null };
  return { target: text.slice(0, hash).trim(), ...parseFragment(text.slice(hash + 1)) };
}

/** Splits what follows the `#`: a chain of headings, a `^block`, or both. */
export function parseFragment(text: string): { readonly heading: string | null; readonly block: string | null } {
  const chain = text.split('#').map((part) => part.trim());
  const last = chain.at(-1) ?? '';
  const block = last.startsWith('^') && last.length > 1 ? last.slice(1) : null;
  if (block !== null) chain.pop();
  const heading = chain.filter((part) => part !== '').join('#');
  return { heading: heading === '' ? null : heading, block };
}

/** Writes the parts as text for between `[[` and `]]`; `bar` is `\|` inside a table. */
export function formatLinkText(parts: LinkParts, bar: '|' | '\\|' = '|'): string {
  const heading = parts.heading === null ? '' : `#${parts.heading}`;
  const block = parts.block === null ? '' : `#^${parts.block}`;
  return `${parts.target}${heading}${block}${parts.alias === null ? '' : bar + parts.alias}`;
}

function aliasBar(text: string): { start: number; end: number } | undefined {
  const first = text.search(/\S/u);
  if (first < 0) return undefined;
  const bar = text.indexOf('|', first + 1);
  if (bar < 0) return undefined;
  return { start: text[bar - 1] === '\\' && bar - 1 > first ? bar - 1 : bar, end: bar + 1 };
}
