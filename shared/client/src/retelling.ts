/**
 * What a person pressed here and the hub had taken (已确认的操作), kept for as long as a second PC's copy may be behind, and told again
 * when another hub, or an older database, has taken the place. A number that was called and waits there is told at once, as
 * a call that was heard. Everything else is asked again under its own id: a hub that knows it gives the first answer, one
 * that does not finds it too old, and then it is sent anew. What is not taken is said to the person. In memory only: a
 * payload may name a person's record.
 */
import type { Envelope } from '@yichuang/domain/event';
import type { HallPayload } from '@yichuang/domain/hall/events';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { CommandId, Instant, TicketId, TicketNumber } from '@yichuang/domain/ids';
import type { Clock } from './clock.ts';
import type { Delivery, SendOptions } from './outbox.ts';
import type { OutboxEntry } from './outbox-store.ts';

/** One act that the new hub did not know. */
export interface Retold {
  readonly commandId: CommandId;
  readonly name: string;
  /** When it was done, by the former hub. */
  readonly at: Instant;
  /** Whose number it was about, when it is known. */
  readonly number: TicketNumber | null;
  /** `told`: it is on record again, papers of it may have another number. `lost`: it is to be done again by hand. */
  readonly outcome: 'told' | 'lost';
}

export interface Retelling {
  /** A command that somebody pressed was taken. */
  answered(entry: OutboxEntry, events: readonly Envelope[]): void;
  /** Another log is followed from now on. */
  moved(): void;
  close(): void;
}

export interface RetellingParts {
  readonly clock: Clock;
  readonly send: (name: string, payload: unknown, options?: SendOptions) => Promise<Delivery>;
  readonly hall: () => Hall | null;
  /** Those of one move together; nothing when the new hub knew everything. */
  readonly onRetold: (acts: readonly Retold[]) => void;
}

interface Kept extends OutboxEntry {
  readonly at: Instant;
  readonly number: TicketNumber | null;
  readonly call: HallPayload<'TicketCalled'> | null;
  readonly forget: () => void;
}

const KEPT_MS = 10 * 60_000;
/** Kiosks tell of their numbers first. */
const CALLS_AFTER_MS = 3_000;
/** Longer than a press may take, also by a clock that is a little behind: nothing of before is decided as if it were new. */
const REST_AFTER_MS = 12_000;
/** Told by others (numbers), or of no use a moment later. */
const NOT_RETOLD: ReadonlySet<string> = new Set([
  'takeTicket',
  'recordLostTicket',
  'recordEmergencyCall',
  'recallTicket',
  'startService',
  'promptEvaluation',
  'printDocument',
]);

export function openRetelling({ clock, send, hall, onRetold }: RetellingParts): Retelling {
  const kept = new Map<CommandId, Kept>();
  let cancelMove: () => void = () => undefined;

  const drop = (commandId: CommandId): void => {
    kept.get(commandId)?.forget();
    kept.delete(commandId);
  };
  const ticketOf = (ticketId: TicketId) => hall()?.tickets.get(ticketId);
  const said = (told: readonly Retold[]): void => {
    if (told.length > 0) onRetold(told);
  };

  /** The log of the former hub is known to be right: whoever waits here had been called. */
  async function tellCalls(): Promise<void> {
    const told: Retold[] = [];
    for (const { call, number, ...act } of kept.values()) {
      if (call === null) continue;
      drop(act.commandId);
      const status = ticketOf(call.ticketId)?.status;
      if (number === null || (status !== undefined && status !== 'waiting' && status !== 'noShow')) continue;
      const payload = { counterId: call.counterId, number, calledAt: act.at };
      const answer = await send('recordEmergencyCall', payload, { patience: 'journal' });
      told.push({ ...plain(act), number, outcome: outcomeOf(answer) });
    }
    said(told);
  }

  async function tellRest(): Promise<void> {
    const told: Retold[] = [];
    for (const { number, ...act } of kept.values()) {
      if (act.call !== null) continue;
      drop(act.commandId);
      const { commandId, name, payload } = act;
      const first = await send(name, payload, { commandId });
      if (first.outcome === 'accepted') continue;
      const isUnknown = first.outcome === 'failed' && first.problem.code === 'CommandTooLate';
      const outcome = isUnknown ? outcomeOf(await send(name, payload)) : 'lost';
      told.push({ ...plain(act), number, outcome });
    }
    said(told);
  }

  return {
    answered(entry, events) {
      const [first] = events;
      if (!first || NOT_RETOLD.has(entry.name)) return;
      const called = events.find(({ type }) => type === 'TicketCalled');
      const about = (called ?? first).payload as { readonly ticketId?: TicketId };
      kept.set(entry.commandId, {
        ...entry,
        at: first.at,
        number: about.ticketId === undefined ? null : (ticketOf(about.ticketId)?.number ?? null),
        call: (called?.payload as HallPayload<'TicketCalled'> | undefined) ?? null,
        forget: clock.after(KEPT_MS, () => drop(entry.commandId)),
      });
    },
    moved() {
      cancelMove();
      if (kept.size === 0) return;
      const cancels = [
        clock.after(CALLS_AFTER_MS, () => void tellCalls()),
        clock.after(REST_AFTER_MS, () => void tellRest()),
      ];
      cancelMove = () => cancels.forEach((cancel) => cancel());
    },
    close() {
      cancelMove();
      for (const { forget } of kept.values()) forget();
    },
  };
}

function plain({
  commandId,
  name,
  at,
}: Pick<Kept, 'commandId' | 'name' | 'at'>): Omit<Retold, 'number' | 'outcome'> {
  return { commandId, name, at };
}

function outcomeOf({ outcome }: Delivery): Retold['outcome'] {
  return outcome === 'accepted' ? 'told' : 'lost';
}
