/** Where the evaluators stand (评价器位置): a device of the hall, set down at one counter by the console. */
import type { CounterId, DeviceId } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';

export interface Evaluators {
  counterOf(deviceId: DeviceId): CounterId | null;
  at(counterId: CounterId): DeviceId | null;
  /** Null: taken away. A counter has one evaluator; the one that stood there before stands nowhere. */
  place(deviceId: DeviceId, counterId: CounterId | null): void;
}

export function openEvaluators(database: Database): Evaluators {
  const counterOf = database
    .prepare<[DeviceId], CounterId>('SELECT counterId FROM evaluator WHERE deviceId = ?')
    .pluck();
  const at = database
    .prepare<[CounterId], DeviceId>('SELECT deviceId FROM evaluator WHERE counterId = ?')
    .pluck();
  const remove = database.prepare('DELETE FROM evaluator WHERE deviceId = ? OR counterId = ?');
  const insert = database.prepare('INSERT INTO evaluator (deviceId, counterId) VALUES (?, ?)');
  return {
    counterOf: (deviceId) => counterOf.get(deviceId) ?? null,
    at: (counterId) => at.get(counterId) ?? null,
    place: database.transaction((deviceId: DeviceId, counterId: CounterId | null) => {
      remove.run(deviceId, counterId);
      if (counterId !== null) insert.run(deviceId, counterId);
    }),
  };
}

/** In a demo each counter has its own from the beginning; one that somebody moved stays where it is. */
export function placeDemoEvaluators(
  database: Database,
  counters: readonly { readonly id: CounterId; readonly number: number }[],
): void {
  const put = database.prepare(
    `INSERT INTO evaluator (deviceId, counterId) SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM vendor_pad WHERE counterId = ?)
     ON CONFLICT (deviceId) DO NOTHING`,
  );
  for (const { id, number } of counters) put.run(`evaluator-${number}`, id, id);
}
