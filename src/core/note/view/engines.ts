const loaders = {
  html: async () => (await import('hast-util-raw')).raw,
  math: async () => (await import('katex')).default,
  code: async () => {
    const { common, createLowlight } = await import('lowlight');
    return createLowlight(common);
  },
};

export type EngineName = keyof typeof loaders;
/** The heavy packages that only some notes need. */
export type Engines = { [Name in EngineName]?: Awaited<ReturnType<(typeof loaders)[Name]>> };

/** Loads what `names` asks for beside what is loaded already. */
export async function loadEngines(loaded: Engines, names: Iterable<EngineName>): Promise<Engines> {
  const added: Engines = {};
  for (const name of names) Object.assign(added, { [name]: await loaders[name]() });
  return { ...loaded, ...added };
}
