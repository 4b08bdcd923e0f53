/** What the app was started with. */
export type LaunchArguments = {
  /** Folder to open instead of the last one, as written. */
  readonly vault?: string;
  /** The user's data folder, as written. */
  readonly data?: string;
  /** A `konspekt:` address the system was asked to open. */
  readonly link?: string;
};

/** Reads `--vault DIR`, `--data DIR` (also with `=`) and a `konspekt:` address; the switches Chromium adds are passed over. */
export function readArguments(argv: readonly string[]): LaunchArguments {
  const found: { vault?: string; data?: string; link?: string } = {};
  for (const [index, argument] of argv.entries()) {
    const [, name, inline] = /^--(vault|data)(?:=(.*))?$/s.exec(argument) ?? [];
    const value = inline ?? argv[index + 1];
    if ((name === 'vault' || name === 'data') && value !== undefined && value !== '') found[name] = value;
    else if (/^konspekt:/i.test(argument)) found.link = argument;
  }
  return found;
}
