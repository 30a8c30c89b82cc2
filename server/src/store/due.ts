/**
 * What is due by the clock (到时事项): rows written in the transaction of the facts that cause them. A row is only a
 * wish; the command that it leads to decides again, and a wait that began anew moves the row.
 */
import type { HallEvent } from '@yichuang/domain/hall/events';
import type { Envelope } from '@yichuang/domain/event';
import { inferredFrom } from '@yichuang/domain/hall/commands/at-counter';
import { shiftsOn, type ModeShift } from '@yichuang/domain/hall/duty';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { Instant } from '@yichuang/domain/ids';
import { instantAt, plusMs } from '@yichuang/domain/time';
import type { Database } from 'better-sqlite3';

const DAY_MS = 24 * 3_600_000;

/** `startService` of a called ticket, `closeDay` of a date: what they carry is found when they are due. */
export interface Due {
  readonly command: string;
  readonly target: string;
  readonly at: Instant;
  /** The command's payload as JSON, where the row brings it. */
  readonly payload: string | null;
}

export interface DueTable {
  /** `before` and `hall`: the living hall before and after the fact. */
  project(before: Hall, hall: Hall, envelope: Envelope<HallEvent>): void;
}

export function openDueTable(database: Database): DueTable {
  const put = database.prepare('INSERT OR REPLACE INTO due (command, target, at) VALUES (?, ?, ?)');
  const remove = database.prepare('DELETE FROM due WHERE command = ? AND target = ?');
  const noShift = database.prepare(`DELETE FROM due WHERE command = 'switchDuty'`);

  /** The rest of today's shifts. One under way begins now if it is new: what a person switched since stays. */
  function shifts(before: Hall, hall: Hall, at: Instant): void {
    noShift.run();
    const known = new Set(shiftsOn(before.rules, hall.date).map((shift) => JSON.stringify(shift)));
    for (const shift of shiftsOn(hall.rules, hall.date)) {
      const { from, to } = shiftTimes(hall, shift);
      if (to <= at) continue;
      if (from > at || !known.has(JSON.stringify(shift)))
        put.run('switchDuty', shiftTarget('begin', shift), from);
      put.run('switchDuty', shiftTarget('end', shift), to);
    }
  }

  return {
    project: (before, hall, { type, payload, at }) => {
      // A day that is only entered from paper (补录) keeps its settings and is never closed by the clock.
      if (type === 'DayOpened' || (type === 'SettingsApplied' && hall.phase === 'open')) {
        put.run('closeDay', hall.date, settleAt(hall));
        shifts(before, hall, at);
      } else if (type === 'DayClosed') {
        remove.run('closeDay', hall.date);
        noShift.run();
      } else if ('ticketId' in payload) {
        const was = before.tickets.get(payload.ticketId);
        const is = hall.tickets.get(payload.ticketId);
        if (is === was) return;
        if (is?.status === 'called') {
          put.run('startService', is.ticketId, inferredFrom(hall, is));
        } else if (was?.status === 'called') remove.run('startService', was.ticketId);
      }
    },
  };
}

export function shiftTarget(end: 'begin' | 'end', { modeId, from }: ModeShift): string {
  return `${end} ${modeId} ${from}`;
}

export function shiftTimes(
  { date, rules: { zoneOffsetMinutes } }: Hall,
  { from, to }: ModeShift,
): { readonly from: Instant; readonly to: Instant } {
  return { from: instantAt(date, from, zoneOffsetMinutes), to: instantAt(date, to, zoneOffsetMinutes) };
}

/** A hall that is open at any hour is settled when its date ends. */
function settleAt({ date, rules }: Hall): Instant {
  if (!rules.alwaysOpen) return instantAt(date, rules.settleAt, rules.zoneOffsetMinutes);
  return plusMs(instantAt(date, '00:00' as typeof rules.settleAt, rules.zoneOffsetMinutes), DAY_MS);
}

export interface DueList {
  until(at: Instant): readonly Due[];
  move(due: Due, to: Instant): void;
  remove(due: Due): void;
}

export function openDueList(database: Database): DueList {
  const until = database.prepare<[Instant], Due>(
    'SELECT command, target, at, payload FROM due WHERE at <= ? ORDER BY at LIMIT 256',
  );
  // Only the row as it was read: the facts may have moved it since.
  const move = database.prepare('UPDATE due SET at = ? WHERE command = ? AND target = ? AND at = ?');
  const remove = database.prepare('DELETE FROM due WHERE command = ? AND target = ? AND at = ?');
  return {
    until: (at) => until.all(at),
    move: ({ command, target, at }, to) => {
      move.run(to, command, target, at);
    },
    remove: ({ command, target, at }) => {
      remove.run(command, target, at);
    },
  };
}
