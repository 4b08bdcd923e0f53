import { styleText } from 'node:util';

type Writer = { readonly isTTY?: boolean; readonly columns?: number; write(text: string): unknown };

/** Where a command speaks to: results on `out`, everything else on `err`. */
export type Console = {
  readonly out: Writer;
  readonly err: Writer;
  readonly env: NodeJS.ProcessEnv;
  /** Resolves when the user ends a command that stays. */
  untilInterrupted(): Promise<void>;
  /** Calls back for each line typed, where somebody can type; returns whether that is so. */
  onLine(listener: () => void): boolean;
  readStdin(): Promise<Uint8Array>;
};

/** Colours and weights on a terminal that wants them, plain text elsewhere. */
export function paint(console: Console, style: Parameters<typeof styleText>[0], text: string): string {
  const isWanted = console.out.isTTY === true && !console.env['NO_COLOR'] && console.env['TERM'] !== 'dumb';
  return isWanted ? styleText(style, text, { validateStream: false }) : text;
}
