import { lazy, useState, type ComponentType } from 'react';

type Loaded<Props> = { readonly default: ComponentType<Props> };

/**
 * A component that is loaded when it is first shown, or ahead of that by `prepare`. One that is there is shown at once: React would put a
 * placeholder in its place for some 300 ms, as it does for whatever it has to wait for however shortly.
 */
export function preparedLazy<Props extends object>(
  load: () => Promise<Loaded<Props>>,
): {
  readonly Component: ComponentType<Props>;
  readonly prepare: () => Promise<void>;
} {
  let loaded: Loaded<Props> | undefined;
  const begin = async (): Promise<Loaded<Props>> => (loaded = await load());
  const Later: ComponentType<Props> = lazy(begin);
  function Component(props: Props) {
    // What was begun with stays, or all it holds would be lost.
    const [Shown] = useState(() => loaded?.default ?? Later);
    return <Shown {...props} />;
  }
  return { Component, prepare: async () => void (await begin()) };
}
