import { createContext, use } from 'react';
import type { DiagramError } from '#core/diagrams/diagram-error.ts';
import type { FormWords } from '#core/diagrams/words/form-words.ts';

export type FormState = {
  /** Kind of figure. */
  readonly type: string;
  readonly words: FormWords;
  readonly errors: readonly DiagramError[];
  readonly sayError: (error: DiagramError) => string;
  /** Changes the text of the block. */
  readonly change: (edit: (text: string) => string) => void;
};

export const FormContext = createContext<FormState | null>(null);

/** What the fields of a form share. */
export function useForm(): FormState {
  const form = use(FormContext);
  if (form === null) throw new Error('useForm outside of FormContext');
  return form;
}
