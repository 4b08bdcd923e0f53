/** Address of a worker's entry, which stands beside the module that starts it: as source in a clone, bundled in the app. */
export function workerUrl(name: string, beside: string): URL {
  return new URL(`./${name}.${beside.endsWith('.ts') ? 'ts' : 'js'}`, beside);
}
