import { expect, it } from 'vitest';
import { changeProperty, readProperties } from '#core/note/properties/change-property.ts';
import type { PropertyChange } from '#core/note/properties/property-change.ts';
import { withChange } from '#ui/properties/with-change.ts';

it.each<PropertyChange>([
  { kind: 'set', name: 'b', value: ['x'] },
  { kind: 'set', name: 'new', value: null },
  { kind: 'rename', name: 'b', to: 'z' },
  { kind: 'remove', name: 'a' },
  { kind: 'move', name: 'a', before: null },
  { kind: 'move', name: 'c', before: 'a' },
  { kind: 'move', name: 'b', before: 'b' },
])('shows what the file will say after %j', (change) => {
  const text = '---\na: 1\nb: two\nc: true\n---\n';
  const shown = withChange(readProperties(text), change);
  const written = readProperties(changeProperty(text, change));
  expect(Object.entries(shown)).toEqual(Object.entries(written));
});
