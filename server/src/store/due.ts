/**
 * What is due by the clock (到时事项): rows written in the transaction of the facts that cause them. A row is only a
 * wish; the command that it leads to decides again, and a wait that began anew moves the row.
 */
import type { HallEvent } from '@yichuang/domain/hall/events';
import type { Envelope } from '@yichuang/domain/event';
import { heardFrom } from '@yichuang/domain/hall/commands/at-counter';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { Instant, LocalDate, TicketId } from '@yichuang/domain/ids';
import { instantAt, plusMs, plusSeconds } from '@yichuang/domain/time';
import type { Database } from 'better-sqlite3';

const DAY_MS = 24 * 3_600_000;

/** `startService` of a called ticket, `closeDay` of a date. */
export type Due =
  | { readonly command: 'startService'; readonly target: TicketId; readonly at: Instant }
  | { readonly command: 'closeDay'; readonly target: LocalDate; readonly at: Instant };

export interface DueTable {
  /** `before` and `hall`: the living hall before and after the fact. */
  project(before: Hall, hall: Hall, envelope: Envelope<HallEvent>): void;
}

export function openDueTable(database: Database): DueTable {
  const put = database.prepare('INSERT OR REPLACE INTO due (command, target, at) VALUES (?, ?, ?)');
  const remove = database.prepare('DELETE FROM due WHERE command = ? AND target = ?');

  return {
    project: (before, hall, { type, payload }) => {
      if (type === 'DayOpened' || type === 'SettingsApplied') put.run('closeDay', hall.date, settleAt(hall));
      else if (type === 'DayClosed') remove.run('closeDay', hall.date);
      else if ('ticketId' in payload) {
        const was = before.tickets.get(payload.ticketId);
        const is = hall.tickets.get(payload.ticketId);
        if (is === was) return;
        if (is?.status === 'called') {
          put.run(
            'startService',
            is.ticketId,
            plusSeconds(heardFrom(hall, is), hall.rules.inferStartSeconds),
          );
        } else if (was?.status === 'called') remove.run('startService', was.ticketId);
      }
    },
  };
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
    'SELECT command, target, at FROM due WHERE at <= ? ORDER BY at LIMIT 256',
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
