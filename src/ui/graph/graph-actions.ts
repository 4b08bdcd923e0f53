/** What the graph on screen can be asked to do by a command. */
export type GraphActions = { save(as: 'png' | 'svg'): void };

const open = new Map<string, GraphActions>();

/** Makes a graph known as that of its pane, until the returned function is called. */
export function enterGraph(pane: string, actions: GraphActions): () => void {
  open.set(pane, actions);
  return () => {
    if (open.get(pane) === actions) open.delete(pane);
  };
}

/** The graph a pane shows. */
export function graphIn(pane: string): GraphActions | undefined {
  return open.get(pane);
}
