/** A decision without the hub (自主决定): the hub's own rule on the hall as it is known here, with a number of the lease. */
import { createHash } from 'node:crypto';
import type { Actor } from '@yichuang/domain/actor';
import type { Context } from '@yichuang/domain/command';
import { derivedId, progressKeyOf } from '@yichuang/domain/derived-id';
import type { HallEvent, HallPayload } from '@yichuang/domain/hall/events';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { CommandId, Instant, JobId, PrinterId, ReasonId, TicketId } from '@yichuang/domain/ids';
import { hallCommandNamed, type HallCommandName } from '@yichuang/domain/registry';
import type { Rejection } from '@yichuang/domain/rejection';
import type { LeasedNumber } from '@yichuang/protocol/leases';

export interface Deciding {
  readonly name: HallCommandName;
  /** Parsed here; throws when it has not the shape of the command. */
  readonly wish: unknown;
  readonly hall: Hall;
  readonly commandId: CommandId;
  readonly by: Actor;
  readonly at: Instant;
  readonly lastContactAt: Instant;
  readonly nextLeased: (prefix: string) => LeasedNumber | null;
  /** 刷证: proven by the card on the reader; null: no card. */
  readonly shownAge: number | null;
}

export function decideAlone(deciding: Deciding): readonly HallEvent[] | Rejection {
  const { name, wish, hall, commandId, by, at, lastContactAt, nextLeased, shownAge } = deciding;
  const command = hallCommandNamed(name);
  let leased: LeasedNumber | null = null;
  const context: Context = {
    commandId,
    hallId: hall.hallId,
    at,
    today: hall.date,
    by,
    newId: (label) => derivedId(sha256, commandId, label),
    newProgressKey: () => progressKeyOf(commandId, leased?.secret ?? ''),
    noteId: null,
    rules: hall.rules,
    restored: null,
    visitorKnown: true,
    visitorAge: shownAge,
    leaseProven: true,
    alone: {
      lastContactAt,
      nextLeased(prefix) {
        leased = nextLeased(prefix);
        return leased?.number ?? null;
      },
    },
  };
  return command.decide(hall, command.payload.parse(wish), context);
}

/** What the hub gave under that command, should it have carried it out after all. */
export function givenUnder(commandId: CommandId): { readonly jobId: JobId; readonly ticketId: TicketId } {
  return {
    jobId: derivedId(sha256, commandId, 'slip-1') as JobId,
    ticketId: derivedId(sha256, commandId, 'ticket') as TicketId,
  };
}

export function takenIn(events: readonly HallEvent[]): HallPayload<'TicketTaken'> | null {
  for (const event of events) if (event.type === 'TicketTaken') return event.payload;
  return null;
}

export interface Beside {
  readonly printerId: PrinterId | undefined;
  readonly shownAge: number | null;
  /** What nobody saw of an earlier try. */
  readonly insteadOf: { readonly ticketId: TicketId; readonly reasonId: ReasonId } | null;
}

/** The number as `recordOfflineTicket` tells the hub of it. */
export function toldOf(events: readonly HallEvent[], { printerId, shownAge, insteadOf }: Beside): object {
  const taken = takenIn(events);
  if (!taken?.offline) throw new Error('a number without a TicketTaken');
  const { number, progressKey, zoneId, services, visitorId, priority, takenAt, promise, offline } = taken;
  return {
    date: offline.date,
    number,
    progressKey,
    zoneId,
    services,
    ...(visitorId === null ? {} : { visitorId }),
    ...(shownAge === null ? {} : { shownAge }),
    ...(priority === null ? {} : { groundId: priority.groundId }),
    ...(printerId === undefined ? {} : { printerId }),
    takenAt,
    lastContactAt: offline.lastContactAt,
    promise,
    ...(insteadOf === null ? {} : { insteadOf }),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
