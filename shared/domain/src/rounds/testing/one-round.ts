/** One round whose commands run through `decide` and `evolve`, a clock in the hand. */
import type { Actor, Role } from '../../actor.ts';
import { CALENDAR } from '../../calendar/calendar.fixture.ts';
import { DEFAULT_DEADLINE_RULES } from '../../calendar/deadline-rules.ts';
import type { CommandDefinition } from '../../command.ts';
import type { Envelope } from '../../event.ts';
import type { AccountId, CommandId, HallId, Instant, NoteId } from '../../ids.ts';
import { isRejection, type Rejection } from '../../rejection.ts';
import { DATE, MORNING, RULES } from '../../testing/stage.ts';
import { RoundItemId, USUAL_ROUND_RULES, type RoundRules } from '../checklist.ts';
import type { RoundContext } from '../command.ts';
import { evolveRound, type Round, type RoundEvent } from '../round.ts';

export const ID = '00000000-0000-7000-8000-00000000a0d0';
export const [FIRST, SECOND] = [RoundItemId.parse('people-1'), RoundItemId.parse('space-1')];
/** Two items are on. */
export const SMALL: RoundRules = {
  perDay: 2,
  items: USUAL_ROUND_RULES.items.map((item) => ({
    ...item,
    on: item.itemId === FIRST || item.itemId === SECOND,
  })),
};

type Outcome = readonly RoundEvent[] | Rejection;

export class OneRound {
  round: Round | null = null;
  at: Instant = MORNING;
  private seq = 0;
  private found = 0;

  when<Name extends string, Payload>(
    account: string,
    command: CommandDefinition<Name, Round | null, Payload, RoundEvent, RoundContext>,
    payload: object,
    role: Role = account === 'head' ? 'manager' : 'guide',
  ): string | readonly string[] {
    const by: Actor = { role, account: account as AccountId, device: null, counter: null, via: 'http' };
    const context = {
      at: this.at,
      today: DATE,
      by,
      newId: (label: string) => (label === 'finding' ? this.nextFinding() : ID),
      noteId: 'note' in payload ? (ID as NoteId) : null,
      rules: { ...RULES, specialDays: [] },
      calendar: CALENDAR,
      office: { deadlines: DEFAULT_DEADLINE_RULES },
      rounds: { revision: 3, rules: SMALL },
    } as unknown as RoundContext;
    const outcome: Outcome = command.decide(this.round, command.payload.parse(payload), context);
    if (isRejection(outcome)) return outcome.code;
    for (const event of outcome) this.fold(event, by);
    return outcome.map(({ type }) => type);
  }

  /** The first is called as the round. */
  private nextFinding(): string {
    const id = `${ID.slice(0, -4)}${(0xa0d0 + this.found).toString(16)}`;
    this.found += 1;
    return id;
  }

  private fold(event: RoundEvent, by: Actor): void {
    this.seq += 1;
    const envelope: Envelope<RoundEvent> = {
      ...event,
      seq: this.seq,
      hallId: 'H00' as HallId,
      stream: `round/${ID}`,
      version: this.seq,
      schema: 1,
      subject: null,
      at: this.at,
      by,
      commandId: ID as CommandId,
      cause: null,
    };
    this.round = evolveRound(this.round, envelope);
  }
}
