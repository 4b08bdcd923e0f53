import type { Command } from './command.ts';
import { calc } from './commands/calc.ts';
import { cards } from './commands/cards.ts';
import { check } from './commands/check.ts';
import { concepts } from './commands/concepts.ts';
import { diagram } from './commands/diagram.ts';
import { exportCommand } from './commands/export.ts';
import { find } from './commands/find.ts';
import { study } from './commands/study.ts';
import { graph } from './commands/graph.ts';
import { help } from './commands/help.ts';
import { importCommand } from './commands/import.ts';
import { index } from './commands/index.ts';
import { links } from './commands/links.ts';
import { parse } from './commands/parse.ts';
import { rename } from './commands/rename.ts';
import { search } from './commands/search.ts';
import { serve } from './commands/serve.ts';

/** Every command, in the order the help names them. What a command needs to run is loaded when it runs. */
export const commandList: readonly Command[] = [
  index,
  parse,
  search,
  find,
  links,
  graph,
  cards,
  study,
  concepts,
  rename,
  check,
  calc,
  diagram,
  exportCommand,
  importCommand,
  serve,
  help,
];
