import Database from 'better-sqlite3';
import { AppError } from '#core/errors.ts';

/** Searches are of many shapes. */
const MOST_STATEMENTS = 200;

/** A database with its prepared statements. */
export type SqliteConnection = {
  readonly database: Database.Database;
  /** Prepares a statement and keeps it; of very many the first are forgotten. */
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
      if (statement !== undefined) return statement as Database.Statement<unknown[], Row>;
      statement = database.prepare(sql);
      const [oldest] = statements.keys();
      if (statements.size >= MOST_STATEMENTS && oldest !== undefined) statements.delete(oldest);
      statements.set(sql, statement);
      return statement as Database.Statement<unknown[], Row>;
    },
  };
}
