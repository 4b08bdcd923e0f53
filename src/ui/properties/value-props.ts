import type { NoteView } from '#api/contract.ts';
import type { PropertyValue } from '#core/note/properties/property-change.ts';

/** What every field for a value is given. */
export type ValueProps = {
  readonly note: NoteView;
  readonly name: string;
  readonly value: unknown;
  readonly onSet: (value: PropertyValue) => void;
};
