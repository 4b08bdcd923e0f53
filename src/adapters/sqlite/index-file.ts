import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { indexError, judgeFailure } from './index-failures.ts';
import { APPLICATION_ID, INDEX_FORMAT, SCHEMA, SCHEMA_VERSION } from './index-schema.ts';
import { pause, withLockFile } from './lock-file.ts';
import { connectSqlite, type SqliteConnection } from './sqlite-connection.ts';

export type IndexFileOptions = {
  readonly file: string;
  /** Names the vault; an index of another vault is not used. */
  readonly vaultKey: string;
  /** How long other processes are waited for. */
  readonly timeoutMs: number;
  /** Called after a file that was in use had to be made anew: it is empty then. */
  readonly onRemade: () => void;
};

export type IndexFile = {
  /** Does one piece of work; waits for other processes, and makes the file anew where it is damaged or gone. */
  run<Result>(work: (connection: SqliteConnection) => Result): Result;
  close(): void;
};

/** The file of an index, kept usable whatever happens to it: it is a cache, and may be thrown away at any moment. */
export function openIndexFile(options: IndexFileOptions): IndexFile {
  let current: { readonly connection: SqliteConnection; readonly identity: string } | undefined;
  let bad: { readonly identity: string | undefined } | undefined;
  let closed = false;

  const drop = (): void => {
    const old = current;
    current = undefined;
    if (old !== undefined) closeQuietly(old.connection);
  };
  const connection = (): SqliteConnection => {
    if (bad !== undefined) {
      replaceIndex(options, bad.identity);
      bad = undefined;
      current = openOrMake(options);
      options.onRemade();
    }
    if (current !== undefined && identityOf(options.file) !== current.identity) {
      // Somebody deleted or replaced the file. SQLite leaves the files beside it alone when closing a moved database.
      drop();
      current = openOrMake(options);
      options.onRemade();
    }
    current ??= openOrMake(options);
    return current.connection;
  };

  return {
    run: (work) => {
      if (closed) throw new Error('the index is closed');
      const deadline = Date.now() + options.timeoutMs;
      for (let made = 0; ;) {
        try {
          return work(connection());
        } catch (error) {
          const failure = judgeFailure(error);
          if (failure === 'busy' && Date.now() < deadline) pause(20);
          else if (failure === 'damaged' && made < 2) {
            made++;
            bad = { identity: current?.identity ?? identityOf(options.file) };
            drop();
          } else throw indexError(error, failure);
        }
      }
    },
    close: () => {
      closed = true;
      drop();
    },
  };
}

function openOrMake(options: IndexFileOptions): { connection: SqliteConnection; identity: string } {
  for (;;) {
    const identity = identityOf(options.file);
    if (identity === undefined) {
      replaceIndex(options, undefined);
      continue;
    }
    const opened = openChecked(options);
    if (opened !== undefined && identityOf(options.file) === identity) return { connection: opened, identity };
    if (opened === undefined) replaceIndex(options, identity);
    else closeQuietly(opened);
  }
}

/** Opens the file if it is an index of this vault and version. */
function openChecked(options: IndexFileOptions): SqliteConnection | undefined {
  const connection = connectSqlite(options.file, { mustExist: true, timeoutMs: Math.min(options.timeoutMs, 1000) });
  try {
    if (!isOurs(connection, options.vaultKey)) {
      closeQuietly(connection);
      return undefined;
    }
    connection.database.pragma('synchronous = NORMAL');
    connection.database.pragma('cache_size = -32768');
    connection.database.pragma('temp_store = MEMORY');
    connection.database.pragma('wal_autocheckpoint = 10000');
    return connection;
  } catch (error) {
    closeQuietly(connection);
    if (judgeFailure(error) === 'damaged') return undefined;
    throw error;
  }
}

function isOurs({ database }: SqliteConnection, vaultKey: string): boolean {
  if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) return false;
  if (database.pragma('user_version', { simple: true }) !== SCHEMA_VERSION) return false;
  const meta = database
    .prepare<[], string>(`SELECT value FROM meta WHERE name IN ('format', 'vault') ORDER BY name`)
    .pluck()
    .all();
  return Number(meta[0]) === INDEX_FORMAT && meta[1] === vaultKey;
}

/** Puts a new, empty index in the place of the bad file, unless another process has just done so. */
function replaceIndex(options: IndexFileOptions, bad: string | undefined): void {
  const { file } = options;
  mkdirSync(dirname(file), { recursive: true });
  withLockFile(`${file}.lock`, options.timeoutMs, () => {
    if (identityOf(file) !== bad) return;
    const fresh = `${file}.new`;
    for (const name of [fresh, file]) {
      // A left-over log or shared memory must never meet a new database.
      for (const suffix of ['-wal', '-shm', '-journal', '']) rmSync(name + suffix, { force: true });
    }
    makeIndex(fresh, options.vaultKey);
    renameSync(fresh, file);
  });
}

function makeIndex(file: string, vaultKey: string): void {
  const { database } = connectSqlite(file, { mustExist: false, timeoutMs: 1000 });
  try {
    database.pragma('journal_mode = WAL');
    database.transaction(() => {
      database.exec(SCHEMA);
      const insert = database.prepare('INSERT INTO meta (name, value) VALUES (?, ?)');
      insert.run('format', INDEX_FORMAT);
      insert.run('vault', vaultKey);
      // Begins at the clock, so that it also rises when the file is made anew.
      insert.run('generation', Date.now() * 1000);
      database.pragma(`application_id = ${APPLICATION_ID}`);
      database.pragma(`user_version = ${SCHEMA_VERSION}`);
    })();
  } finally {
    database.close();
  }
}

// Never opens the file: closing it again would drop the locks this process holds on it.
function identityOf(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? undefined : `${stat.dev}:${stat.ino}`;
}

function closeQuietly({ database }: SqliteConnection): void {
  try {
    database.close();
  } catch {
    // A database that cannot even be closed is thrown away like any other.
  }
}
