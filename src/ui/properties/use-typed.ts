import { useState } from 'react';

type Typed = {
  readonly text: string;
  /** What was typed cannot be taken. */
  readonly invalid: boolean;
  type(text: string): void;
  /** Hands on what was typed, if it is something else. */
  keep(text?: string): void;
  /** Back to the value as it was. */
  drop(): void;
};

/** Text being typed over a value, which counts when the field is left or Enter is pressed. `take` answers false to what it cannot use. */
export function useTyped(value: string, take: (text: string) => boolean): Typed {
  const [typed, setTyped] = useState<string | null>(null);
  const [invalid, setInvalid] = useState(false);
  const drop = (): void => {
    setTyped(null);
    setInvalid(false);
  };
  return {
    text: typed ?? value,
    invalid,
    type(text) {
      setTyped(text);
      setInvalid(false);
    },
    keep(text = typed ?? value) {
      if (text === value || take(text)) drop();
      else {
        setTyped(text);
        setInvalid(true);
      }
    },
    drop,
  };
}
