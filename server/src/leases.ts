/**
 * Leases (断网号段): which hundreds of numbers belong to which kiosk, and what it may give of them today and tomorrow. A
 * kiosk begins with one; when it has used half of a day's numbers of one prefix, it gets another.
 */
import type { KeyObject } from 'node:crypto';
import type { Hall } from '@yichuang/domain/hall/hall';
import { LEASED_HUNDREDS, leasedOn } from '@yichuang/domain/hall/leases';
import { numberOf, partsOf } from '@yichuang/domain/hall/numbering';
import type { Rules } from '@yichuang/domain/hall/settings';
import type { DeviceId, Instant, LocalDate, TicketNumber } from '@yichuang/domain/ids';
import { dateAt, plusSeconds } from '@yichuang/domain/time';
import type { DayLease, LeaseAnswer, LeaseRequest } from '@yichuang/protocol/leases';
import type { Database } from 'better-sqlite3';
import { leaseSecret } from './lease-secret.ts';
import { openMeta } from './store/meta.ts';

export interface Leases {
  leaseFor(deviceId: DeviceId, request: LeaseRequest): LeaseAnswer;
}

export interface LeasesParts {
  readonly database: Database;
  /** Of the progress pages: it makes the secrets. */
  readonly key: KeyObject;
  readonly hall: () => Hall;
  /** The newest settings. */
  readonly rules: () => Rules;
  readonly now: () => Instant;
}

const DAY_SECONDS = 86_400;
/** What a revoked kiosk still had to tell has come, or comes too late (the patience of a journal, and a day). */
const RECLAIMED_AFTER_SECONDS = 8 * DAY_SECONDS;

export function openLeases({ database, key, hall, rules, now }: LeasesParts): Leases {
  const meta = openMeta(database);
  const ofDevice = database
    .prepare<[DeviceId], number>(
      'SELECT hundred FROM kiosk_hundred WHERE deviceId = ? ORDER BY since, hundred',
    )
    .pluck();
  const all = database.prepare<[], number>('SELECT hundred FROM kiosk_hundred').pluck();
  const grant = database.prepare(
    'INSERT INTO kiosk_hundred (hundred, deviceId, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  /** A kiosk that was paired again: what it holds was the revoked one's, or is not known here. */
  const takeOver = database.prepare(
    `UPDATE kiosk_hundred SET deviceId = ? WHERE hundred = ? AND deviceId NOT IN
       (SELECT deviceId FROM device WHERE revokedAt IS NULL)`,
  );
  const reclaim = database.prepare(
    'DELETE FROM kiosk_hundred WHERE deviceId IN (SELECT deviceId FROM device WHERE revokedAt < ?)',
  );

  /**
   * The next hundred that nobody has. After a restore the grants since the backup are forgotten; they came from the
   * front, so that the back is nobody's.
   */
  function freeHundred(): number | undefined {
    reclaim.run(plusSeconds(now(), -RECLAIMED_AFTER_SECONDS));
    const taken = new Set(all.all());
    const order = meta.restored() === null ? LEASED_HUNDREDS : LEASED_HUNDREDS.toReversed();
    return order.find((hundred) => !taken.has(hundred));
  }

  /** How much of the day's numbers one prefix has used up, at most. */
  function usedUp(date: LocalDate, hundreds: readonly number[]): number {
    const given = new Set(leasedOn(date, hundreds));
    const byPrefix = new Map<string, number>();
    for (const number of hall().spent.keys()) {
      const { prefix, sequence } = partsOf(number as TicketNumber);
      if (given.has(sequence)) byPrefix.set(prefix, (byPrefix.get(prefix) ?? 0) + 1);
    }
    return Math.max(0, ...byPrefix.values()) / given.size;
  }

  function dayLease(date: LocalDate, hundreds: readonly number[]): DayLease {
    const { spent, date: living } = hall();
    const prefixes = [...new Set(rules().zones.map(({ prefix }) => prefix))];
    const numbers = prefixes.flatMap((prefix) =>
      leasedOn(date, hundreds).map((sequence) => ({ prefix, number: numberOf(prefix, sequence) })),
    );
    return {
      date,
      numbers: numbers
        .filter(({ number }) => date !== living || spent.get(number) === undefined)
        .map(({ prefix, number }) => ({ prefix, number, secret: leaseSecret(key, date, number) })),
    };
  }

  const hundredsOf = database.transaction(
    (deviceId: DeviceId, held: readonly number[]): readonly number[] => {
      for (const hundred of held) {
        if (!LEASED_HUNDREDS.includes(hundred)) continue;
        grant.run(hundred, deviceId, now());
        takeOver.run(deviceId, hundred);
      }
      const hundreds = ofDevice.all(deviceId);
      const today = dateAt(now(), rules().zoneOffsetMinutes);
      const isEnough = hundreds.length > 0 && usedUp(today, hundreds) < 0.5;
      const further = isEnough ? undefined : freeHundred();
      if (further === undefined) return hundreds;
      grant.run(further, deviceId, now());
      return [...hundreds, further];
    },
  );

  return {
    leaseFor(deviceId, { hundreds: held }) {
      const hundreds = hundredsOf(deviceId, held);
      const { zoneOffsetMinutes } = rules();
      const days = [now(), plusSeconds(now(), DAY_SECONDS)].map((at) => dateAt(at, zoneOffsetMinutes));
      return { hundreds: [...hundreds], days: days.map((date) => dayLease(date, hundreds)) };
    },
  };
}
