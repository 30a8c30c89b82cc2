/** The floor under a boot: a plain process that reads the rows of the day and parses their JSON, and nothing more. */
import Database from 'better-sqlite3';
import { answering } from '../programs/answering.ts';

export interface LogRead {
  readonly ms: number;
  readonly rows: number;
}

answering(({ file, stream }: { readonly file: string; readonly stream: string }): LogRead => {
  const database = new Database(file, { readonly: true });
  const began = performance.now();
  const select = database.prepare<[string], { by: string; payload: string }>(
    'SELECT seq, hallId, stream, version, type, schema, subject, at, "by", commandId, cause, payload FROM event WHERE stream = ? ORDER BY version',
  );
  let rows = 0;
  for (const { by, payload } of select.iterate(stream)) {
    JSON.parse(by);
    JSON.parse(payload);
    rows += 1;
  }
  const ms = performance.now() - began;
  database.close();
  return { ms, rows };
});
