/** The envelope of a fact (事件): what is stored once, hashed, pushed and folded, and never changed. */
import type { Actor } from './actor.ts';
import type { CommandId, HallId, Instant } from './ids.ts';

/** A fact before it is stored. */
export interface Fact<Type extends string = string, Payload = unknown> {
  readonly type: Type;
  readonly payload: Payload;
}

/**
 * A stored fact. `seq` counts all events of a hub's log without gaps, `version` those of its stream.
 * `at` is the time of the commit and never goes back; times of the world (`takenAt`) are payload.
 */
export interface Envelope<F extends Fact = Fact> {
  readonly seq: number;
  readonly hallId: HallId;
  /** `hall/2026-11-23`, later `case/<id>`, `evaluation/<id>`. */
  readonly stream: string;
  readonly version: number;
  readonly type: F['type'];
  readonly schema: number;
  /** The ticket or counter that the fact is about. */
  readonly subject: string | null;
  readonly at: Instant;
  readonly by: Actor;
  readonly commandId: CommandId;
  /** The seq of the event that led to this one, if one did. */
  readonly cause: number | null;
  readonly payload: F['payload'];
}
