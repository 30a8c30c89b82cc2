/** A command (命令): what somebody wants. Declared once: who may, what it carries, how long it keeps, the rule. */
import type { z } from 'zod';
import type { Actor, Role } from './actor.ts';
import type { Fact } from './event.ts';
import type { CommandId, HallId, Instant, LocalDate, NoteId, ProgressKey, TicketNumber } from './ids.ts';
import type { HallEvent } from './hall/events.ts';
import type { Hall } from './hall/hall.ts';
import type { Restored } from './hall/restoration.ts';
import type { Rules } from './hall/settings.ts';
import type { Kind } from './kind.ts';
import type { Rejection } from './rejection.ts';
import type { RejectionCode } from './rejections.ts';

/** What a decision may know beside the state: no clock, no random, no table. Filled by the write path. */
export interface Context {
  readonly commandId: CommandId;
  readonly hallId: HallId;
  readonly at: Instant;
  /** The hall's date at `at`. */
  readonly today: LocalDate;
  readonly by: Actor;
  /** Ids derive from the command id, so that a kiosk's and the hub's decision agree. A UUID. */
  readonly newId: (label: string) => string;
  /** Of a command that gives several numbers each has its own, by `label`. */
  readonly newProgressKey: (label?: string) => ProgressKey;
  /** Set when the payload's `note` was stored beside the event. */
  readonly noteId: NoteId | null;
  /** The settings in force, for commands that declare `needs: ['rules']`. */
  readonly rules: Rules | null;
  /** The restore that this database came from, for commands that declare `needs: ['restored']`. */
  readonly restored: Restored | null;
  /** Whether the payload's visitor is known today, for commands that declare `needs: ['visitor']`. */
  readonly visitorKnown: boolean;
  /** 周岁 of that visitor, as a card showed it that lay on a reader today; null where only a number was typed. */
  readonly visitorAge: number | null;
  /** Whether the payload's number was leased with its progress key, for commands that declare `needs: ['lease']`. */
  readonly leaseProven: boolean;
  /** On a kiosk that is cut off and decides for itself; null on the hub. */
  readonly alone: Alone | null;
}

/** What a kiosk has instead of the hub (断网自主取号). */
export interface Alone {
  /** The next number that its lease holds for a prefix; null when there is none left. */
  readonly nextLeased: (prefix: string) => TicketNumber | null;
  /** The hub's time at its last word. */
  readonly lastContactAt: Instant;
}

/**
 * What the write path has to load before the decision; what the further ones bring is typed by the contexts of
 * casework/command.ts, evaluation/command.ts and rounds/command.ts.
 */
export type Need =
  | 'rules'
  | 'visitor'
  | 'appointments'
  | 'restored'
  | 'lease'
  | 'item'
  | 'calendar'
  | 'numbers'
  | 'powers'
  | 'people'
  | 'documents'
  | 'office'
  | 'evaluation'
  | 'rounds'
  | 'responsible';

export interface CommandDefinition<
  Name extends string,
  State,
  Payload,
  F extends Fact,
  Known extends Context = Context,
> {
  readonly name: Name;
  /** The kind of the stream that it writes into: its home, the only one. */
  readonly kind: Kind;
  /** Begins a stream; without it the payload names the stream by `<kind>Id`. Hall and calendar are always there. */
  readonly opens?: true;
  readonly roles: readonly Role[];
  /** Strict: an unknown field is an error. A field `note` is free text and is stored apart. */
  readonly payload: z.ZodType<Payload>;
  /**
   * How late a first execution may come: `8s` for what somebody presses and waits for (a call a minute late calls
   * nobody), `journal` (7 days) for what a terminal has written down because it has happened.
   */
  readonly patience: '8s' | 'journal';
  readonly needs: readonly Need[];
  readonly rejections: readonly RejectionCode[];
  /** Pure and total: returns facts or a rejection, never throws, reads no clock. */
  decide(this: void, state: State, payload: Payload, context: Known): readonly F[] | Rejection;
}

export const PATIENCE_MS = { '8s': 8_000, journal: 7 * 24 * 3_600_000 } as const;

type HallCommand<Name extends string, Payload> = CommandDefinition<Name, Hall, Payload, HallEvent>;

/** Declares a command of the hall's day. */
export function hallCommand<Name extends string, Payload>(
  definition: Omit<HallCommand<Name, Payload>, 'kind'>,
): HallCommand<Name, Payload> {
  return { ...definition, kind: 'hall' };
}
