/**
 * Numbers that the hub has just given (已确认的号): kept for as long as a second PC's copy may be behind, so that they can be
 * told of again when another hub, or an older database, has taken its place. In the outbox's store, so that they outlive
 * the program: what is left there is sent at the next start, and a hub that knows the command refuses it.
 */
import type { Envelope } from '@yichuang/domain/event';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { HallPayload } from '@yichuang/domain/hall/events';
import type { TicketId } from '@yichuang/domain/ids';
import type { CommandAnswer } from '@yichuang/protocol/socket';
import type { Clock } from './clock.ts';
import type { OutboxEntry, OutboxStore } from './outbox-store.ts';

export interface Acknowledged {
  /** A command was answered. */
  answered(commandId: OutboxEntry['commandId'], answer: CommandAnswer): void;
  /** Another log is followed from now on; `hall` as it has it. */
  moved(hall: Hall): void;
  close(): void;
}

/** Longer than a promotion takes, from the last copy to the first word of the new hub. */
const KEPT_MS = 10 * 60_000;

interface Kept extends OutboxEntry {
  readonly ticketId: TicketId;
  readonly forget: () => void;
}

export function openAcknowledged({
  store,
  clock,
  send,
}: {
  readonly store: OutboxStore;
  readonly clock: Clock;
  /** Delivers it as a journal. */
  readonly send: (entry: OutboxEntry) => void;
}): Acknowledged {
  const kept = new Map<OutboxEntry['commandId'], Kept>();

  const drop = (commandId: OutboxEntry['commandId']): void => {
    kept.get(commandId)?.forget();
    kept.delete(commandId);
    store.remove(commandId);
  };

  return {
    answered(commandId, answer) {
      const taken = answer.outcome === 'accepted' ? takenIn(answer.events) : null;
      if (taken === null) return;
      const { ticketId, number, zoneId, services, takenAt, priority, promise } = taken;
      const ground = priority === null ? {} : { groundId: priority.groundId };
      const payload = { number, zoneId, services, takenAt, promise, ...ground };
      const entry = { commandId, name: 'recordLostTicket', payload };
      store.put(entry);
      kept.set(commandId, { ...entry, ticketId, forget: clock.after(KEPT_MS, () => drop(commandId)) });
    },
    moved(hall) {
      for (const { ticketId, forget: _forget, ...entry } of kept.values()) {
        drop(entry.commandId);
        if (hall.tickets.get(ticketId) === undefined) send(entry);
      }
    },
    close() {
      for (const { forget } of kept.values()) forget();
    },
  };
}

/** Only what the hub gave; a kiosk that was cut off keeps its own. */
function takenIn(events: readonly Envelope[]): HallPayload<'TicketTaken'> | null {
  const taken = events.find(({ type }) => type === 'TicketTaken')?.payload as
    | HallPayload<'TicketTaken'>
    | undefined;
  return taken === undefined || taken.offline !== undefined ? null : taken;
}
