/** How the hall keeps appointments (预约签到设置): the catalogue's until somebody at the console keeps others; each change a revision. */
import { AppointmentRules, type Rules } from '@yichuang/domain/hall/settings';
import type { AccountId, Instant } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';

/** Rules with the newest of the hall's own, if it has any. */
export function withOwnAppointmentRules(rules: Rules, own: AppointmentRules | null): Rules {
  return own === null ? rules : { ...rules, appointments: own };
}

export function ownAppointmentRules(database: Database): () => AppointmentRules | null {
  const newest = database
    .prepare<[], string>('SELECT rules FROM appointment_rules ORDER BY revision DESC LIMIT 1')
    .pluck();
  return () => {
    const text = newest.get();
    return text === undefined ? null : AppointmentRules.parse(JSON.parse(text));
  };
}

export function appointmentRulesWriter(
  database: Database,
): (rules: AppointmentRules, at: Instant, accountId: AccountId | null) => void {
  const insert = database.prepare(
    `INSERT INTO appointment_rules (revision, rules, storedAt, accountId)
     VALUES ((SELECT coalesce(max(revision), 0) + 1 FROM appointment_rules), ?, ?, ?)`,
  );
  return (rules, at, accountId) => {
    insert.run(JSON.stringify(rules), at, accountId);
  };
}
