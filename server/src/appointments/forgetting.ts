/** Appointments of long ago are deleted (预约保存期限), and visitors of days on which the hall never opened. */
import type { Instant } from '@yichuang/domain/ids';
import { plusMs } from '@yichuang/domain/time';
import type { Database } from 'better-sqlite3';

const DAY_MS = 24 * 3_600_000;

/** Once an hour; a day's appointments are a few hundred rows. */
export function openAppointmentForgetting(database: Database, keepDays: number): (now: Instant) => void {
  const drop = database.prepare('DELETE FROM appointment WHERE date < ?');
  const dropVisitors = database.prepare('DELETE FROM visitor WHERE day < ?');
  const forgetWhose = database.prepare(
    'UPDATE appointment SET visitorId = NULL WHERE visitorId IS NOT NULL AND date < ?',
  );
  return (now) => {
    const dayOf = (at: Instant): string => at.slice(0, 10);
    drop.run(dayOf(plusMs(now, -keepDays * DAY_MS)));
    // A day that is still open somewhere keeps its visitors for two nights.
    const longOver = dayOf(plusMs(now, -2 * DAY_MS));
    dropVisitors.run(longOver);
    forgetWhose.run(longOver);
  };
}
