/** What the app was started with. */
export type LaunchArguments = {
  /** Folder to open instead of the last one, as written. */
  readonly vault?: string;
  /** The user's data folder, as written. */
  readonly data?: string;
  /** A `konspekt:` address the system was asked to open. */
  readonly link?: string;
};

/** Reads `--vault DIR` or a folder alone, `--data DIR`, and a `konspekt:` address; switches of Chromium are passed over. */
export function readArguments(argv: readonly string[]): LaunchArguments {
  const found: { vault?: string; data?: string; link?: string } = {};
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index] ?? '';
    const [, name, inline] = /^--(vault|data)(?:=(.*))?$/s.exec(argument) ?? [];
    if (name === 'vault' || name === 'data') {
      const value = inline ?? argv[(index += 1)];
      if (value !== undefined && value !== '') found[name] = value;
    } else if (/^konspekt:/i.test(argument)) found.link = argument;
    else if (argument !== '' && !argument.startsWith('-')) found.vault ??= argument;
  }
  return found;
}
