const names: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
};

/** A shortcut of the registry as Electron writes it; undefined for a key the system's menus cannot show. */
export function toAccelerator(shortcut: string): string | undefined {
  const parts = shortcut.split('+').map((part) => names[part] ?? part);
  return parts.every((part) => /^(?:[\x21-\x7e]|[A-Za-z]+|F\d{1,2})$/.test(part)) ? parts.join('+') : undefined;
}
