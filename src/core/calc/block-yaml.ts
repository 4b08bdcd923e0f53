import { parseDocument, type Document, type DocumentOptions, type ParseOptions, type SchemaOptions } from 'yaml';

type Options = ParseOptions & DocumentOptions & SchemaOptions;

/**
 * The YAML of a block. To YAML, `[[#^base]]` is a list that a comment runs through; where nothing else is wrong with the
 * text it is read as the link it is for whoever wrote it.
 */
export function parseBlockYaml(text: string, options: () => Options): Document.Parsed {
  const document = parseDocument(text, options());
  if (document.errors.length === 0 || !text.includes('[[#')) return document;
  const quoted = text.replaceAll(/(?<=^|[:,{-]\s+)\[\[#[^[\]"\\\n]+\]\]/gm, (link) => `"${link}"`);
  const other = parseDocument(quoted, options());
  return other.errors.length === 0 ? other : document;
}
