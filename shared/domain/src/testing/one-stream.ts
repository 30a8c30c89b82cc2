/** One record whose commands run through `decide` and `evolve`, a clock in the hand: for streams beside the hall's day. */
import type { Actor, Role } from '../actor.ts';
import { CALENDAR } from '../calendar/calendar.fixture.ts';
import { DEFAULT_DEADLINE_RULES } from '../calendar/deadline-rules.ts';
import type { CaseContext } from '../casework/command.ts';
import { USUAL_PROMISES, type ServicePromises } from '../casework/service-promises.ts';
import type { CommandDefinition } from '../command.ts';
import type { Envelope, Fact } from '../event.ts';
import type { AccountId, CommandId, HallId, Instant, NoteId } from '../ids.ts';
import { isRejection, type Rejection } from '../rejection.ts';
import { DATE, MORNING, RULES } from './stage.ts';

interface OneStreamOf<State, Event extends Fact> {
  /** Of the record, and of all that is made for it unless `newId` says otherwise. */
  readonly id: string;
  readonly evolve: (state: State | null, envelope: Envelope<Event>) => State | null;
  readonly newId?: (label: string) => string;
  /** What its commands read beside a case's context. */
  readonly context?: object;
}

export interface OneStream<State, Event extends Fact, Context extends CaseContext = CaseContext> {
  state: State | null;
  at: Instant;
  /** What the hall has promised (服务承诺). */
  promises: ServicePromises;
  /** What comes of it, folded when it was accepted. */
  when<Name extends string, Payload>(
    role: Role,
    account: string,
    command: CommandDefinition<Name, State | null, Payload, Event, Context>,
    payload: object,
  ): readonly Event[] | Rejection;
}

export function oneStream<State, Event extends Fact, Context extends CaseContext = CaseContext>({
  id,
  evolve,
  newId = () => id,
  context: more = {},
}: OneStreamOf<State, Event>): OneStream<State, Event, Context> {
  let seq = 0;
  const self: OneStream<State, Event, Context> = {
    state: null,
    at: MORNING,
    promises: USUAL_PROMISES,
    when(role, account, command, payload) {
      const by: Actor = { role, account: account as AccountId, device: null, counter: null, via: 'http' };
      const context = {
        at: self.at,
        today: DATE,
        by,
        newId,
        noteId: 'note' in payload ? (id as NoteId) : null,
        rules: { ...RULES, specialDays: [] },
        calendar: CALENDAR,
        office: { deadlines: DEFAULT_DEADLINE_RULES, promises: self.promises },
        ...more,
      } as unknown as Context;
      const outcome = command.decide(self.state, command.payload.parse(payload), context);
      if (isRejection(outcome)) return outcome;
      for (const event of outcome) {
        seq += 1;
        self.state = evolve(self.state, {
          ...event,
          seq,
          hallId: 'H00' as HallId,
          stream: `one/${id}`,
          version: seq,
          schema: 1,
          subject: null,
          at: self.at,
          by,
          commandId: id as CommandId,
          cause: null,
        });
      }
      return outcome;
    },
  };
  return self;
}

/** Its facts by type, or why not. */
export function gistOf(
  outcome: readonly { readonly type: string }[] | Rejection,
): readonly string[] | string {
  return isRejection(outcome) ? outcome.code : outcome.map(({ type }) => type);
}
