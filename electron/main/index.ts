import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, dialog, protocol } from 'electron';
import { defaultDataDir } from '#host/data-dir.ts';
import { startDesktop } from './desktop.ts';
import { readArguments, type LaunchArguments } from './launch-arguments.ts';
import { schemePrivileges } from './protocol.ts';

// Everything here must be said before the app is ready, and nothing may be awaited: "ready" comes after this module has run.
const { vault, data, link } = readArguments(process.argv.slice(process.defaultApp ? 2 : 1));
const launch: LaunchArguments = {
  ...(vault !== undefined && { vault: resolve(vault) }),
  ...(link !== undefined && { link }),
};
const dataDir = data === undefined ? defaultDataDir() : resolve(data);

app.setName('Konspekt');
app.enableSandbox();
protocol.registerSchemesAsPrivileged(schemePrivileges);
const profile = join(dataDir, 'window');
mkdirSync(profile, { recursive: true });
app.setPath('userData', profile);

if (app.requestSingleInstanceLock(launch)) {
  const desktop = app.whenReady().then(() => startDesktop({ dataDir, launch }));
  desktop.catch((error: unknown) => {
    dialog.showErrorBox('Konspekt', String(error));
    app.exit(1);
  });
  app.on('second-instance', (_event, _argv, _folder, wanted) => {
    void desktop.then((running) => running.open(wanted as LaunchArguments));
  });
  app.on('open-url', (event, address) => {
    event.preventDefault();
    void desktop.then((running) => running.open({ link: address }));
  });
} else {
  app.quit();
}
