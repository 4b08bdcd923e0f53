import { graphIn } from '../graph/graph-actions.ts';
import { formatLook, parseLook } from '../graph/graph-view.ts';
import type { Command, CommandContext } from './command.ts';

const onGraph = ({ route }: CommandContext): boolean => route.screen === 'graph';

/** The graph, how it is looked at, and saving it as a picture; the calculators. */
export const graphCommands: readonly Command[] = [
  {
    id: 'graph',
    title: 'command.graph',
    keys: ['Mod+Shift+G'],
    run: ({ navigate }) => navigate({ screen: 'graph', path: null, view: '' }),
  },
  {
    id: 'graph-note',
    title: 'command.graph-note',
    when: ({ route }) => route.screen === 'note',
    run({ route, navigate }) {
      if (route.screen === 'note') navigate({ screen: 'graph', path: route.path, view: '' });
    },
  },
  {
    id: 'calculators',
    title: 'command.calculators',
    keys: ['Mod+Shift+M'],
    run: ({ navigate }) => navigate({ screen: 'calculators', model: null }),
  },
  ...(['map', 'tree', 'table'] as const).map((look): Command => ({
    id: `graph-${look}`,
    title: `command.graph-${look}`,
    when: onGraph,
    isOn: ({ route }) => route.screen === 'graph' && parseLook(route.view).look === look,
    run({ route, navigate }) {
      if (route.screen !== 'graph') return;
      navigate({ ...route, view: formatLook({ ...parseLook(route.view), look }) }, { replace: true });
    },
  })),
  ...(['png', 'svg'] as const).map((as): Command => ({
    id: `graph-${as}`,
    title: `command.graph-${as}`,
    when: onGraph,
    run: ({ workspace }) => graphIn(workspace.focused)?.save(as),
  })),
];
