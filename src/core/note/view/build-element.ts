import type { Element, ElementContent, Properties, Text } from 'hast';

type Value = string | number | boolean | string[] | null | undefined;

/** Makes an element; properties that are null, undefined or false are left out. */
export function element(
  tagName: string,
  properties: Readonly<Record<string, Value>>,
  children: readonly ElementContent[] = [],
): Element {
  const kept: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value !== null && value !== undefined && value !== false) kept[name] = value;
  }
  return { type: 'element', tagName, properties: kept, children: [...children] };
}

/** Makes a text node. */
export function text(value: string): Text {
  return { type: 'text', value };
}
