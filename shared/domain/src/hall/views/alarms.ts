/** What needs a guide or the manager now (提醒): queues without a counter, long waits, slips that did not come out. */
import type { CounterId, Instant, PrinterId, TicketId, TicketNumber, ZoneId } from '../../ids.ts';
import { secondsBetween } from '../../time.ts';
import { zonesLeftAlone, type LeftAlone } from '../commands/at-counter.ts';
import { openCountersFor, ticketNumbered, waitingIn, type Hall } from '../hall.ts';
import type { EmergencyFlag, OfflineFlag } from '../offline.ts';
import { lineOf } from './desk.ts';

export type Alarm =
  | {
      readonly kind: 'orphanQueue';
      readonly zoneId: ZoneId;
      readonly waiting: number;
      readonly minutes: number;
    }
  /** Whoever sits at the only counter of these zones wants to leave (请人顶上). */
  | {
      readonly kind: 'reliefWanted';
      readonly counterId: CounterId;
      readonly minutes: number;
      readonly zones: readonly LeftAlone[];
    }
  /** A counter of whose page nothing is heard any more (失联). */
  | { readonly kind: 'counterUnseen'; readonly counterId: CounterId; readonly minutes: number }
  | {
      readonly kind: 'longWait';
      readonly zoneId: ZoneId;
      readonly ticketId: TicketId;
      readonly number: TicketNumber;
      readonly minutes: number;
    }
  | {
      readonly kind: 'slipFailed';
      readonly ticketId: TicketId;
      readonly number: TicketNumber;
      readonly printerId: PrinterId;
      readonly state: 'failed' | 'unknown' | 'unclaimed';
    }
  /** A number that a cut-off kiosk gave, about which somebody should know more than its number. */
  | {
      readonly kind: 'offlineTicket';
      readonly ticketId: TicketId;
      readonly number: TicketNumber;
      readonly flags: readonly OfflineFlag[];
    }
  /** A number that a window called while the hub was away, and that could not be called when it was told of. */
  | {
      readonly kind: 'emergencyCall';
      readonly number: TicketNumber;
      readonly ticketId: TicketId | null;
      readonly counterId: CounterId;
      readonly calledAt: Instant;
      readonly flag: EmergencyFlag;
    }
  /** Numbers that were given since the backup are not known: their holders are to come to the guides' desk. */
  | { readonly kind: 'restored'; readonly backupAt: Instant; readonly restoredAt: Instant };

/** A slip that nobody reported on for so long is told to the staff. */
export const UNCLAIMED_SLIP_SECONDS = 15;

export function alarmsOf(hall: Hall, now: Instant): readonly Alarm[] {
  if (hall.phase !== 'open') return [...offlineAlarms(hall)];
  const restored = hall.restorations.map(({ backupAt, restoredAt }) => ({
    kind: 'restored' as const,
    backupAt,
    restoredAt,
  }));
  return [
    ...unseenAlarms(hall, now),
    ...reliefAlarms(hall, now),
    ...queueAlarms(hall, now),
    ...slipAlarms(hall, now),
    ...offlineAlarms(hall),
    ...restored,
  ];
}

function* unseenAlarms(hall: Hall, now: Instant): Iterable<Alarm> {
  for (const { counterId, unseenSince } of hall.counters.values())
    if (unseenSince !== null)
      yield { kind: 'counterUnseen', counterId, minutes: Math.floor(secondsBetween(unseenSince, now) / 60) };
}

/** Until somebody else serves the zones, or nobody waits there any more. */
function* reliefAlarms(hall: Hall, now: Instant): Iterable<Alarm> {
  for (const [key, since] of hall.reliefs.entries()) {
    const counterId = key as CounterId;
    const zones = zonesLeftAlone(hall, counterId);
    const minutes = Math.max(0, Math.floor(secondsBetween(since, now) / 60));
    if (zones.length > 0) yield { kind: 'reliefWanted', counterId, minutes, zones };
  }
}

function* queueAlarms(hall: Hall, now: Instant): Iterable<Alarm> {
  const { orphanMinutes, longWaitMinutes } = hall.rules.alarms;
  for (const { zoneId } of hall.rules.zones) {
    const oldest = lineOf(hall, zoneId, 1)[0];
    if (!oldest) continue;
    const minutes = Math.floor(secondsBetween(oldest.takenAt, now) / 60);
    const orphaned = openCountersFor(hall, zoneId).length === 0;
    if (orphaned && minutes >= orphanMinutes) {
      yield { kind: 'orphanQueue', zoneId, waiting: waitingIn(hall, zoneId), minutes };
    } else if (minutes >= longWaitMinutes) {
      yield { kind: 'longWait', zoneId, ticketId: oldest.ticketId, number: oldest.number, minutes };
    }
  }
}

function* slipAlarms(hall: Hall, now: Instant): Iterable<Alarm> {
  for (const { ticketId, number, slip, status } of hall.tickets.values()) {
    if (slip === null || slip.state === 'printed' || status !== 'waiting') continue;
    const unclaimed =
      slip.state === 'requested' && secondsBetween(slip.requestedAt, now) > UNCLAIMED_SLIP_SECONDS;
    if (slip.state === 'requested' && !unclaimed) continue;
    yield {
      kind: 'slipFailed',
      ticketId,
      number,
      printerId: slip.printerId,
      state: slip.state === 'requested' ? 'unclaimed' : slip.state,
    };
  }
}

/** Until somebody has settled it: a number also until it is called or given back, the others until the next day. */
function* offlineAlarms(hall: Hall): Iterable<Alarm> {
  for (const [number, { ticketId, flags }] of hall.spent.entries()) {
    const waits = hall.tickets.get(ticketId)?.status === 'waiting';
    if (flags.length > 0 && (waits || flags.includes('dayClosed')))
      yield { kind: 'offlineTicket', ticketId, number: number as TicketNumber, flags };
  }
  for (const [number, call] of hall.flaggedCalls.entries()) {
    const ticketId = ticketNumbered(hall, number)?.ticketId ?? null;
    yield { kind: 'emergencyCall', number: number as TicketNumber, ticketId, ...call };
  }
}
