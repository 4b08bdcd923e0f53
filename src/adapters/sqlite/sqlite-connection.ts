import Database from 'better-sqlite3';
import { AppError } from '#core/errors.ts';

/** A database with its prepared statements. */
export type SqliteConnection = {
  readonly database: Database.Database;
  /** Prepares a statement at its first use and keeps it. */
  prepare<Row = unknown>(sql: string): Database.Statement<unknown[], Row>;
};

/**
 * Opens a database file, waiting for other processes up to `timeoutMs` at each step.
 * @throws AppError index-failed where Node is too old for the SQLite module, which would crash the process
 */
export function connectSqlite(
  file: string,
  options: { mustExist: boolean; timeoutMs: number; readonly?: boolean },
): SqliteConnection {
  if (!(Number(process.versions.napi) >= 10)) {
    throw new AppError('index-failed', `Konspekt needs Node 22.18 or newer; this is ${process.version}.`, {
      hint: 'Install a newer Node, or start Konspekt with “npm start”, which brings its own.',
    });
  }
  const database = new Database(file, {
    fileMustExist: options.mustExist,
    timeout: options.timeoutMs,
    readonly: options.readonly ?? false,
  });
  const statements = new Map<string, Database.Statement>();
  return {
    database,
    prepare: <Row>(sql: string) => {
      let statement = statements.get(sql);
      if (statement === undefined) statements.set(sql, (statement = database.prepare(sql)));
      return statement as Database.Statement<unknown[], Row>;
    },
  };
}
