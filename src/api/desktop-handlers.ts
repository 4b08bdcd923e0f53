import { z } from 'zod';
import type { DesktopApi } from './desktop.ts';

const empty = z.strictObject({});
const aside = z.boolean();
const label = z.string().max(300);

const entry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('separator') }),
  z.strictObject({
    kind: z.literal('role'),
    role: z.enum([
      'undo',
      'redo',
      'cut',
      'copy',
      'paste',
      'selectAll',
      'reload',
      'toggleDevTools',
      'about',
      'services',
      'hide',
      'hideOthers',
      'unhide',
      'quit',
      'minimize',
      'zoom',
      'front',
    ]),
    label,
  }),
  z.strictObject({
    kind: z.literal('command'),
    id: z.string().max(100),
    label,
    key: z.string().max(40).nullable(),
    enabled: z.boolean(),
    checked: z.boolean().nullable(),
  }),
  z.strictObject({ kind: z.literal('recent'), label }),
]);
const entries = z.array(entry).max(100).readonly();
const submenu = z.strictObject({ kind: z.literal('menu'), label, entries });
const menu = z.strictObject({
  label,
  role: z.enum(['window', 'help']).nullable(),
  entries: z
    .array(z.union([entry, submenu]))
    .max(100)
    .readonly(),
});

/** The shape of every input: what is not listed here cannot be asked of the desktop host. */
export const desktopInputs = {
  showMenu: z.strictObject({ lang: z.string().max(35), menus: z.array(menu).max(20).readonly() }),
  notebooks: empty,
  openNotebook: z.strictObject({ folder: z.string().min(1).max(4096), aside }),
  chooseNotebook: z.strictObject({ aside }),
  openSample: z.strictObject({ aside }),
  showFolder: empty,
  showLog: empty,
  closeWindow: empty,
  takeMessages: empty,
  zoom: z.strictObject({ step: z.union([z.literal(-1), z.literal(0), z.literal(1)]) }),
  toggleFullScreen: empty,
  print: empty,
  exportPdf: z.strictObject({ name: z.string().max(1000) }),
  showPdf: empty,
} satisfies Record<keyof DesktopApi, z.ZodType>;

export type DesktopHandlers = {
  readonly [M in keyof DesktopApi]: (input: z.output<(typeof desktopInputs)[M]>) => ReturnType<DesktopApi[M]>;
};
